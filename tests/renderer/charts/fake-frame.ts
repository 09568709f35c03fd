import type { Frame } from '../../../src-renderer/charts/frame.ts';
import type { TextRuler } from '../../../src-renderer/charts/text-ruler.ts';

/** Every sign as wide as every other, 0.55 of its size: what a layout does must not depend on a font. */
export const fakeRuler: TextRuler = {
  width: (text, { sizePx }) => [...text].length * sizePx * 0.55,
  ink: (text) => ({
    left: 0.05,
    width: [...text].length * 0.55,
    ascent: 0.7,
    descent: text.includes(',') ? 0.13 : 0,
    fontAscent: 0.97,
    fontHeight: 1.275,
  }),
  hanging: (text) =>
    [...text].flatMap((sign, index) =>
      sign === ',' ? [{ from: index * 0.55, to: (index + 1) * 0.55 }] : [],
    ),
};

/** A stage of 1920 × 968 over the sill of a screen at 1080p, or what is said otherwise. */
export function fakeFrame(differences: Partial<Frame> = {}): Frame {
  return {
    shape: 'wide',
    widthPx: 1920,
    heightPx: 968,
    unitPx: 10.8,
    labelPx: 30.24,
    edgePx: 96,
    headEndPx: 147,
    hairlinePx: 2,
    gapPx: 8,
    roomy: true,
    ruler: fakeRuler,
    ...differences,
  };
}

/** The stage of an upright screen at 1080p. */
export function uprightFrame(differences: Partial<Frame> = {}): Frame {
  return fakeFrame({
    shape: 'portrait',
    widthPx: 1080,
    heightPx: 1693,
    edgePx: 72,
    headEndPx: 162,
    ...differences,
  });
}
