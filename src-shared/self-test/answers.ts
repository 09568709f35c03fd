import type { Verdict } from './checks.ts';
import { verdict } from './checks.ts';
import type { MachineFacts } from './judge.ts';

/** What the page knows of its screen: its picture in pixels, how many of them are one of the page's, and its turn. */
export interface ScreenFacts {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly angle: number;
}

/** What follows from what a person saw or heard (rule Q5). */
export const ANSWERS = {
  touch: (left: number): Verdict =>
    left === 0
      ? verdict('touch', 'good', 'selfTestTouchGood')
      : verdict('touch', 'mend', 'selfTestTouchMend', { n: left }),
  sound: (isHeard: boolean): Verdict =>
    isHeard ? verdict('sound', 'good', 'selfTestSoundGood') : verdict('sound', 'mend', 'selfTestSoundMend'),
  colours: (areEven: boolean): Verdict =>
    areEven
      ? verdict('colours', 'good', 'selfTestColoursGood')
      : verdict('colours', 'mend', 'selfTestColoursMend'),
  upright: (isUpright: boolean, screen: ScreenFacts): Verdict =>
    isUpright
      ? verdict('upright', 'good', 'selfTestUprightGood', { ...screen })
      : verdict('upright', 'mend', 'selfTestUprightMend'),
  clock: (isRight: boolean, { time, zone }: MachineFacts['clock']): Verdict =>
    isRight
      ? verdict('clock', 'good', 'selfTestClockGood', { time, zone })
      : verdict('clock', 'mend', 'selfTestClockMend'),
} as const;
