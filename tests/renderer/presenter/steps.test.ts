import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src-shared/content/scene.ts';
import { partsOf } from '../../../src-shared/talk/talk.ts';
import {
  columnsStatistic,
  peopleStatistic,
  shareStatistic,
  squareStatistic,
  stripStatistic,
  tallyStatistic,
} from '../../fixtures/statistics.ts';
import { found } from '../kiosk-on-screen.ts';
import { quote, slide, slideWords } from '../scenes-to-show.ts';
import { give, stage, stands } from './talk-on-screen.ts';

const LINES = ['The first line.', 'The second line.', 'The third line.', 'The fourth line.'];
const PANELS = ['one', 'two', 'three', 'four'];
const CUT = { from: 1, to: 3, count: 3 };

/** Each kind of scene that is built up, and what its parts are on the screen: one list, or one list for each thing a part has. */
const BUILT: readonly (readonly [string, Scene, readonly string[]])[] = [
  ['the sentences of a quotation', quote('q1'), ['blockquote > span:not(.closing)']],
  ['the sentences of a cut', quote('q2', { cut: CUT }), ['blockquote > span:not(.closing, .omitted)']],
  ['the lines of a slide', slide('s1', { words: { en: slideWords({ lines: LINES }) } }), ['.words > p']],
  [
    'the panels of a slide',
    slide('s2', { panels: PANELS, words: { en: slideWords({ lines: LINES }) } }),
    ['.words li'],
  ],
  ['the parts of a strip', stripStatistic, ['[data-part]']],
  ['the parts of a crowd', peopleStatistic, ['[data-part]', 'path.people']],
  ['the columns of a chart', columnsStatistic, ['.value', '.year']],
];

/** What the talk goes on with. */
const AFTER = slide('after');

const SIZES = [
  [1920, 1080],
  [1080, 1920],
  [1280, 720],
] as const;

/** How many parts are seen; those that are have to be the first. */
function partsSeen(selector: string): number {
  const seen = [...stage().querySelectorAll(selector)].map((part) => getComputedStyle(part).opacity !== '0');
  expect(seen, selector).toEqual(seen.toSorted((one, other) => Number(other) - Number(one)));
  return seen.filter(Boolean).length;
}

/** What is cut off a chart's canvas, as its style has it; null without a canvas. */
const clipOf = (): string | null => {
  const canvas = stage().querySelector('canvas');
  return canvas === null ? null : getComputedStyle(canvas).clipPath;
};

/** Where everything stands, but for the lines from labels to their parts, which come with them. */
function everyBox(): readonly string[] {
  return [...stage().querySelectorAll('*')].flatMap((element) => {
    if (element.closest('svg[aria-hidden]') !== null) return [];
    const { left, top, width, height } = element.getBoundingClientRect();
    return [[element.tagName, ...[left, top, width, height].map((px) => Math.round(px * 10))].join(' ')];
  });
}

describe.each(SIZES)('a scene of a talk at %i × %i', (...size) => {
  it.each(BUILT)(
    'R2, R3: %s come one with each step on and go with each step back, and nothing moves',
    async (_what, scene, parts) => {
      const talk = await give([scene, AFTER], size);
      const count = partsOf(scene, 'en');
      expect(count).toBeGreaterThan(1);
      for (const part of parts) expect(stage().querySelectorAll(part)).toHaveLength(count);
      const places = everyBox();
      const clips: (string | null)[] = [];
      const looks = (step: number): void => {
        for (const part of parts) expect(partsSeen(part)).toBe(step + 1);
        expect(everyBox()).toEqual(places);
      };
      for (let step = 0; step < count; step += 1) {
        if (step > 0) talk.act({ type: 'next' });
        await stands(scene.id, step);
        looks(step);
        clips.push(clipOf());
      }
      // What is drawn on a canvas is cut off at another place with each step, and not at all at the last.
      if (clips[0] !== null) expect(new Set(clips).size).toBe(count);
      expect([null, 'none']).toContain(clips.at(-1));
      for (let step = count - 2; step >= 0; step -= 1) {
        talk.act({ type: 'back' });
        await stands(scene.id, step);
        looks(step);
        expect(clipOf()).toBe(clips[step]);
      }
      expect(talk.faults).toEqual([]);
    },
    60_000,
  );
});

describe('what is drawn as one thing', () => {
  it.each([shareStatistic, squareStatistic, tallyStatistic])(
    'R2: $id stands whole at once',
    async (scene) => {
      const talk = await give([scene, AFTER], [1280, 720]);
      expect([null, 'none']).toContain(clipOf());
      const hidden = [...stage().querySelectorAll('p, span, path, circle, rect')].filter(
        (part) => getComputedStyle(part).opacity === '0',
      );
      expect(hidden).toEqual([]);
      talk.act({ type: 'next' });
      if (partsOf(scene, 'en') === 1) await stands('after', 0);
    },
  );

  it('R2: the closing mark of a quotation comes with its last sentence', async () => {
    const talk = await give([quote('q1'), AFTER], [1280, 720]);
    const mark = () => getComputedStyle(found('[data-state="settled"] .closing')).opacity;
    expect(mark()).toBe('0');
    for (const step of [1, 2]) {
      talk.act({ type: 'next' });
      await stands('q1', step);
    }
    expect(mark()).toBe('1');
  });
});
