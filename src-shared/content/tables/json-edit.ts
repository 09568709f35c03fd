import { pointerOf, within, type Place } from '../finding.ts';
import { own } from '../record.ts';

/** One change of a JSON file of the pack. */
export type JsonEdit =
  | {
      readonly does: 'set';
      readonly file: string;
      /** JSON pointer (RFC 6901); objects on the way that are missing come into being. */
      readonly pointer: string;
      /** Anything JSON can hold. */
      readonly value: unknown;
    }
  | { readonly does: 'remove'; readonly file: string; readonly pointer: string };

/**
 * The changes that make `after` of `before`, as few and as small as can be; none when they are the same. `undefined` is
 * "not there". Lists of different lengths are set whole, so that no change depends on another.
 */
export function editsBetween(place: Place, before: unknown, after: unknown): readonly JsonEdit[] {
  if (before === after) return [];
  const at = { file: place.file, pointer: pointerOf(place.path) };
  if (after === undefined) return [{ does: 'remove', ...at }];
  if (isList(before) && isList(after) && before.length === after.length)
    return before.flatMap((item, index) => editsBetween(within(place, index), item, after[index]));
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => editsBetween(within(place, key), own(before, key), own(after, key)));
  }
  return [{ does: 'set', ...at, value: after }];
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
