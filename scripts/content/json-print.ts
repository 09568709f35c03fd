/** How a JSON file is written, so that what is added to it looks like the rest. */
import { isList, isRecord } from '../../src-shared/content/tables/json-edit.ts';

/** The manner of one file. */
export interface Manner {
  readonly text: string;
  /** What each level is indented by. */
  readonly indent: string;
  readonly lineEnd: '\n' | '\r\n';
}

/** Where a value begins: the indent of its line and its column. */
export interface Beginning {
  readonly indent: string;
  readonly column: number;
}

/** As many columns as our own files have (.prettierrc.json). */
const WIDTH = 110;

/** The manner of a text; of an empty one that of our own files. */
export function mannerOf(text: string): Manner {
  const indented = /\n([ \t]+)\S/.exec(text);
  return { text, indent: indented?.[1] ?? '  ', lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** A value over several lines; lists of plain values in one line where they fit. */
export function printed(value: unknown, at: Beginning, manner: Manner): string {
  const inner = at.indent + manner.indent;
  const lines = (open: string, parts: readonly string[], close: string): string =>
    [open, parts.map((part) => inner + part).join(`,${manner.lineEnd}`), at.indent + close].join(
      manner.lineEnd,
    );
  if (isList(value) && !fitsInLine(value, at))
    return lines(
      '[',
      value.map((item) => printed(item, { indent: inner, column: inner.length }, manner)),
      ']',
    );
  if (!isRecord(value) || Object.keys(value).length === 0) return flat(value);
  const members = Object.entries(value).map(([key, held]) => {
    const name = `${JSON.stringify(key)}: `;
    return name + printed(held, { indent: inner, column: inner.length + name.length }, manner);
  });
  return lines('{', members, '}');
}

/** A value in one line. */
export function flat(value: unknown): string {
  if (isList(value)) return `[${value.map(flat).join(', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}: ${flat(held)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** One column is left for the comma that may follow. */
function fitsInLine(list: readonly unknown[], { column }: Beginning): boolean {
  const isPlain = list.every((item) => typeof item !== 'object' || item === null);
  return list.length === 0 || (isPlain && column + flat(list).length < WIDTH);
}
