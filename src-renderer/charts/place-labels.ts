/** Labels along one axis, in the order of what they name. */
export interface LabelRow {
  /** Where each label would like to start. Ascending. */
  readonly wanted: readonly number[];
  readonly sizes: readonly number[];
  readonly from: number;
  readonly to: number;
  /** The least distance between two labels. */
  readonly gap: number;
}

interface Cluster {
  first: number;
  count: number;
  size: number;
  start: number;
}

/**
 * Where each label starts: as near as possible to where it wants to (least sum of squared moves), in order,
 * never overlapping and never outside `from`…`to`. Null when they do not fit in one row at all.
 *
 * Pool-adjacent-violators: labels that would touch are pooled and their pool is set where its members want it
 * on average; a pool that then touches its neighbour is pooled with it.
 */
export function placeLabels(row: LabelRow): readonly number[] | null {
  const { sizes, from, to, gap } = row;
  const needed = sizes.reduce((sum, size) => sum + size, 0) + gap * Math.max(0, sizes.length - 1);
  if (needed > to - from + 1e-6) return null;
  const clusters: Cluster[] = [];
  sizes.forEach((size, index) => {
    clusters.push(settled({ first: index, count: 1, size, start: 0 }, row));
    poolLast(clusters, row);
  });
  return clusters.flatMap((cluster) => startsWithin(cluster, row));
}

function poolLast(clusters: Cluster[], row: LabelRow): void {
  for (;;) {
    const last = clusters.at(-1);
    const before = clusters.at(-2);
    if (!last || !before || before.start + before.size + row.gap <= last.start + 1e-9) return;
    const size = before.size + row.gap + last.size;
    const pooled = { first: before.first, count: before.count + last.count, size, start: 0 };
    clusters.splice(-2, 2, settled(pooled, row));
  }
}

/** The cluster where its members want it on average, kept inside the row. */
function settled(cluster: Cluster, row: LabelRow): Cluster {
  const offsets = offsetsWithin(cluster, row);
  const wishes = offsets.map((offset, index) => (row.wanted[cluster.first + index] ?? row.from) - offset);
  const mean = wishes.reduce((sum, wish) => sum + wish, 0) / wishes.length;
  return { ...cluster, start: Math.max(row.from, Math.min(mean, row.to - cluster.size)) };
}

function offsetsWithin(cluster: Cluster, { sizes, gap }: LabelRow): readonly number[] {
  let offset = 0;
  return Array.from({ length: cluster.count }, (_, index) => {
    const own = offset;
    offset += (sizes[cluster.first + index] ?? 0) + gap;
    return own;
  });
}

function startsWithin(cluster: Cluster, row: LabelRow): readonly number[] {
  return offsetsWithin(cluster, row).map((offset) => cluster.start + offset);
}
