import { describe, expect, it } from 'vitest';
import { DEFAULT_PICTURE_LIMITS } from '../../../../src-shared/content/pictures/limits.ts';
import { bytesOf, png, PNG_END, PNG_PIXELS, pngHeader, svg, tiny, told } from './pictures.ts';

/** A PNG as large as its header says it is; its pixels are not there, and nobody looks. */
function sized(widthPx: number, heightPx: number): Uint8Array {
  return png(pngHeader(widthPx, heightPx), PNG_PIXELS, PNG_END);
}

describe('the limits of pictures', () => {
  it.each([
    [3_000_000, []],
    [
      3_000_001,
      [expect.stringContaining('C17 error The file has 3,000,001 bytes, and 3,000,000 are the most: ')],
    ],
  ])('C17: a picture of %d bytes', (count, expected) => {
    const jpeg = tiny('jpeg');
    // Bytes after the end are only noted, so they fill the file up.
    const findings = told(bytesOf(jpeg, new Uint8Array(count - jpeg.length)), 'pictures/p.jpg');
    expect(findings.filter((finding) => !finding.includes('follow the end'))).toEqual(expected);
  });

  it.each([
    [1_000_000, []],
    [
      1_000_001,
      [expect.stringContaining('C17 error The file has 1,000,001 bytes, and 1,000,000 are the most: ')],
    ],
  ])('C17: a drawing of %d bytes', (count, expected) => {
    const around = svg('<desc></desc>').length;
    expect(told(svg(`<desc>${'a'.repeat(count - around)}</desc>`))).toEqual(expected);
  });

  it.each([
    [8192, 4882, null],
    [8193, 1, '8,193 × 1 pixels, and 8,192 a side and 40,000,000 in all are the most: scale it down.'],
    [1, 8193, '1 × 8,193 pixels'],
    [8192, 4883, '8,192 × 4,883 pixels'],
    [65_535, 65_535, '65,535 × 65,535 pixels'],
    [0, 100, 'The picture has 0 × 100 pixels: save it anew'],
    [100, 0, 'The picture has 100 × 0 pixels: save it anew'],
  ])('C17: a picture that says it has %d × %d pixels', (widthPx, heightPx, sentence) => {
    expect(told(sized(widthPx, heightPx), 'pictures/p.png')).toEqual(
      sentence === null ? [] : [expect.stringContaining(sentence)],
    );
  });

  it.each([
    [320, 1, []],
    [1, 320, []],
    [319, 319, [expect.stringMatching(/^C17 warning The picture has 319 × 319 pixels and would be a smear/)]],
  ])('C17: a picture of %d × %d pixels on a large screen', (widthPx, heightPx, expected) => {
    const { leastSidePx } = DEFAULT_PICTURE_LIMITS;
    expect(told(sized(widthPx, heightPx), 'pictures/p.png', { leastSidePx })).toEqual(expected);
  });

  it('C17: a pack may be stricter than the kiosk', () => {
    expect(told(sized(200, 100), 'pictures/p.png', { sidePx: 199 })).toHaveLength(1);
    expect(told(sized(200, 100), 'pictures/p.png', { pixels: 19_999 })).toHaveLength(1);
    expect(told(sized(200, 100), 'pictures/p.png', { rasterBytes: 20 })).toHaveLength(1);
    expect(told(svg(''), 'pictures/p.svg', { svgBytes: 20 })).toHaveLength(1);
  });
});
