import { expect, it } from 'vitest';
import { examine, finish } from '../../src-main/examination.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';

const finding = (level: ContentFinding['level']): ContentFinding => ({
  code: 'C1',
  level,
  file: 'pack.json',
  pointer: '',
  sentence: 'wrong',
});

/** A clock on which each look costs a millisecond. */
const ticking = (): (() => number) => {
  let atMs = 0;
  return () => (atMs += 1);
};

it('a stretch of a check ends in time and the next goes on where it ended', () => {
  let steps = 0;
  const endless = (function* () {
    for (;;) {
      steps += 1;
      yield [];
    }
  })();
  const examination = examine(endless, ticking());
  expect(examination.goOn(10)).toBe(false);
  const first = steps;
  expect(first).toBeGreaterThan(0);
  expect(examination.goOn(10)).toBe(false);
  expect(steps).toBeGreaterThan(first);
});

it('keeps errors and lets warnings and notes pass', () => {
  const examination = examine(
    [[finding('warning')], [finding('error'), finding('note')]].values(),
    ticking(),
  );
  expect(examination.goOn(100)).toBe(true);
  expect(examination.errors()).toEqual([finding('error')]);
});

it('finished, it says whether the pack is whole', async () => {
  const steps = Array.from({ length: 30 }, () => []);
  expect(await finish(examine(steps.values(), ticking()))).toBe(true);
  expect(await finish(examine([...steps, [finding('error')]].values(), ticking()))).toBe(false);
});
