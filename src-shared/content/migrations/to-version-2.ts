import type { PackFiles } from '../door.ts';
import { readJson } from '../json-text.ts';
import { own } from '../record.ts';
import { FREE_UNIT, UNIT_NAMES } from '../units.ts';

/** Lists that became objects, so that a file can name its schema to an editor. */
const LISTS: Readonly<Record<string, string>> = {
  'sources.json': 'sources',
  'speakers.json': 'speakers',
  'facts.json': 'facts',
};

/** Units that format 1 wrote another way. */
const RENAMED: Readonly<Record<string, string>> = { 'km²': 'square-kilometre', km2: 'square-kilometre' };

/** Format 2 holds a pack's title to so many characters; the title of a screen had no limit. */
const LONGEST_TITLE = 120;

/**
 * From format 1 to 2: pack.json has a title of its own; sources, speakers and facts are objects; units come
 * from a closed list, and whatever else was counted becomes `{…}`.
 */
export function toVersion2(file: string, value: unknown, files: PackFiles): unknown {
  if (file === 'pack.json' && isObject(value))
    return { ...value, formatVersion: 2, title: titleOf(value, files) };
  const list = own(LISTS, file);
  if (list !== undefined && Array.isArray(value)) {
    return { [list]: file === 'facts.json' ? value.map(withKnownUnit) : value };
  }
  return /^statistics\/[^/]+\.json$/.test(file) ? withKnownUnit(value) : value;
}

/** What visitors read as the title in the first language, else the pack's id. */
function titleOf(pack: object, files: PackFiles): unknown {
  const languages: unknown = Reflect.get(pack, 'languages');
  const first: unknown = Array.isArray(languages) ? languages[0] : undefined;
  const tag: unknown = isObject(first) ? Reflect.get(first, 'tag') : undefined;
  const reading = typeof tag === 'string' ? readJson(files.readText(`text/${tag}.json`) ?? '') : null;
  const words: unknown =
    reading?.ok === true && isObject(reading.value) ? Reflect.get(reading.value, 'pack') : null;
  const title: unknown = isObject(words) ? Reflect.get(words, 'title') : undefined;
  return typeof title === 'string' && title.trim() !== '' ? shortened(title.trim()) : Reflect.get(pack, 'id');
}

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  // Half of a character that takes two places (an emoji) is none.
  const start = title.slice(0, LONGEST_TITLE - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.trimEnd()}…`;
}

function withKnownUnit(value: unknown): unknown {
  const unit: unknown = isObject(value) ? Reflect.get(value, 'unit') : undefined;
  if (!isObject(value) || typeof unit !== 'string' || isKnown(unit)) return value;
  return { ...value, unit: own(RENAMED, unit) ?? inBraces(unit) };
}

/** A unit of one's own, as format 2 writes it; its own braces would end it early. */
function inBraces(unit: string): string {
  return `{${unit.trim().replaceAll('{', '(').replaceAll('}', ')')}}`;
}

function isKnown(unit: string): boolean {
  return FREE_UNIT.test(unit) || UNIT_NAMES.some((name) => name === unit);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
