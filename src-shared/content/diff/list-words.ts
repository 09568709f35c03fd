/** More than so many names in a sentence are counted instead. */
const MOST_NAMED = 5;

/**
 * How one list became another, in words: "area added at place 3", "items moved from place 1 to 4". As few are said to have moved
 * as can be. None when the lists are the same.
 */
export function listWords(before: readonly string[], after: readonly string[]): readonly string[] {
  const [old, fresh] = [numbered(before), numbered(after)];
  const [places, others] = [placesOf(old), placesOf(fresh)];
  const added = fresh.filter((name) => !places.has(name));
  const removed = old.filter((name) => !others.has(name));
  const kept = fresh.filter((name) => places.has(name));
  const still = new Set(longestRising(kept.map((name) => places.get(name) ?? 0)));
  const moved = kept.filter((name) => !still.has(places.get(name) ?? 0));
  const place = (name: string): number => (others.get(name) ?? 0) + 1;
  return [
    ...said(added, 'added', (name) => `${name} added at place ${place(name)}`),
    ...said(removed, 'removed', (name) => `${name} removed`),
    ...(moved.length > 1 && kept.length <= MOST_NAMED
      ? [`now in the order ${kept.join(', ')}`]
      : said(
          moved,
          'moved',
          (name) => `${name} moved from place ${(places.get(name) ?? 0) + 1} to ${place(name)}`,
        )),
  ];
}

function said(names: readonly string[], what: string, sentence: (name: string) => string): readonly string[] {
  if (names.length <= MOST_NAMED) return names.map(sentence);
  return [`${names.length} ${what}: ${names.slice(0, MOST_NAMED).join(', ')} and others`];
}

/** A name that stands again gets a number, so that each is one of a kind. */
function numbered(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (time ${times})`;
  });
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place]));
}

/** The longest run of numbers that rise, in no order, by patience sorting: what is not in it has moved. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const tops: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let pile = tops.length;
    while (pile > 0 && (tops[pile - 1] ?? 0) >= number) pile -= 1;
    before.set(number, tops[pile - 1]);
    tops[pile] = number;
  }
  const rising: number[] = [];
  for (let number = tops.at(-1); number !== undefined; number = before.get(number)) rising.push(number);
  return rising;
}
