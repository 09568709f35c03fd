import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCENT_NEIGHBOURS, accentFindings } from '../../../src-shared/content/accent.ts';
import { contrastRatio } from '../../../src-shared/content/contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#ffffff', '#000000', 21],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#949494', '#ffffff', 3.03],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4],
    ['#ffff00', '#000000', 19.56],
    ['#123456', '#123456', 1],
  ])('C23: %s and %s have the published contrast of %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
  });

  it('C23: it lies between 1 and 21, whichever colour is named first', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrastRatio(one, other);
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
        expect(contrastRatio(other, one)).toBe(ratio);
      }),
    );
  });
});

describe('the accent', () => {
  /** The colours of the first block of tokens.css: those of the page without high contrast. */
  const tokens = readFileSync(new URL('../../../src-renderer/styles/tokens.css', import.meta.url), 'utf8');
  const [page = ''] = tokens.split('[data-contrast');
  const token = (name: string): string | undefined =>
    new RegExp(`--${name}:[^;]*?(#[0-9a-f]{6})`).exec(page)?.[1];

  it.each([
    ['the night of the voices', 'night-900'],
    ['the sill', 'night-950'],
    ['the ink of its buttons', 'ink'],
  ] as const)('C23: %s has the colour of --%s in tokens.css', (neighbour, name) => {
    expect(ACCENT_NEIGHBOURS[neighbour]).toBe(token(name));
  });

  it('C23: a pack’s accent goes where the kiosk’s own is, and that one passes', () => {
    expect(page).toMatch(/--amber: var\(--pack-accent, #f2a83a\);/);
    expect(accentFindings('#f2a83a')).toEqual([]);
    expect(accentFindings(null)).toEqual([]);
  });

  it.each([
    ['#ffffff', []],
    ['#b5e655', []],
    ['#838383', ['the night of the voices', 'the ink of its buttons']],
    ['#000000', ['the night of the voices', 'the sill', 'the ink of its buttons']],
  ])('C23: %s is too near to %j', (accent, neighbours) => {
    const found = accentFindings(accent).map(({ sentence }) => / to (the .*?); it takes/.exec(sentence)?.[1]);
    expect(found).toEqual(neighbours);
  });

  it('C23: an accent passes when it has 4.5 to each of its neighbours, and only then', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const least = Math.min(
          ...Object.values(ACCENT_NEIGHBOURS).map((near) => contrastRatio(accent, near)),
        );
        expect(accentFindings(accent).length === 0).toBe(least >= 4.5);
      }),
    );
  });
});
