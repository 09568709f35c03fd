import type { ContentFinding } from '../../errors.ts';

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What is wrong with a picture, and how to mend it. */
export interface PictureFlaw {
  readonly level: ContentFinding['level'];
  readonly sentence: string;
}

/** What can be told of a picture made of pixels without decoding them. */
export interface RasterReading {
  /** As it is shown; null where the file does not get as far as saying it. */
  readonly size: PictureSize | null;
  /** Empty when the file is whole and stands still. */
  readonly flaws: readonly PictureFlaw[];
}

/** The file ends before the picture does. */
export const CUT_OFF: PictureFlaw = {
  level: 'error',
  sentence: 'The picture is cut off: copy it anew from where it came from.',
};

/** The screen never loops nor flashes anything, so that nobody is dazzled and the story keeps its own pace. */
export const ANIMATED: PictureFlaw = {
  level: 'error',
  sentence: 'The picture is animated, and nothing on the screen moves by itself: save one frame of it.',
};

/** The file is not what its kind asks for. */
export function damaged(what: string): PictureFlaw {
  return { level: 'error', sentence: `The picture is damaged (${what}): save it anew from the original.` };
}

/** The flaws of a picture, each with what must hold so that it has it not. */
export type Rules<Reading> = readonly (readonly [holds: (reading: Reading) => boolean, flaw: PictureFlaw])[];

/** The flaws whose rule does not hold, in the order of the rules. */
export function brokenRules<Reading>(rules: Rules<Reading>, reading: Reading): readonly PictureFlaw[] {
  return rules.filter(([holds]) => !holds(reading)).map(([, flaw]) => flaw);
}
