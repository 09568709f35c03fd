/** How many faults are injected in all: few in each run of all tests, two hundred with `FAULTS=200`, as `.ci/run` has it. */
const ALL = Number(process.env['FAULTS'] ?? 24);

/** Of all faults, the part that each kind is. */
const PARTS = { page: 0.6, scene: 0.1, graphics: 0.1, main: 0.2 } as const;

/** How many faults of a kind. */
export const howMany = (kind: keyof typeof PARTS): number => Math.ceil(ALL * PARTS[kind]);

/** The next number from 0 to 1 of a row that is the same in each run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** A list in stretches of so many at most. */
export function inGroups<Item>(items: readonly Item[], each: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / each) }, (_, index) =>
    items.slice(index * each, (index + 1) * each),
  );
}

/** By design at any moment, and at the same ones in each run. */
export const atSomeMoment = (waitMs: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, waitMs));
