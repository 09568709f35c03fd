import { printNumber } from '../numbers.ts';
import { own } from '../record.ts';
import { isRecord, nameOf, type Change, type Step } from './json-changes.ts';
import { listWords } from './list-words.ts';
import { changedSentence } from './marked-words.ts';

/** A change in words: what changed, and how. */
export interface SaidChange {
  /** "part anti-tank", "line 2"; empty for the thing as a whole. */
  readonly name: string;
  /** "88,260 → 90,100", "added (15,303)". */
  readonly how: string;
}

/** What an editor calls a field, where taking its name apart into words does not say it. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  parts: 'part',
  comparisons: 'comparison',
  points: 'year',
  languages: 'language',
  cuts: 'cut',
  lines: 'line',
  sentences: 'sentence',
  standards: 'standard',
  safeMessages: 'safety message',
  contestedTopics: 'contested topic',
  designRules: 'design rule',
  organiserDecisions: 'decision',
  url: 'address',
  verbatim: 'wording',
  sha256: 'confirmation (sha256)',
  textSha256: 'sum of the text',
  madeFrom: 'mark of what it was translated from',
  cite: 'how it is named',
  alt: 'picture in words',
  lead: 'what is counted',
};

/** Fields that tell what a thing is, the best first. */
const TELLING = ['value', 'cite', 'message', 'statement', 'title', 'name', 'scene'];

/** Longer values are cut, unless they are sentences. */
const LONGEST = 80;

/** A change in words, a list perhaps in several. */
export function sayChange(change: Change): readonly SaidChange[] {
  const name = nameOfPath(change.path);
  if (change.kind === 'list') return listWords(change.before, change.after).map((how) => ({ name, how }));
  const { before, after, path } = change;
  const field = fieldOf(path);
  if (before === undefined) return [{ name, how: `added (${sayValue(after, field)})` }];
  if (after === undefined) return [{ name, how: `removed (it was ${sayValue(before, field)})` }];
  if (isProse(before) && isProse(after)) return [{ name, how: changedSentence(before, after) }];
  return [{ name, how: `${sayValue(before, field)} → ${sayValue(after, field)}` }];
}

/** The change as one piece of a sentence: "value 88,260 → 90,100". */
export function asPhrase({ name, how }: SaidChange): string {
  return name === '' ? how : `${name} ${how}`;
}

/** A value as an editor reads it; `field` is the one it stands in. */
export function sayValue(value: unknown, field = ''): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return field === 'year' ? String(value) : printNumber(value, 'en');
  if (typeof value === 'string') return isProse(value) ? `“${value}”` : value;
  const text = isRecord(value) ? sayRecord(value) : Array.isArray(value) ? sayList(value) : 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** What a thing is about by the first field that tells, else all of it. */
function sayRecord(value: Readonly<Record<string, unknown>>): string {
  const telling = TELLING.find((field) => own(value, field) !== undefined);
  return telling === undefined ? JSON.stringify(value) : sayValue(value[telling], telling);
}

function sayList(items: readonly unknown[]): string {
  if (items.length === 0) return 'nothing';
  return items.map((item) => nameOf(item) ?? sayValue(item)).join(', ');
}

/** Words, other than an id, a date, a sum, a path or an address, stand in quotation marks. */
function isProse(value: unknown): value is string {
  return typeof value === 'string' && !/^[a-z0-9#%{][A-Za-z0-9.%{}+_:/-]*$/.test(value);
}

function nameOfPath(path: readonly Step[]): string {
  return path.map((step) => ('field' in step ? fieldName(step.field) : step.item)).join(' ');
}

function fieldName(field: string): string {
  return own(FIELD_NAMES, field) ?? field.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function fieldOf(path: readonly Step[]): string {
  const last = path.at(-1);
  return last !== undefined && 'field' in last ? last.field : '';
}
