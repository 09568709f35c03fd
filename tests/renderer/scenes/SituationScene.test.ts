import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import fr from '../../../assets/languages/fr.json';
import type { SituationScene } from '../../../src-shared/content/scene.ts';
import { ARABIC } from '../../fixtures/rtl.ts';
import { bundledScenes } from '../../fixtures/scenes.ts';
import { alsoIn } from '../../fixtures/test-language.ts';
import type { FakeContent } from '../../fakes/fake-bridge.ts';
import { contentOf } from '../content.ts';
import { cutWords } from '../cut-words.ts';
import {
  action,
  expectDoors,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  startKiosk,
} from '../kiosk-on-screen.ts';
import { NO_PICTURE, PICTURE, quote, situation } from '../scenes-to-show.ts';

const SCREENS = [
  [1920, 1080],
  [1080, 1920],
  [1024, 768],
] as const;
const TAGS = ['en', 'az', 'ru', 'fr', 'ar'] as const;

/** The check of the bundled pack, in Arabic letters too; its pictures are others, since the test's page has no access to the pack. */
const CHECK = bundledScenes()
  .flatMap((scene) => (scene.kind === 'situation' ? [{ ...scene, picture: PICTURE }] : []))
  .flatMap((scene): SituationScene[] => {
    const also = alsoIn(scene, ARABIC);
    return also.kind === 'situation' ? [also] : [];
  });

function content(): FakeContent {
  const small = contentOf([quote('q1')], { check: CHECK });
  const { pack, interfaceWords } = small.start;
  const [first, ...others] = pack.languages;
  const languages = [
    first,
    ...others,
    { tag: 'fr', name: 'Français', review: 'draft' as const },
    { tag: 'ar', name: ARABIC.name, review: 'draft' as const },
  ] as const;
  const start = {
    ...small.start,
    pack: { ...pack, languages },
    interfaceWords: { ...interfaceWords, fr: fr.words, ar: ARABIC.words },
  };
  return { ...small, start };
}

async function inTheCheck(width: number, height: number): Promise<void> {
  await startKiosk(content(), { width, height });
  await press('explore');
  await expectDoors();
  await press('check');
  await expectScene('k01');
}

async function inLanguage(tag: string): Promise<void> {
  found(`[data-language="${tag}"]`).click();
  await expectPublished({ locale: tag });
  await nothingMore();
}

const answers = () => [...document.querySelectorAll<HTMLElement>('.layer [data-action="answer"]')];

/** Answers too small for a finger, or too close to each other, in what is 72 and 16 pixels at Full HD. */
function targetFaults(): readonly string[] {
  const scale = Math.min(innerWidth, innerHeight) / 1080;
  const boxes = answers().map((button) => button.getBoundingClientRect());
  const small = boxes.filter(({ height, width }) => Math.min(height, width) < 71.5 * scale);
  const close = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).filter((other) => {
      const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
      const along = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
      return Math.max(across, along) < 15.5 * scale;
    }),
  );
  return [...small.map(() => 'small'), ...close.map(() => 'close')];
}

/** Whether what is told and the answers lie on each other, or on the sill. */
function overlaps(): readonly string[] {
  const told = found('.layer .told').getBoundingClientRect();
  const sill = found('.sill').getBoundingClientRect().top;
  return answers().flatMap((button) => {
    const box = button.getBoundingClientRect();
    return box.top < told.bottom - 1 || box.bottom > sill + 1 ? [button.textContent.trim()] : [];
  });
}

function expectWhole(where: string): void {
  expect(cutWords(), where).toEqual([]);
  expect(overlaps(), where).toEqual([]);
  expect(targetFaults(), where).toEqual([]);
}

describe.each(SCREENS)('on a screen of %i × %i', (width, height) => {
  it.each([
    ['as it is', []],
    ['in high contrast', ['contrast']],
    ['low', ['reach']],
  ] as const)(
    'every situation and what is said has room, %s, in every language and text size',
    { timeout: 90_000 },
    async (_name, chosen) => {
      await inTheCheck(width, height);
      for (const name of chosen) await press(name);
      for (const { id } of CHECK) {
        await expectScene(id);
        expectWhole(id);
        answers()[0]?.click();
        await inEveryWay((where) => expectWhole(`${id} ${where}, answered`));
        action('next').click();
      }
      await expect.poll(() => document.querySelector('.layer .end')).not.toBeNull();
      await inEveryWay((where) => {
        expect(cutWords(), `the last page ${where}`).toEqual([]);
        const page = found('.end .page');
        expect(page.scrollHeight, `the last page ${where}`).toBeLessThanOrEqual(page.clientHeight + 1);
      });
    },
  );
});

/** In every language, as small and as large as words may be. */
async function inEveryWay(look: (where: string) => void): Promise<void> {
  for (const size of ['normal', 'largest'] as const) {
    await expectPublished({ textSize: size });
    for (const tag of TAGS) {
      await inLanguage(tag);
      look(`${size} ${tag}`);
    }
    action('text-size').click();
    if (size === 'normal') action('text-size').click();
  }
  await expectPublished({ textSize: 'normal' });
}

describe('within reach', () => {
  it.each([
    [1920, 1080],
    [1080, 1920],
  ] as const)('the answers lie in the lower third, on %i × %i', async (width, height) => {
    await inTheCheck(width, height);
    await press('reach');
    await nothingMore();
    const highest = Math.min(...answers().map((button) => button.getBoundingClientRect().top));
    expect(highest).toBeGreaterThanOrEqual((height * 2) / 3);
  });
});

describe('words and picture', () => {
  it('words stand in the sky on a wide screen, and never on the picture in high contrast', async () => {
    await inTheCheck(1920, 1080);
    const layout = () => found('.layer .situation').dataset['layout'];
    expect(layout()).toBe('sky');
    await press('contrast');
    await expect.poll(layout).not.toBe('sky');
  });

  it('a draft says so and offers the original, in whose words the answers are then given', async () => {
    await inTheCheck(1920, 1080);
    await inLanguage('ru');
    await press('original');
    await nothingMore();
    expect(answers()[1]?.textContent.trim()).toBe('I stay on the path others use.');
    expect(found('.layer .situation').lang).toBe('en');
    const [, second] = answers();
    if (second === undefined) throw new Error('There is no second answer');
    await userEvent.click(second);
    await expect.poll(() => found('.layer .said').textContent).toContain('Yes');
  });

  it('a picture that cannot be decoded leads the visitor back to the doors', async () => {
    const check = [situation('k1', { picture: NO_PICTURE })];
    const { bridge } = await startKiosk(contentOf([quote('q1')], { check }));
    await press('explore');
    await expectDoors();
    await press('check');
    await expect.poll(() => bridge.faults.length).toBeGreaterThan(0);
    await expectDoors();
    expect(bridge.faults[0]?.sceneId).toBe('k1');
  });
});
