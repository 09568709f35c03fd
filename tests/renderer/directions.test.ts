import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import fr from '../../assets/languages/fr.json';
import type { PackFront } from '../../src-shared/content/pack-front.ts';
import type { Scene } from '../../src-shared/content/scene.ts';
import { directionOf } from '../../src-shared/languages.ts';
import { PSEUDO } from '../fixtures/pseudo-language.ts';
import { ARABIC } from '../fixtures/rtl.ts';
import { bundledScene } from '../fixtures/scenes.ts';
import { alsoIn, type TestLanguage } from '../fixtures/test-language.ts';
import { contentOf } from './content.ts';
import { cutWords, textsInSight } from './cut-words.ts';
import {
  action,
  expectDoors,
  expectPublished,
  expectScene,
  found,
  press,
  startKiosk,
  type KioskOnScreen,
} from './kiosk-on-screen.ts';
import { PICTURE } from './scenes-to-show.ts';

/** Every kind of scene: voices whole, cut and reported, every form of chart, a picture and a row of panels. */
const SCENES: readonly (readonly [string, string | null])[] = [
  ['q2', null],
  ['q1', 'a'],
  ['r1', null],
  ['items', null],
  ['casualties', null],
  ['area', null],
  ['world-2024', null],
  ['civilians', null],
  ['affected-states', null],
  ['stockpiles', null],
  ['s02', null],
  ['s09', null],
  ['s11', null],
];

const SCREENS = [
  [1280, 720],
  [1080, 1920],
] as const;

const FRENCH = { tag: 'fr', name: 'Français', review: 'draft' } as const;

function sceneFor(id: string, cut: string | null, language: TestLanguage): Scene {
  const scene = alsoIn(bundledScene(id, cut), language);
  return scene.kind === 'slide' ? { ...scene, picture: PICTURE } : scene;
}

interface Shown {
  readonly language: TestLanguage;
  readonly scenes: readonly [Scene, ...Scene[]];
  readonly size?: readonly [number, number];
  /** Whether the pack's first language is this one or English. */
  readonly isFirst?: boolean;
}

/** The kiosk in this language and four others, its first scene standing. */
function start({ language, scenes, size = [1280, 720], isFirst = true }: Shown): Promise<KioskOnScreen> {
  const { start: small, ...content } = contentOf(scenes);
  const own = { tag: language.tag, name: language.name, review: 'draft' as const };
  const [english, ...others] = [...small.pack.languages, FRENCH] as const;
  const pack: PackFront = {
    ...small.pack,
    languages: isFirst ? [own, english, ...others] : [english, ...others, own],
    title: { ...small.pack.title, [language.tag]: language.say('Mine Awareness') },
    event: { ...small.pack.event, [language.tag]: language.say('Humanitarian conference, Baku') },
  };
  const interfaceWords = { ...small.interfaceWords, [language.tag]: language.words, fr: fr.words };
  const doors = { voices: scenes[0], figures: null, safe: null };
  const [width, height] = size;
  return startKiosk({ ...content, doors, start: { ...small, pack, interfaceWords } }, { width, height });
}

/** Latin words in sight that are not names of languages, addresses, publications or marks of a control. */
function latinWords(): readonly string[] {
  return textsInSight()
    .filter(({ text, parent }) => /\p{Script=Latin}/u.test(text) && parent.closest('.letters') === null)
    .filter(({ parent }) => directionOf(parent.closest<HTMLElement>('[lang]')?.lang ?? 'en') === 'rtl')
    .map(({ text }) => text);
}

/** Passages that are not written the way their language is. */
function turnedPassages(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main [lang]')]
    .filter((passage) => getComputedStyle(passage).direction !== directionOf(passage.lang))
    .map(({ lang, textContent }) => `${lang}: ${textContent}`);
}

const isArabic = ({ tag }: TestLanguage): boolean => tag === ARABIC.tag;

/** Waits until all words have been set for the room they have. */
async function expectWellSet(language: TestLanguage): Promise<void> {
  await expect.poll(cutWords).toEqual([]);
  expect(turnedPassages()).toEqual([]);
  if (isArabic(language)) expect(latinWords()).toEqual([]);
}

describe.each([PSEUDO, ARABIC])('$tag', (language) => {
  describe.each(SCREENS)('on a screen of %i × %i', (...size) => {
    it.each(SCENES)('%s %s is set whole, in the loop and by itself', async (id, cut) => {
      await start({ language, scenes: [sceneFor(id, cut, language)], size });
      await expectPublished({ locale: language.tag });
      await expectWellSet(language);
      found(`[data-language="${language.tag}"]`).click();
      await expectPublished({ mode: 'explore' });
      await expectScene(id);
      await expectWellSet(language);
    });

    it('so are the doors, the source of a scene, and the question who is there', async () => {
      const scene = sceneFor('q1', 'a', language);
      const { clock } = await start({ language, scenes: [scene], size });
      await press('explore');
      await expectDoors();
      await expectWellSet(language);
      found('[data-door="voices"]').click();
      await expectScene('q1');
      await press('source');
      await expect.element(page.getByRole('dialog')).toBeVisible();
      await expectWellSet(language);
      clock.advance(60_000);
      await expectPublished({ mode: 'still-there' });
      await expectWellSet(language);
    });
  });
});

/** Where something stands across the screen: its middle, as a share of the width. */
function middleOf(element: Element): number {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2 / innerWidth;
}

describe('a page in Arabic', () => {
  const quotation = sceneFor('q2', null, ARABIC);

  it('is written from right to left, and turns round with the language', async () => {
    await start({ language: ARABIC, scenes: [quotation] });
    expect(document.documentElement.dir).toBe('rtl');
    found('[data-language="en"]').click();
    await expectPublished({ locale: 'en' });
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('begins at the right: head, words and controls', async () => {
    await start({ language: ARABIC, scenes: [quotation] });
    expect(middleOf(found('.head'))).toBeGreaterThan(0.5);
    expect(middleOf(found('.source'))).toBeGreaterThan(0.5);
    expect(middleOf(found('.prompt'))).toBeLessThan(0.5);
    const { right } = found('.opening').getBoundingClientRect();
    expect(right).toBeGreaterThan(found('blockquote').getBoundingClientRect().right);
  });

  it('leads on to the left, with arrows that point there', async () => {
    await start({ language: ARABIC, scenes: [sceneFor('s02', null, ARABIC), sceneFor('s09', null, ARABIC)] });
    found('[data-language="ar"]').click();
    await expectPublished({ mode: 'explore' });
    expect(middleOf(action('next'))).toBeLessThan(middleOf(action('previous')));
    const arrow = action('next').querySelector('svg');
    expect(arrow === null ? null : getComputedStyle(arrow).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });

  it('sets an English passage from left to right', async () => {
    await start({ language: ARABIC, scenes: [quotation], isFirst: false });
    found('[data-language="ar"]').click();
    await expectPublished({ mode: 'explore', locale: 'ar' });
    await press('original');
    await expect.poll(() => found('.quote').dir).toBe('ltr');
    expect(document.documentElement.dir).toBe('rtl');
    const { left } = found('.opening').getBoundingClientRect();
    expect(left).toBeLessThan(found('blockquote').getBoundingClientRect().left);
  });

  it('keeps words off the picture, which cannot be turned round', async () => {
    await start({ language: ARABIC, scenes: [sceneFor('s02', null, ARABIC)] });
    expect(found('.slide').dataset['layout']).toBe('column');
    expect(found('.words').getBoundingClientRect().left).toBeGreaterThan(
      found('.pictures').getBoundingClientRect().right - 1,
    );
  });

  it.each([
    ['a strip', 'items', 'unexploded-ordnance'],
    ['a crowd', 'casualties', 'killed'],
  ])('begins %s at the right, with its first label', async (_name, id, part) => {
    await start({ language: ARABIC, scenes: [sceneFor(id, null, ARABIC)] });
    expect(middleOf(found(`[data-part="${part}"]`))).toBeGreaterThan(0.5);
  });

  it('stands a square at the left of its words', async () => {
    await start({ language: ARABIC, scenes: [sceneFor('area', null, ARABIC)] });
    const square = found('.side').getBoundingClientRect();
    expect(middleOf(found('.side'))).toBeLessThan(0.25);
    expect(square.right).toBeLessThan(found('.number').getBoundingClientRect().left);
    expect(middleOf(found('.label'))).toBeGreaterThan(0.5);
  });

  it('lets years go on to the right, as numbers do', async () => {
    await start({ language: ARABIC, scenes: [sceneFor('world-2024', null, ARABIC)] });
    const years = [...document.querySelectorAll('.year')].map((year) => [
      year.textContent.trim(),
      middleOf(year),
    ]);
    expect(years).toEqual(years.toSorted(([, one], [, other]) => Number(one) - Number(other)));
    expect(years.map(([year]) => year)).toEqual(years.map(([year]) => year).toSorted());
    expect(middleOf(found('.number'))).toBeGreaterThan(0.5);
  });
});

describe('the names of four languages', () => {
  it.each([
    [1024, 768],
    [1080, 1920],
    [1920, 1080],
  ])('stand in one row beside the invitation on a screen of %i × %i, in the loop', async (...size) => {
    const [width, height] = size;
    const { start: small, ...content } = contentOf([sceneFor('q1', 'a', PSEUDO)]);
    const languages = [...small.pack.languages, FRENCH] as const;
    const interfaceWords = { ...small.interfaceWords, fr: fr.words };
    const start = { ...small, pack: { ...small.pack, languages }, interfaceWords };
    await startKiosk({ ...content, start }, { width, height });
    const buttons = [...document.querySelectorAll('[data-action="language"]')];
    expect(buttons).toHaveLength(4);
    expect(new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top))).size).toBe(1);
    const prompts = [...document.querySelectorAll('.prompt button')];
    const least = Math.min(...buttons.map((button) => button.getBoundingClientRect().height));
    expect(prompts.filter((prompt) => prompt.scrollHeight > least + 1)).toEqual([]);
    await expect.poll(cutWords).toEqual([]);
  });
});
