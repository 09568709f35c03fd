/**
 * What a scene is once it has passed the door: everything the page needs to draw one quotation, statistic,
 * slide or situation in every language of the pack, with nothing left to look up, check or compute.
 */

/** A BCP 47 tag that the pack declares, such as `en`, `az` or `ru`. */
export type LanguageTag = string;

/** `original`: written in this language. `reviewed`: a native reader signed it off. `draft`: nobody has. */
export type Review = 'original' | 'reviewed' | 'draft';

/** Words with the language they are really in, which can differ from the language around them. */
export interface Wording {
  readonly lang: LanguageTag;
  readonly text: string;
}

/** The words of one scene by language. The pack's first language is always there; others may be missing. */
export type WordsByLanguage<Words> = Readonly<Record<LanguageTag, Words>>;

/** Where something was published. Null means "not known", and is said so: nothing is made up in its place. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string | null;
  /** ISO 8601: a year, a month or a day, as exact as it is known. */
  readonly date: string | null;
  /** The publication's own address, only where it is known. */
  readonly url: string | null;
  /** `primary`: quoted from it. `verified`: seen at the source. `verified-second-hand`: seen where others quote it. */
  readonly status: 'primary' | 'verified' | 'verified-second-hand';
  /** How it is named in one line. Publications keep their own language. */
  readonly cite: string;
  /** How it was checked, in English, for the source sheet. */
  readonly note: string | null;
}

interface SceneBase {
  /** Unique and stable within a pack. */
  readonly id: string;
  /** Never empty: a scene without a source does not pass the check. */
  readonly sources: readonly Source[];
}

export interface QuoteWords {
  readonly review: Review;
  /** `quotation`: the speaker's words, to be set in quotation marks. `reported`: the report's paraphrase, never in marks. */
  readonly text: string;
  /** Whole sentences of the same wording, at least one; joined by spaces they are `text`. */
  readonly sentences: readonly string[];
  readonly speaker: string;
  /** Role and organisation in one line. */
  readonly credit: string;
  /** Event, place, publication and date in one line, for the sill. */
  readonly sourceLine: Wording;
}

export interface QuoteScene extends SceneBase {
  readonly kind: 'quote';
  readonly form: 'quotation' | 'reported';
  readonly speakerId: string;
  /** The language the words were published in: in any other they are a translation, whoever signed it off. */
  readonly original: LanguageTag;
  readonly asOf: string;
  /**
   * The part shown in the attract loop, by sentence (`from` inclusive, `to` exclusive, both counted from 0).
   * Null: the whole. Explore always shows the whole.
   */
  readonly cut: { readonly from: number; readonly to: number; readonly count: number } | null;
  readonly words: WordsByLanguage<QuoteWords>;
}

/** One labelled part of a whole, or one mark of a series. */
export interface Quantity {
  readonly id: string;
  readonly value: number;
}

/** How a statistic is drawn. Values are in the statistic's own unit unless a name says otherwise. */
export type Chart =
  /** One strip, parts largest first, adding up to `total`. */
  | { readonly form: 'strip'; readonly total: number; readonly parts: readonly Quantity[] }
  /** A share of a whole, 0 to 100. */
  | { readonly form: 'share'; readonly percent: number }
  /** One figure one person; the first part is drawn first. */
  | { readonly form: 'people'; readonly perRow: number; readonly parts: readonly Quantity[] }
  /** Columns from zero, a line across them each `gridStep`; the last is the latest. */
  | {
      readonly form: 'columns';
      readonly gridStep: number;
      readonly points: readonly { readonly year: number; readonly value: number }[];
    }
  /** A square to scale with one square kilometre of it drawn out into football pitches. */
  | {
      readonly form: 'square';
      readonly sideKilometres: number;
      readonly pitchesPerSquareKilometre: number;
    }
  /** One mark for each of `count` things (states, areas), `perMark` of them a mark. */
  | { readonly form: 'tally'; readonly count: number; readonly perMark: number };

export interface StatisticWords {
  readonly review: Review;
  /** Words before the number when the sentence needs them ("In 2024, at least"). */
  readonly before: string | null;
  /** The number as it is printed in this language: "88,260", "88 260", "55 million", "90 %". */
  readonly number: string;
  /** What the number counts, with its qualifier. */
  readonly lead: string;
  /** A comparison that makes the size felt; computed, never typed. */
  readonly comparison: string | null;
  /** What the number is dated to. Never empty. */
  readonly asOf: string;
  /** What a reader must know to read the chart fairly. */
  readonly note: string | null;
  /** Labels of the chart's parts or points, by their id (a year is its own label), with printed numbers. */
  readonly parts: readonly { readonly id: string; readonly label: string; readonly number: string }[];
  /** Words inside a chart by name ("side", "cell", "cellNote", "perMark"); only what the form asks for. */
  readonly marks: Readonly<Record<string, string>>;
  readonly sourceLine: Wording;
}

export interface StatisticScene extends SceneBase {
  readonly kind: 'statistic';
  readonly value: number;
  readonly unit: string;
  readonly asOf: string;
  readonly chart: Chart;
  readonly words: WordsByLanguage<StatisticWords>;
}

/** The hour of a picture: decides the sky behind the words and their colour. */
export type Hour = 'before' | 'first' | 'dawn' | 'morning' | 'day' | 'evening';

export interface SlideWords {
  readonly review: Review;
  readonly title: string;
  /** Whole sentences, at most three lines; with panels, one line a panel. */
  readonly lines: readonly string[];
  /** The picture in words, for those who cannot see it. */
  readonly alt: string;
  /** A caution in the words' own language, shown before the source line; null when the slide needs none. */
  readonly safetyLine: string | null;
  readonly sourceLine: Wording;
}

export interface SlideScene extends SceneBase {
  readonly kind: 'slide';
  /** 1 to n, in the order of the story. */
  readonly order: number;
  readonly chapter: string;
  readonly hour: Hour;
  /** Address of the picture, without a view fragment (`kiosk://content/pictures/s02.svg`). */
  readonly picture: string;
  /** Named views of the picture, one a line, when the slide is a row of panels instead of a landscape. */
  readonly panels: readonly string[] | null;
  /** Something in the picture reaches high into the sky: the words keep to the left of it. */
  readonly tall: boolean;
  /** What matters reaches down to the picture's foot, which the sill must not cover on upright screens. */
  readonly footed: boolean;
  /** A line to set strong, by number from 0; null when none. */
  readonly strongLine: number | null;
  /** Whether "General information only" stands beside it. */
  readonly safetyNote: boolean;
  /** Words that are set over the signs in the picture; null where it leaves no room for any. */
  readonly signs: SlideSigns | null;
  readonly words: WordsByLanguage<SlideWords>;
}

/** The local word on drawn signs, and how the drawing is laid into a box: the words are laid over it in the same way. */
export interface SlideSigns {
  /** The `preserveAspectRatio` of the drawing. */
  readonly fill: string;
  /** What the drawing shows on each shape of screen, as a `viewBox`. */
  readonly views: Readonly<Record<'landscape' | 'square' | 'portrait', string>>;
  /** One a place. A language whose signs bear no other word has none. */
  readonly words: WordsByLanguage<readonly SignWord[]>;
}

/** A word on a sign, in the drawing's own units: the middle of its foot, and the size of its type. */
export interface SignWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** One of the things a visitor can say they would do, and what the kiosk says to that. */
export interface AnswerWords {
  readonly text: string;
  readonly feedback: string;
}

export interface SituationWords {
  readonly review: Review;
  /** What there is to be decided, in one or two sentences. */
  readonly situation: string;
  /** Null: the interface's own, "What would you do?". */
  readonly question: string | null;
  /** By the answer's id; each answer of the scene is there. */
  readonly answers: Readonly<Record<string, AnswerWords>>;
  /** What is to be remembered of it, in one sentence: it is what the last page of the check says. */
  readonly message: string;
  /** The picture in words, for those who cannot see it. */
  readonly alt: string;
  /** The pack's safety note, which advice never stands without. */
  readonly safetyNote: string;
  /** A caution, if there is one, and the safety note. */
  readonly safetyLine: string;
  readonly sourceLine: Wording;
}

/** "What would you do?": a picture, and two or three answers of which at least one is safe and at least one is not. */
export interface SituationScene extends SceneBase {
  readonly kind: 'situation';
  readonly hour: Hour;
  /** Address of the picture, without a view fragment. */
  readonly picture: string;
  readonly answers: readonly { readonly id: string; readonly isSafe: boolean }[];
  readonly words: WordsByLanguage<SituationWords>;
}

/** The union of scene kinds. A new kind is a member here, a schema, a component and a fixture. */
export type Scene = QuoteScene | StatisticScene | SlideScene | SituationScene;
export type SceneKind = Scene['kind'];

/** The kinds the attract loop shows: what asks something waits for a visitor. */
export type LoopKind = Exclude<SceneKind, 'situation'>;

/** The places a visitor can explore, and the kind each holds. */
export const SECTION_KIND = {
  voices: 'quote',
  figures: 'statistic',
  safe: 'slide',
  check: 'situation',
} as const satisfies Record<string, SceneKind>;
export type Section = keyof typeof SECTION_KIND;

/** The sections that have a door of their own. The way into the check is the story. */
export type DoorSection = Exclude<Section, 'check'>;

/** The section in which a kind of scene is found. */
export function sectionOf(kind: SceneKind): Section {
  switch (kind) {
    case 'quote':
      return 'voices';
    case 'statistic':
      return 'figures';
    case 'slide':
      return 'safe';
    case 'situation':
      return 'check';
  }
}

/** The words to show in a language, or the pack's first language when there are none in it. */
export function wordsIn<Words>(
  words: WordsByLanguage<Words>,
  language: LanguageTag,
  firstLanguage: LanguageTag,
): { readonly words: Words; readonly lang: LanguageTag } {
  const wanted = words[language];
  if (wanted !== undefined) return { words: wanted, lang: language };
  const first = words[firstLanguage];
  if (first === undefined)
    throw new Error(`A scene has no words in the pack's first language, ${firstLanguage}`);
  return { words: first, lang: firstLanguage };
}
