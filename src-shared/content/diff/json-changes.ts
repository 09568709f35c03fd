import { own } from '../record.ts';

/** A step into JSON: a field of an object, or an item of a list by its id, else by its number from 1. */
export type Step = { readonly field: string } | { readonly item: string };

/** One change between two JSON values; `undefined` is "not there". */
export type Change =
  | {
      readonly kind: 'value';
      readonly path: readonly Step[];
      readonly before: unknown;
      readonly after: unknown;
    }
  /** Ids or words that were added to a list, removed from it or moved in it. */
  | {
      readonly kind: 'list';
      readonly path: readonly Step[];
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/** Fields that name an item of a list. A cut is named by its own id. */
const NAMING_FIELDS = ['id', 'tag', 'year', 'topic'];

/** Lists whose items keep their place, so that "line 2" stays line 2. */
const IN_PLACE: ReadonlySet<string> = new Set(['lines', 'sentences']);

/** Changes between two JSON values, none when they say the same; the order of fields and `$schema` say nothing. */
export function changesBetween(
  before: unknown,
  after: unknown,
  path: readonly Step[] = [],
): readonly Change[] {
  if (Object.is(before, after)) return [];
  if (isRecord(before) && isRecord(after)) return recordChanges(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path);
  return [{ kind: 'value', path, before, after }];
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a list calls an item: its id, its tag, its year. Null where it has no name. */
export function nameOf(item: unknown): string | null {
  if (!isRecord(item)) return null;
  for (const field of NAMING_FIELDS) {
    const name = own(item, field);
    if (typeof name === 'string' || typeof name === 'number') return String(name);
  }
  return null;
}

function recordChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: readonly Step[],
): readonly Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => field !== '$schema')
    .flatMap((field) => changesBetween(own(before, field), own(after, field), [...path, { field }]));
}

function listChanges(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly Step[],
): readonly Change[] {
  const last = path.at(-1);
  const isInPlace = last !== undefined && 'field' in last && IN_PLACE.has(last.field);
  if (areStrings(before) && areStrings(after) && !isInPlace) {
    return areSame(before, after) ? [] : [{ kind: 'list', path, before, after }];
  }
  if (!before.some(isObject) && !after.some(isObject) && !isInPlace) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind: 'value', path, before, after }];
  }
  const [names, others] = [namesOf(before), namesOf(after)];
  if (names !== null && others !== null) {
    return namedChanges([before, names], [after, others], path);
  }
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    changesBetween(before[index], after[index], [...path, { item: String(index + 1) }]),
  );
}

type Named = readonly [items: readonly unknown[], names: readonly string[]];

/** Items with a name are the same item wherever they stand; that they stand elsewhere is a change of its own. */
function namedChanges(
  [before, names]: Named,
  [after, others]: Named,
  path: readonly Step[],
): readonly Change[] {
  const [places, others2] = [placesOf(names), placesOf(others)];
  const all = [...new Set([...names, ...others])];
  const inner = all.flatMap((name) =>
    changesBetween(before[places.get(name) ?? -1], after[others2.get(name) ?? -1], [...path, { item: name }]),
  );
  const kept = [
    names.filter((name) => others2.has(name)),
    others.filter((name) => places.has(name)),
  ] as const;
  if (areSame(...kept)) return inner;
  return [...inner, { kind: 'list', path, before: kept[0], after: kept[1] }];
}

/** Names of all items, or null where one has none or two have the same. */
function namesOf(items: readonly unknown[]): readonly string[] | null {
  const names = items.map(nameOf).filter((name) => name !== null);
  return names.length === items.length && new Set(names).size === names.length ? names : null;
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place]));
}

function isObject(item: unknown): boolean {
  return typeof item === 'object' && item !== null;
}

function areStrings(items: readonly unknown[]): items is readonly string[] {
  return items.every((item) => typeof item === 'string');
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
