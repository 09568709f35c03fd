import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoopKind } from '../../../src-shared/content/scene.ts';
import { interleave, spread, weighted } from '../../../src-shared/programme/order.ts';

interface Entry {
  readonly kind: LoopKind;
  readonly n: number;
}

function lists(quotes: number, statistics: number, slides: number): Record<LoopKind, Entry[]> {
  const of = (kind: LoopKind, length: number): Entry[] => Array.from({ length }, (_, n) => ({ kind, n }));
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

type Weights = Readonly<Record<LoopKind, number>>;
const KINDS = ['quote', 'statistic', 'slide'] as const satisfies readonly LoopKind[];

describe('weighted', () => {
  const weight = fc.integer({ min: 1, max: 9 });
  const weights = fc.record({ quote: weight, statistic: weight, slide: weight });
  const of = (quote: number, statistic: number, slide: number): Weights => ({ quote, statistic, slide });

  it.each<[[number, number, number], Weights, string]>([
    [[0, 0, 0], of(1, 1, 1), ''],
    [[1, 0, 0], of(9, 1, 1), 'q'],
    [[3, 0, 0], of(1, 1, 1), 'qqq'],
    [[1, 1, 1], of(1, 1, 1), 'qns'],
    [[2, 2, 2], of(1, 1, 1), 'qnsqns'],
    [[2, 1, 1], of(2, 1, 1), 'qnsqn'],
    [[3, 1, 1], of(9, 1, 1), 'qnsqnqs'],
    [[1, 2, 1], of(1, 2, 1), 'nqsnq'],
    [[2, 0, 2], of(1, 9, 1), 'qsqs'],
    [[1, 0, 3], of(1, 1, 3), 'qsqsqs'],
  ])('P5: of %j scenes by the weights %j comes %s', (...[counted, by, round]) => {
    expect(letters(weighted(lists(...counted), by))).toBe(round);
  });

  it('P5: every entry is shown at least once, a list in its order and from the beginning again', () => {
    fc.assert(
      fc.property(counts, weights, (counted, by) => {
        const given = lists(...counted);
        const round = weighted(given, by);
        for (const kind of KINDS) {
          const shown = round.filter((entry) => entry.kind === kind).map(({ n }) => n);
          expect(shown.length).toBeGreaterThanOrEqual(given[kind].length);
          expect(shown).toEqual(shown.map((_, turn) => turn % given[kind].length));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('P5: at every turn each kind is within one of what the weights say, where none is more than half', () => {
    fc.assert(
      fc.property(counts, weights, (counted, by) => {
        const round = weighted(lists(...counted), by);
        const share = sharesOf(counted, by);
        const shown = { quote: 0, statistic: 0, slide: 0 };
        const offs = round.flatMap(({ kind }, turn) => {
          shown[kind] += 1;
          return KINDS.map((each) => Math.abs(shown[each] - share[each] * (turn + 1)));
        });
        expect(Math.max(0, ...offs)).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('P5: never two of a kind in a row while another has entries, across the wrap neither', () => {
    fc.assert(
      fc.property(counts, weights, (counted, by) => {
        const round = letters(weighted(lists(...counted), by));
        if (counted.filter((count) => count > 0).length > 1) expect(round + round).not.toMatch(/qq|nn|ss/);
        else expect(round).toHaveLength(Math.max(...counted));
      }),
      { numRuns: 500 },
    );
  });

  it('P5: a round ends soon after the longest list has been shown', () => {
    fc.assert(
      fc.property(counts, weights, (counted, by) => {
        const share = sharesOf(counted, by);
        const needs = KINDS.map((kind, index) =>
          share[kind] === 0 ? 0 : ((counted[index] ?? 0) + 1) / share[kind],
        );
        expect(weighted(lists(...counted), by).length).toBeLessThanOrEqual(Math.max(...needs) + 1);
      }),
    );
  });

  it('P5: without weights the round is spread', () => {
    fc.assert(
      fc.property(counts, weights, (counted, by) => {
        expect(interleave(lists(...counted), null)).toEqual(spread(lists(...counted)));
        expect(interleave(lists(...counted), by)).toEqual(weighted(lists(...counted), by));
      }),
    );
  });

  it('P5: ten thousand entries of a kind are put in order in one pass', () => {
    const round = letters(weighted(lists(10_000, 10_000, 10_000), of(4, 3, 2)));
    expect(round.split('s')).toHaveLength(10_001);
    expect(round).not.toMatch(/qq|nn|ss/);
  });
});

/** The share of each kind that has entries: its weight, one of more than half counting as half. */
function sharesOf(counted: readonly [number, number, number], by: Weights): Weights {
  const all = { quote: counted[0], statistic: counted[1], slide: counted[2] };
  const kinds = KINDS.filter((kind) => all[kind] > 0);
  const total = kinds.reduce((sum, kind) => sum + by[kind], 0);
  const capped = (kind: LoopKind): number => {
    if (!kinds.some((each) => each === kind)) return 0;
    return kinds.length === 1 ? by[kind] : Math.min(by[kind], total - by[kind]);
  };
  const sum = capped('quote') + capped('statistic') + capped('slide');
  const share = (kind: LoopKind): number => (sum === 0 ? 0 : capped(kind) / sum);
  return { quote: share('quote'), statistic: share('statistic'), slide: share('slide') };
}
