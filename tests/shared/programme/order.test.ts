import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneKind } from '../../../src-shared/content/scene.ts';
import { spread } from '../../../src-shared/programme/order.ts';

interface Entry {
  readonly kind: SceneKind;
  readonly n: number;
}

function lists(quotes: number, statistics: number, slides: number): Record<SceneKind, Entry[]> {
  const of = (kind: SceneKind, length: number): Entry[] => Array.from({ length }, (_, n) => ({ kind, n }));
  return { quote: of('quote', quotes), statistic: of('statistic', statistics), slide: of('slide', slides) };
}

/** The round as letters: q, n (a number), s. */
function letters(round: readonly Entry[]): string {
  const letter = { quote: 'q', statistic: 'n', slide: 's' };
  return round.map(({ kind }) => letter[kind]).join('');
}

const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40));

describe('spread', () => {
  it.each([
    [0, 0, 0, ''],
    [1, 0, 0, 'q'],
    [0, 2, 0, 'nn'],
    [1, 1, 1, 'qns'],
    [2, 2, 2, 'qnsqns'],
    [0, 2, 2, 'nsns'],
    [1, 1, 3, 'qnsss'],
    [1, 3, 3, 'qnsnsns'],
    [3, 0, 1, 'qsqq'],
  ])('P2: %d quotes, %d statistics and %d slides make the round %s', (quotes, statistics, slides, round) => {
    expect(letters(spread(lists(quotes, statistics, slides)))).toBe(round);
  });

  it('P2: every entry stands once, each kind in its own order', () => {
    fc.assert(
      fc.property(counts, ([quotes, statistics, slides]) => {
        const given = lists(quotes, statistics, slides);
        const round = spread(given);
        for (const kind of ['quote', 'statistic', 'slide'] as const) {
          expect(round.filter((entry) => entry.kind === kind)).toEqual(given[kind]);
        }
      }),
    );
  });

  it('P2: never two of a kind in a row while another kind remains', () => {
    fc.assert(
      fc.property(counts, (count) => {
        expect(letters(spread(lists(...count)))).not.toMatch(/qq.*[ns]|nn.*[qs]|ss.*[qn]/);
      }),
    );
  });

  it('P2: where no kind is more than half, no two of a kind meet, across the wrap neither', () => {
    const balanced = counts.filter((count) => {
      const total = count[0] + count[1] + count[2];
      // The opening is fixed, so what follows it must leave room: two fewer than half is room enough.
      return Math.min(...count) > 0 && Math.max(...count) * 2 <= total - 2;
    });
    fc.assert(
      fc.property(balanced, (count) => {
        const round = letters(spread(lists(...count)));
        expect(round + round).not.toMatch(/qq|nn|ss/);
      }),
      { numRuns: 500 },
    );
  });

  it('P2: a round opens with a quote, a statistic, a slide', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 1, max: 40 }),
        ),
        (count) => {
          expect(letters(spread(lists(...count)))).toMatch(/^qns/);
        },
      ),
    );
  });

  it('P2: kinds are spread evenly: five quotes among 25 others are never more than eight apart', () => {
    const round = letters(spread(lists(5, 11, 14)));
    const gaps = (round + round)
      .split('q')
      .slice(1, -1)
      .map((gap) => gap.length);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(7);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2);
  });

  it('P2: thirty thousand entries are put in order in one pass', () => {
    const round = spread(lists(10_000, 10_000, 10_000));
    expect(round).toHaveLength(30_000);
    expect(letters(round)).not.toMatch(/qq|nn|ss/);
  });
});
