import { describe, expect, it } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { crowdingOf } from '../../src-shared/content/reading/fit.ts';
import type { TypeStyle } from '../../src-shared/content/reading/letters.ts';
import { SCREENS, stageHeight } from '../../src-shared/content/reading/screens.ts';
import { lineCount, typesetter, widthEm } from '../../src-shared/content/reading/set-text.ts';
import { ALLOWANCE } from '../../src-shared/content/reading/typefaces.ts';
import type { KioskStart } from '../../src-shared/contract.ts';
import type { LanguageTag, Scene } from '../../src-shared/content/scene.ts';
import { bundledScenes } from '../fixtures/scenes.ts';
import { statistics } from '../fixtures/statistics.ts';
import { contentOf } from './content.ts';
import { expectPublished, found, sceneOnScreen, startPage } from './kiosk-on-screen.ts';
import { quote, quoteWords, slide, slideWords } from './scenes-to-show.ts';

const LANGUAGES = ['en', 'az', 'ru'];

/** All sentences of the bundled pack in a language, in one. */
function corpus(language: LanguageTag): string {
  const texts = bundledScenes().flatMap((scene) => {
    if (scene.kind === 'quote') return scene.words[language]?.sentences ?? [];
    if (scene.kind === 'slide') return scene.words[language]?.lines ?? [];
    if (scene.kind === 'situation') return [scene.words[language]?.situation ?? ''];
    return [scene.words[language]?.lead ?? '', scene.words[language]?.note ?? ''];
  });
  return texts.filter((text) => text !== '').join(' ');
}

const WORDS = new Map(LANGUAGES.map((language) => [language, corpus(language).split(' ')]));

/** As many words of the bundled pack, from any of them on. */
function words(language: LanguageTag, count: number, from = 0): string {
  const all = WORDS.get(language) ?? [];
  return Array.from({ length: count }, (_, index) => all[(from + index) % all.length]).join(' ');
}

interface Typeface {
  readonly family: string;
  readonly weight: number;
  readonly sizePx: number;
  readonly style: TypeStyle;
}

const sans = (weight: number, spacing: number, sizePx: number): Typeface => ({
  family: '"Onest Variable"',
  weight,
  sizePx,
  style: { font: 'sans', place: weight, spacing },
});
const serif = (sizePx: number): Typeface => ({
  family: '"Source Serif 4 Variable"',
  weight: 380,
  sizePx,
  style: { font: 'serif', place: sizePx, spacing: -0.012 },
});

/** Runs the measurement on a paragraph of the page. */
async function onPage<Measured>(
  { family, weight, sizePx, style }: Typeface,
  measure: (paragraph: HTMLElement) => Measured,
): Promise<Measured> {
  await document.fonts.load(`${weight} ${sizePx}px ${family}`, LANGUAGES.map(corpus).join(''));
  const paragraph = document.body.appendChild(document.createElement('p'));
  paragraph.style.cssText = `position: fixed; inline-size: max-content; font: ${weight} ${sizePx}px / 1 ${family}; letter-spacing: ${style.spacing}em`;
  const measured = measure(paragraph);
  paragraph.remove();
  return measured;
}

describe.each([
  ['quotations at 1024 × 768', serif(31.5)],
  ['quotations on upright screens', serif(44.3)],
  ['lines', sans(420, 0, 24.6)],
  ['strong lines', sans(640, 0, 24.6)],
  ['titles', sans(600, -0.026, 43)],
  ['leads', sans(520, -0.02, 29)],
  ['source lines', sans(420, 0, 16.1)],
] as const)('the estimate of %s', (_name, typeface) => {
  const set = typesetter(typeface.style);
  const texts = LANGUAGES.flatMap((language) =>
    Array.from({ length: 40 }, (_, index) => words(language, 1 + (index % 9), index * 11)),
  );

  it('C21: is within 6 % of every line’s width, and never below it when the allowance is added', async () => {
    const shares = await onPage(typeface, (paragraph) =>
      texts.map((text) => {
        paragraph.textContent = text;
        const share = (widthEm(set(text)) * typeface.sizePx) / paragraph.getBoundingClientRect().width;
        return { text, share };
      }),
    );
    expect(shares.filter(({ share }) => share > 1.06 || share < 0.94)).toEqual([]);
    expect(shares.filter(({ share }) => share * ALLOWANCE < 1)).toEqual([]);
  });

  it('C21: has as many lines as the page, or one more in ten', async () => {
    const roomPx = 14 * typeface.sizePx;
    const lines = await onPage(typeface, (paragraph) => {
      paragraph.style.inlineSize = `${roomPx}px`;
      return LANGUAGES.flatMap((language) =>
        [5, 10, 20, 40, 80].map((count) => {
          const text = words(language, count, count);
          paragraph.textContent = text;
          const onScreen = Math.round(paragraph.getBoundingClientRect().height / typeface.sizePx);
          return { text, onScreen, estimated: lineCount(set(text), roomPx / typeface.sizePx / ALLOWANCE) };
        }),
      );
    });
    const most = (onScreen: number): number => onScreen + Math.max(1, onScreen / 10);
    expect(
      lines.filter(({ onScreen, estimated }) => estimated < onScreen || estimated > most(onScreen)),
    ).toEqual([]);
  });
});

/** The pack's three languages, this one first; beside an item their names stand in a second row of controls. */
function languagesFrom(first: LanguageTag): KioskStart['pack']['languages'] {
  const named = (tag: LanguageTag) => ({ tag, name: 'Azərbaycanca', review: 'draft' as const });
  return [named(first), ...LANGUAGES.filter((tag) => tag !== first).map(named)];
}

const SIZES = { narrow: [1024, 768], upright: [1080, 1920] } as const;

/** A scene, and whether the page can set its words no smaller than the look allows. */
interface Trial {
  readonly scene: Scene;
  readonly language: LanguageTag;
}

/** What was estimated of a scene on the smallest screen that it fills most, and whether it fits there. */
async function outcome({ scene, language }: Trial): Promise<{ id: string; share: number; fits: boolean }> {
  const crowding = crowdingOf(scene, language);
  if (crowding === null) throw new Error(`${scene.id} has no words in ${language}`);
  const [width, height] = SIZES[crowding.screen.shape];
  const front = { languages: languagesFrom(language) };
  await startPage(contentOf([scene], { front }), { width, height });
  await expect.poll(sceneOnScreen, { timeout: 10_000 }).toBe(scene.id);
  if (scene.kind === 'quote') {
    found(`[data-language="${language}"]`).click();
    await expectPublished({ mode: 'explore' });
    await expect.poll(sceneOnScreen, { timeout: 10_000 }).toBe(scene.id);
  }
  const fits = areWordsSet(scene, crowding.screen.shape);
  cleanup();
  return { id: scene.id, share: crowding.share, fits };
}

/** The least sizes of fit.ts: quotations whole at theirs, slides and statistics by their shares. */
function areWordsSet(scene: Scene, shape: 'narrow' | 'upright'): boolean {
  if (scene.kind === 'quote') return found('figure').scrollHeight <= found('figure').clientHeight;
  const share = scene.kind === 'slide' ? '--words' : '--fit';
  const least = scene.kind === 'statistic' || shape === 'narrow' ? 0.8 : 0.72;
  const root = found(scene.kind === 'slide' ? '.slide' : '.statistic');
  return Number(root.style.getPropertyValue(share)) >= least;
}

const quotations = [52, 57, 62, 67, 72, 80, 90].flatMap((count): Trial[] =>
  LANGUAGES.map((language) => ({
    language,
    scene: quote(`q${count}-${language}`, {
      words: { [language]: quoteWords([words(language, count)], 'draft') },
    }),
  })),
);

const slides = [24, 33, 42, 51, 66].flatMap((count, index): Trial[] =>
  LANGUAGES.map((language) => ({
    language,
    scene: slide(`s${count}-${language}`, {
      strongLine: 1,
      words: {
        [language]: slideWords({
          title: words(language, index % 2 === 0 ? 4 : 8, count),
          lines: [0, 20, 50].map((from) => words(language, count / 3, from)),
        }),
      },
    }),
  })),
);

const panels = [8, 15, 20, 26].flatMap((count): Trial[] =>
  LANGUAGES.map((language) => ({
    language,
    scene: slide(`p${count}-${language}`, {
      panels: ['a', 'b', 'c', 'd'],
      words: {
        [language]: slideWords({
          title: words(language, 4, 7),
          lines: [0, 20, 40, 60].map((from) => words(language, count, from)),
        }),
      },
    }),
  })),
);

const figures = [0, 20, 45].flatMap((count, index): Trial[] =>
  statistics.map((statistic) => {
    const language = LANGUAGES[index] ?? 'en';
    const own = statistic.words[language];
    if (own === undefined) throw new Error('The fixtures have words in all languages');
    const note = [own.note ?? '', words(language, count)].join(' ').trim();
    const longer = {
      ...own,
      lead: `${own.lead} ${words(language, count / 4)}`,
      note: note === '' ? null : note,
    };
    return {
      language,
      scene: { ...statistic, id: `${statistic.id}-${count}`, words: { [language]: longer } },
    };
  }),
);

describe('the estimate of a scene', () => {
  it.each([
    ['narrow', quote('q1', { words: { en: quoteWords(['Short.'], 'draft') } })],
    ['narrow', slide('s1', { words: { en: slideWords({ safetyLine: words('en', 30) }) } })],
    ['upright', slide('s1', { words: { en: slideWords({ review: 'draft', safetyLine: words('en', 30) }) } })],
    ['upright', quote('q1', { words: { en: quoteWords(['Short.']) } })],
  ] as const)('C21: has the sill of a %s screen as high as the page (%#)', async (shape, scene) => {
    const screen = SCREENS.find((each) => each.shape === shape);
    if (screen === undefined) throw new Error(`There is no ${shape} screen`);
    const [width, height] = SIZES[shape];
    const stage = (): number => (found('.layer').clientHeight / Math.min(width, height)) * 100;
    await startPage(contentOf([scene], { front: { languages: languagesFrom('en') } }), { width, height });
    await expect.poll(sceneOnScreen).toBe(scene.id);
    expect(stage()).toBeCloseTo(stageHeight(screen, scene, 'en', 'loop'), 0);
    found('[data-language="en"]').click();
    await expect.poll(stage).toBeCloseTo(stageHeight(screen, scene, 'en', 'explore'), 0);
  });

  it.each([
    ['quotations', quotations],
    ['slides', slides],
    ['rows of panels', panels],
    ['statistics', figures],
  ])(
    'C21: never says that %s fit which the page sets too small, nor that they cannot be read where they fit',
    { timeout: 60_000 },
    async (_kind, trials) => {
      const outcomes = [];
      for (const trial of trials) outcomes.push(await outcome(trial));
      expect(outcomes.filter(({ share, fits }) => share <= 1 && !fits)).toEqual([]);
      expect(outcomes.filter(({ share, fits }) => share > 1.15 && fits)).toEqual([]);
      expect(new Set(outcomes.map(({ fits }) => fits))).toEqual(new Set([true, false]));
    },
  );
});
