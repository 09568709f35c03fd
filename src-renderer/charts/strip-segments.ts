/** A stretch along a strip, from its beginning. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** A strip to be divided. Lengths in pixels. */
export interface StripPlan {
  /** The parts' values, in the order they lie in. */
  readonly values: readonly number[];
  readonly lengthPx: number;
  /** Paper between two parts. */
  readonly gapPx: number;
  /** The least a part may be drawn, so that a very small one is still seen. */
  readonly leastPx: number;
}

/**
 * The stretches of a strip, in order, filling its length with gaps between them. Each is as long as its share
 * of what the gaps leave, except that none is shorter than `leastPx`: the others give what it lacks, by share.
 */
export function stripSegments({ values, lengthPx, gapPx, leastPx }: StripPlan): readonly Segment[] {
  const room = lengthPx - gapPx * Math.max(0, values.length - 1);
  const lengths = shareOut(values, room, Math.min(leastPx, room / Math.max(1, values.length)));
  let from = 0;
  return lengths.map((length) => {
    const segment = { from, to: from + length };
    from = segment.to + gapPx;
    return segment;
  });
}

function shareOut(values: readonly number[], room: number, least: number): readonly number[] {
  const raised = new Set<number>();
  for (;;) {
    const left = room - raised.size * least;
    const total = values.reduce((sum, value, index) => (raised.has(index) ? sum : sum + value), 0);
    const lengthAt = (value: number): number => (total > 0 ? (value / total) * left : 0);
    const tooShort = values.findIndex((value, index) => !raised.has(index) && lengthAt(value) < least);
    if (tooShort === -1) return values.map((value, index) => (raised.has(index) ? least : lengthAt(value)));
    raised.add(tooShort);
  }
}
