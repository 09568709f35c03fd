import { describe, expect, it } from 'vitest';
import { COLOUR_PAIRS, LEAST_CONTRAST } from '../../../scripts/tour/colour-pairs.ts';
import { FURROW_DEGREES } from '../../../src-renderer/charts/furrows.ts';
import { contrastRatio } from '../../../src-shared/content/contrast.ts';
import { differenceTo, SIGHTS, type Sight } from './simulated-sight.ts';
import { readTokens } from './tokens-file.ts';

const tokens = readTokens();
const SEEN = Object.keys(SIGHTS) as Sight[];

function colour(name: string, mode: 'normal' | 'high' = 'normal'): string {
  const value = tokens[mode].get(name) ?? '';
  if (!/^#[\da-f]{6}$/.test(value)) throw new Error(`--${name} is no colour: ${value}`);
  return value;
}

describe('text and what it stands on', () => {
  it.each(COLOUR_PAIRS)(
    '$colour on $ground, $use: as far apart as it has to be',
    ({ colour: name, ground, use }) => {
      for (const mode of ['normal', 'high'] as const) {
        const ratio = contrastRatio(colour(name, mode), colour(ground, mode));
        expect(ratio, mode).toBeGreaterThanOrEqual(LEAST_CONTRAST[mode][use]);
      }
    },
  );

  it('the sky of every hour is among the pairs', () => {
    const skies = [...tokens.normal.keys()].filter((name) => name.startsWith('sky-'));
    const grounds = COLOUR_PAIRS.map(({ ground }) => ground);
    expect(skies.filter((sky) => !grounds.includes(sky))).toEqual([]);
    expect(skies).toHaveLength(6);
  });
});

describe('the three colours of data', () => {
  /** Least ΔE of each pair to normal, deutan, protan and tritan eyes. */
  const STATED = [
    ['data-1', 'data-2', { normal: 71, deutan: 64, protan: 53, tritan: 74 }],
    ['data-1', 'data-3', { normal: 39, deutan: 38, protan: 39, tritan: 36 }],
    ['data-2', 'data-3', { normal: 63, deutan: 45, protan: 40, tritan: 69 }],
  ] as const;

  it.each(STATED)('%s and %s are told apart by every kind of eye', (one, other, least) => {
    for (const sight of SEEN) {
      const difference = differenceTo(sight, colour(one), colour(other));
      expect(Math.round(difference), sight).toBeGreaterThanOrEqual(least[sight]);
    }
  });

  it.each(STATED)('%s and %s in high contrast too, where darkness leaves less room', (one, other) => {
    for (const sight of SEEN) {
      expect(differenceTo(sight, colour(one, 'high'), colour(other, 'high')), sight).toBeGreaterThan(25);
    }
  });

  it('the two kinds of people are told apart', () => {
    for (const sight of SEEN)
      expect(differenceTo(sight, colour('data-1'), colour('data-injured')), sight).toBeGreaterThan(25);
  });

  it('without any colour, in print: the darkest part by its darkness, and all by the direction of their furrows', () => {
    for (const other of ['data-2', 'data-3'])
      expect(contrastRatio(colour('data-1'), colour(other)), other).toBeGreaterThan(2);
    // The other two are close in lightness: furrows have to tell them apart.
    expect(contrastRatio(colour('data-2'), colour('data-3'))).toBeGreaterThan(1.4);
    const turns = FURROW_DEGREES.flatMap((one, index) =>
      FURROW_DEGREES.slice(index + 1).map((other) =>
        Math.min(Math.abs(one - other), 180 - Math.abs(one - other)),
      ),
    );
    expect(turns).toHaveLength(3);
    expect(Math.min(...turns)).toBeGreaterThanOrEqual(40);
  });
});

describe('the simulation', () => {
  it('leaves greys grey to everybody: each row of a matrix adds up to one', () => {
    for (const matrix of Object.values(SIGHTS)) {
      for (const [a, b, c] of matrix) expect(a + b + c).toBeCloseTo(1, 5);
    }
  });

  it('takes red and green from eyes that cannot tell them', () => {
    const toNormal = differenceTo('normal', '#b02020', '#5a6020');
    expect(differenceTo('deutan', '#b02020', '#5a6020')).toBeLessThan(toNormal / 2);
  });

  it('black and white are a hundred apart', () => {
    expect(differenceTo('normal', '#000000', '#ffffff')).toBeCloseTo(100, 3);
  });
});
