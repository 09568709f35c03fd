import { lineAndColumn, readJson, readJsonAgain, scanJson, tokenAt } from './json-text.ts';

/** A place in a text, both counted from 1, as editors count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where a walk stands: an object waits for a key or a value, a list counts. */
interface Level {
  /** Null where nothing inside is asked for: pointers of deep nesting are then never built. */
  readonly pointer: string | null;
  readonly isList: boolean;
  index: number;
  key: string;
  wantsKey: boolean;
}

/**
 * Where the values that JSON pointers name begin in a text. A pointer that leads nowhere (a field that is
 * missing) is answered with the innermost thing around it that is there; in a text that is no JSON, all are answered with
 * the place where it stops being JSON. One pass, whatever the number of pointers.
 */
export function placesOf(text: string, pointers: readonly string[]): ReadonlyMap<string, TextPlace> {
  const bare = withoutMark(text);
  const stopped = readJson(bare);
  if (!stopped.ok) {
    const { line, column } = stopped;
    return new Map(pointers.map((pointer) => [pointer, { line, column }]));
  }
  const lines = lineStarts(bare);
  const offsets = offsetsOf(bare, new Set(pointers.flatMap(withAncestors)));
  return new Map(
    pointers.map((pointer) => {
      const around = withAncestors(pointer).find((candidate) => offsets.has(candidate)) ?? '';
      return [pointer, placeAt(offsets.get(around) ?? 0, lines)];
    }),
  );
}

/** A key that stands twice in its object, and where it stands the second time (rule C1). */
export function doubledPlaces(text: string): readonly (TextPlace & { readonly key: string })[] {
  const bare = withoutMark(text);
  if (hasKeyOnce(bare)) return [];
  return scanJson(bare).doubled.map(({ key, offset }) => ({ key, ...lineAndColumn(bare, offset) }));
}

/**
 * Whether as many keys were read as were written: then none stands twice. A key that ends in a backslash is not counted, and
 * the answer is no: the walk then tells. Ten thousand small files are counted in the time it takes to walk through a thousand.
 */
function hasKeyOnce(text: string): boolean {
  const reading = readJsonAgain(text);
  if (!reading.ok) return false;
  const written = keysWritten(text);
  let read = 0;
  const pending: unknown[] = [reading.value];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const inner: readonly unknown[] = Object.values(value);
    if (!Array.isArray(value)) read += inner.length;
    pending.push(...inner);
  }
  return read === written;
}

/** How often a quotation mark that is not part of a string and a colon follow each other, as at the end of a key. */
function keysWritten(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (before >= 0 && ' \t\n\r'.includes(text.charAt(before))) before -= 1;
    if (text.charAt(before) === '"' && text.charAt(before - 1) !== '\\') count += 1;
  }
  return count;
}

/** The text without its byte order mark, which editors do not count as a column. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The pointer itself, then everything around it, innermost first. */
function withAncestors(pointer: string): readonly string[] {
  const all = [pointer];
  for (let rest = pointer; rest !== '';) {
    rest = rest.slice(0, rest.lastIndexOf('/'));
    all.push(rest);
  }
  return all;
}

/** Offsets of the wanted values. The text is JSON: nothing is checked again. */
function offsetsOf(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const levels: Level[] = [];
  for (let token = tokenAt(text, 0); token !== null;) {
    const level = levels.at(-1);
    const { text: word, start } = token;
    if (word === '}' || word === ']') levels.pop();
    else if (word === ',') passComma(level);
    else if (word !== ':' && level?.wantsKey === true) {
      level.key = escaped(word);
      level.wantsKey = false;
    } else if (word !== ':') {
      const pointer = wantedPointer(level, wanted);
      if (pointer !== null) note(found, pointer, start);
      if (word === '{' || word === '[')
        levels.push({ pointer, isList: word === '[', index: 0, key: '', wantsKey: word === '{' });
    }
    token = tokenAt(text, start + word.length);
  }
  return found;
}

function passComma(level: Level | undefined): void {
  if (level === undefined) return;
  level.index += 1;
  level.wantsKey = !level.isList;
}

/** The pointer of a value that begins here, or null where it is not wanted: what is inside it is not wanted either. */
function wantedPointer(level: Level | undefined, wanted: ReadonlySet<string>): string | null {
  if (level === undefined) return '';
  if (level.pointer === null) return null;
  const pointer = `${level.pointer}/${level.isList ? level.index : level.key}`;
  return wanted.has(pointer) ? pointer : null;
}

/** Of a key that stands twice the last value counts, as for a parser: what was found inside the first is forgotten. */
function note(found: Map<string, number>, pointer: string, start: number): void {
  if (found.has(pointer)) {
    for (const inner of found.keys()) if (inner.startsWith(`${pointer}/`)) found.delete(inner);
  }
  found.set(pointer, start);
}

/** A key as a pointer writes it (RFC 6901). */
function escaped(token: string): string {
  const key: unknown = JSON.parse(token);
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** By halving: a large text has many lines and a broken one many findings. */
function placeAt(offset: number, starts: readonly number[]): TextPlace {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
