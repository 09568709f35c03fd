import { pointerOf } from '../finding.ts';
import { own } from '../record.ts';
import { isList, isRecord } from './json-edit.ts';
import { fieldsOf, type WordField, type WordFields, type WordSection } from './word-fields.ts';

/** Words of an entry by their JSON pointer inside it; empty for an entry that is one text. */
export type EntryWords = ReadonlyMap<string, string>;

/** The words of an entry that passed its schema, in the order of the fields. */
export function wordsOf(section: WordSection, json: unknown): EntryWords {
  if (typeof json === 'string') return new Map([['', json]]);
  const fields = fieldsOf(section);
  if (fields === null || !isRecord(json)) return new Map();
  return new Map(Object.keys(fields).flatMap((name) => fieldWords(name, own(json, name))));
}

/**
 * An entry with other words in it; what is not words (a review, a mark) stays. Undefined when no word is left. The
 * items of a list are taken in order, whatever their numbers.
 */
export function withWords(section: WordSection, json: unknown, words: EntryWords): unknown {
  if (words.size === 0) return undefined;
  const fields = fieldsOf(section);
  if (fields === null) return words.get('');
  const before = isRecord(json) ? json : {};
  const about = Object.entries(before).filter(([name]) => !Object.hasOwn(fields, name));
  const filled = Object.entries(fields).flatMap(([name, field]) => {
    const value = fieldValue(name, field, words) ?? emptyField(own(before, name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...about, ...filled]);
}

/** The field and, for a list or labels, the key that a pointer inside an entry leads to; null where it leads to no words. */
export function wordPlace(
  fields: WordFields,
  pointer: string,
): { readonly field: WordField; readonly key: string | null } | null {
  const [, name = '', key] = pointer.split('/').map(unescaped);
  const field = own(fields, name);
  return field === undefined ? null : { field, key: key ?? null };
}

function fieldWords(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[pointerOf([name]), value]];
  const inner = isList(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
  return inner.flatMap(([key, text]) =>
    typeof text === 'string' ? [[pointerOf([name, key]), text] as const] : [],
  );
}

function fieldValue(name: string, { shape }: WordField, words: EntryWords): unknown {
  const pointer = pointerOf([name]);
  if (shape === 'text') return words.get(pointer);
  const inner = [...words].filter(([key]) => key.startsWith(`${pointer}/`));
  if (inner.length === 0) return undefined;
  const named = inner.map(([key, text]) => [unescaped(key.slice(pointer.length + 1)), text] as const);
  if (shape === 'labels') return Object.fromEntries(named);
  return named.sort(([one], [other]) => Number(one) - Number(other)).map(([, text]) => text);
}

/** Labels that somebody wrote down as none stay as they are written. */
function emptyField(value: unknown): unknown {
  return isRecord(value) && Object.keys(value).length === 0 ? value : undefined;
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
