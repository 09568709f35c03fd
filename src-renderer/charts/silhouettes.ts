/**
 * Four people, drawn as one path each from the point between their feet, upward, in units of a hundredth of a
 * grown person's height. Only relative commands, so that `M x y` before one sets it anywhere.
 */
export const SILHOUETTES = [
  // bare head, trousers
  'm-10-81h20q5 0 5.3 5l.9 35h-3.6l-1.8 41h-9l-1.2-34h-1.2l-1.2 34h-9l-1.8-41h-3.6l.9-35q.3-5 5.3-5zm1.7-10.5a8.3 8.3 0 1 1 16.6 0a8.3 8.3 0 1 1-16.6 0z',
  // scarf, long dress
  'm-8.8-89a8.8 8.8 0 1 1 17.6 0q0 6 2 9q4.6 2 4.9 6l.5 33h-3.3l2.6 30.5h-8.7l-.6 10.5h-4.4l-.4-10.5h-2.8l-.4 10.5h-4.4l-.6-10.5h-8.7l2.6-30.5h-3.3l.5-33q.3-4 4.9-6q2-3 2-9z',
  // cap, wide trousers
  'm-9-95q.4-4 5-4.7q4-.6 8 0q4.6 .7 5 4.7l-.9 4q-.6 9.5-8.1 9.5q-7.5 0-8.1-9.5zm-1 16.5h20q5.2 0 5.4 5l.6 36h-3.2l-2.6 37.5h-7.6l-2-23h-1.2l-2 23h-7.6l-2.6-37.5h-3.2l.6-36q.2-5 5.4-5z',
  // shorter, knee-length
  'm-9.5-77.3h19q4.6 0 4.9 4.6l.7 30.7h-3.2l1.5 24.5h-4.4l-.8 17.5h-6l-1.7-15h-1l-1.7 15h-6l-.8-17.5h-4.4l1.5-24.5h-3.2l.7-30.7q.3-4.6 4.9-4.6zm1.5-11a8 8 0 1 1 16 0a8 8 0 1 1-16 0z',
] as const;

/** Height of the tallest figure in its own units. */
export const FIGURE_UNITS = 100;

/**
 * Which silhouette the person at an index is, 0 to 3. The same index gives the same one on every machine and
 * every day: a figure that changed between two showings would say something about people it knows nothing of.
 */
export function silhouetteAt(index: number): number {
  // A 32-bit finalizer (MurmurHash3's fmix32): neighbouring indices give unrelated bits.
  let bits = Math.imul((index + 1) ^ ((index + 1) >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 8) % SILHOUETTES.length;
}

/** Where someone stands: the point between the feet, in figure units. */
export interface Standing {
  readonly x: number;
  readonly y: number;
}

/** One path for a whole crowd; `firstIndex` is the index of its first person among all. */
export function crowdPath(people: readonly Standing[], firstIndex: number): string {
  return people
    .map(
      ({ x, y }, index) => `M${round(x)} ${round(y)}${SILHOUETTES[silhouetteAt(firstIndex + index)] ?? ''}`,
    )
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
