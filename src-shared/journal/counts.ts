/** How often, or how much, by name. */
export type Counts = Readonly<Record<string, number>>;

/** What a record has of its own: an id may be `constructor`, which every record has otherwise. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The counts with one more of a name; a new name only while there are fewer than `most`. */
export function counted<All extends Counts>(counts: All, name: keyof All & string, most = Infinity): All {
  const before = own<number>(counts, name);
  if (before === undefined && Object.keys(counts).length >= most) return counts;
  return { ...counts, [name]: (before ?? 0) + 1 };
}

/** Names in the order of their counts, the largest first; equal ones by name. */
export function ranked(counts: Iterable<readonly [string, number]>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

/** All counts together, by name. */
export function summed(all: readonly Counts[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return sums;
}
