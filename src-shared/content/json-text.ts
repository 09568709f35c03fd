/** A JSON text read, or the place where it stops being JSON; line and column are counted from 1. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number };

/** Reads a JSON text. A byte order mark, which some editors add, is passed over. */
export function readJson(text: string): JsonReading {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(bare) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, ...lineAndColumn(bare, scanJson(bare).stoppedAt) };
  }
}

/** Enough for the files of one scene in two dozen languages. */
const MOST_KEPT = 32;

/** Characters. What is longer belongs to the whole pack and is read once. */
const LONGEST_KEPT = 0x4000;

const kept = new Map<string, JsonReading>();

/**
 * The same, with the texts read last at hand: a check asks for a scene's files once for what they say and once for their
 * keys. Nobody may change what is in the reading.
 */
export function readJsonAgain(text: string): JsonReading {
  if (text.length > LONGEST_KEPT) return readJson(text);
  const before = kept.get(text);
  if (before !== undefined) return before;
  if (kept.size >= MOST_KEPT) kept.clear();
  const reading = readJson(text);
  kept.set(text, reading);
  return reading;
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A key that a JSON object has twice; a parser keeps the last and says nothing. */
export interface DoubledKey {
  readonly key: string;
  readonly offset: number;
}

type Expects = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';
interface Level {
  readonly closes: '}' | ']';
  readonly keys: Set<string>;
}

/** A token of RFC 8259 and the white space before it. Strings may not hold bare control characters. */
const TOKEN =
  /[ \t\n\r]*("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b|[[\]{}:,])/y;

/**
 * Walks a JSON text without building it: the offset where it stops being JSON (its length when it never
 * does) and the keys that stand twice. JSON.parse words its errors differently in each engine and names no
 * place for some, so the place is found here. No recursion: deep nesting must not exhaust the stack.
 */
export function scanJson(text: string): {
  readonly stoppedAt: number;
  readonly doubled: readonly DoubledKey[];
} {
  const doubled: DoubledKey[] = [];
  const levels: Level[] = [];
  let expects: Expects = 'value';
  let at = 0;
  for (let token = tokenAt(text, at); token !== null; token = tokenAt(text, at)) {
    const next = follow(token.text, expects, levels);
    if (next === null) return { stoppedAt: token.start, doubled };
    if (next === 'colon') noteKey(token, levels.at(-1), doubled);
    expects = next;
    at = token.start + token.text.length;
  }
  const rest = /[^ \t\n\r]/.exec(text.slice(at));
  return { stoppedAt: rest === null ? text.length : at + rest.index, doubled };
}

/** The token at or after an offset, or null where none follows. */
export function tokenAt(text: string, at: number): { text: string; start: number } | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  const token = match?.[1];
  return match === null || token === undefined
    ? null
    : { text: token, start: at + match[0].length - token.length };
}

function noteKey(
  token: { text: string; start: number },
  level: Level | undefined,
  doubled: DoubledKey[],
): void {
  const key: unknown = JSON.parse(token.text);
  if (typeof key !== 'string' || level === undefined) return;
  if (level.keys.has(key)) doubled.push({ key, offset: token.start });
  level.keys.add(key);
}

/** What may follow a token, or null where the token may not stand. */
function follow(token: string, expects: Expects, levels: Level[]): Expects | null {
  if (token === '}' || token === ']') return close(token, expects, levels);
  if (token === ':') return expects === 'colon' ? 'value' : null;
  if (token === ',') return expects === 'comma' ? (levels.at(-1)?.closes === '}' ? 'key' : 'value') : null;
  if (expects === 'key' || expects === 'key or }') return token.startsWith('"') ? 'colon' : null;
  if (expects !== 'value' && expects !== 'value or ]') return null;
  if (token !== '{' && token !== '[') return levels.length === 0 ? 'end' : 'comma';
  levels.push({ closes: token === '{' ? '}' : ']', keys: new Set() });
  return token === '{' ? 'key or }' : 'value or ]';
}

function close(token: '}' | ']', expects: Expects, levels: Level[]): Expects | null {
  const may = expects === 'comma' || (token === '}' ? expects === 'key or }' : expects === 'value or ]');
  if (!may || levels.at(-1)?.closes !== token) return null;
  levels.pop();
  return levels.length === 0 ? 'end' : 'comma';
}
