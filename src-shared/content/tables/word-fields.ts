import type { TextSection } from '../scene-text.ts';
import type {
  QuotationText,
  SituationText,
  SlideText,
  StatisticText,
  TalkText,
  TextFile,
} from '../text-schema.ts';

/** A part of text/<lang>.json that holds words. */
export type WordSection = 'pack' | 'safetyNote' | 'events' | 'speakers' | 'sources' | TextSection;

/** A field that holds words: one text, a list of them, or labels by name. */
export interface WordField {
  readonly shape: 'text' | 'list' | 'labels';
  /** What the words are, for a translator; of a list or labels, what each of them is. */
  readonly about: string;
  /** Whether a translation may do without what the first language has. */
  readonly optional: boolean;
}

export type WordFields = Readonly<Record<string, WordField>>;

/** Every field of an entry but those that are about its words: a field that is added to a schema is missed here by the compiler. */
type FieldsOf<Words> = Readonly<Record<Exclude<keyof Words, '$schema' | 'review' | 'madeFrom'>, WordField>>;

const needed = (about: string): WordField => ({ shape: 'text', about, optional: false });
const optional = (about: string): WordField => ({ shape: 'text', about, optional: true });
const list = (about: string): WordField => ({ shape: 'list', about, optional: false });
const labels = (about: string): WordField => ({ shape: 'labels', about, optional: false });

const PACK = {
  title: needed("the kiosk's name on the screen"),
  event: needed("the event's name"),
  place: optional('where it takes place'),
} satisfies FieldsOf<TextFile['pack']>;

const SPEAKER = {
  name: needed('name'),
  role: needed('role'),
  organisation: needed('organisation'),
  credit: needed('role and organisation in one line'),
} satisfies FieldsOf<TextFile['speakers'][string]>;

const QUOTATION = {
  sentences: list('sentence'),
  sourceLine: optional('source line'),
} satisfies FieldsOf<QuotationText>;

const STATISTIC = {
  before: optional('words before the number'),
  number: optional('how the number is printed'),
  lead: needed('what the number counts'),
  comparison: optional('comparison'),
  asOf: optional('what the number is dated to'),
  note: optional('note'),
  parts: labels('label of the part'),
  marks: labels('words in the chart'),
  sourceLine: optional('source line'),
} satisfies FieldsOf<StatisticText>;

const SLIDE = {
  title: needed('title'),
  lines: list('line'),
  alt: needed('the picture in words'),
  sign: optional('word on signs'),
  caution: needed('caution'),
  sourceLine: optional('source line'),
} satisfies FieldsOf<SlideText>;

const SITUATION = {
  situation: needed('situation'),
  question: optional('question'),
  answers: labels('answer'),
  feedback: labels('what is said to the answer'),
  message: needed('message'),
  alt: needed('the picture in words'),
  caution: needed('caution'),
  sourceLine: optional('source line'),
} satisfies FieldsOf<SituationText>;

const TALK = {
  title: needed('title of the talk'),
  notes: labels('notes of the scene'),
} satisfies FieldsOf<TalkText>;

interface SectionWords {
  /** What one of its entries is called. */
  readonly name: string;
  /** Whether it has entries by id; otherwise it is one entry. */
  readonly byId: boolean;
  /** Null where an entry is one text. */
  readonly fields: WordFields | null;
}

/** Every part of a text file that holds words, in the order of the table. */
export const WORD_SECTIONS = {
  pack: { name: 'Pack', byId: false, fields: PACK },
  safetyNote: { name: 'Safety note', byId: false, fields: null },
  events: { name: 'Event', byId: true, fields: null },
  speakers: { name: 'Speaker', byId: true, fields: SPEAKER },
  sources: { name: 'Short name of source', byId: true, fields: null },
  quotations: { name: 'Quotation', byId: true, fields: QUOTATION },
  statistics: { name: 'Statistic', byId: true, fields: STATISTIC },
  slides: { name: 'Slide', byId: true, fields: SLIDE },
  situations: { name: 'Situation', byId: true, fields: SITUATION },
  talks: { name: 'Talk', byId: true, fields: TALK },
} as const satisfies Readonly<Record<WordSection, SectionWords>>;

/** The parts in the order of the table. */
export const SECTION_ORDER: readonly WordSection[] = [
  'pack',
  'safetyNote',
  'events',
  'speakers',
  'sources',
  'quotations',
  'statistics',
  'slides',
  'situations',
  'talks',
];

/** Fields of a part's entries; null where an entry is one text. */
export function fieldsOf(section: WordSection): WordFields | null {
  return WORD_SECTIONS[section].fields;
}
