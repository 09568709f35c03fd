import { printNumber } from '../numbers.ts';
import { differenceOf, type Difference } from './difference.ts';
import type { Pair } from './pack-json.ts';

const FOLDER = 'pictures';

/** Pictures that were added, removed or whose bytes changed. */
export function pictureDifferences({ before, after }: Pair): readonly Difference[] {
  const names = [...new Set([...before.list(FOLDER), ...after.list(FOLDER)])].sort();
  return names.flatMap((name) => {
    const path = `${FOLDER}/${name}`;
    const how = change(before.readBytes(path), after.readBytes(path));
    return how === null ? [] : differenceOf('Pictures', `Picture ${name}`, [how]);
  });
}

function change(before: Uint8Array | null, after: Uint8Array | null): string | null {
  if (before === null) return after === null ? null : `added (${bytes(after)})`;
  if (after === null) return `removed (${bytes(before)})`;
  if (isSame(before, after)) return null;
  return before.length === after.length
    ? `changed (${bytes(after)}, as before)`
    : `changed (${printNumber(before.length, 'en')} → ${bytes(after)})`;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function bytes({ length }: Uint8Array): string {
  return `${printNumber(length, 'en')} bytes`;
}
