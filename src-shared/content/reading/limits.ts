import type { LanguageTag, SceneKind } from '../scene.ts';

/** How much may be asked of a reader who stands before a screen (rule C19). */
export interface ReadingLimits {
  /**
   * The most words in a sentence. On slides and in situations the smaller of `slides` and the language's own limit
   * holds; a language that is not named has `others`.
   */
  readonly sentenceWords: {
    readonly others: number;
    readonly slides: number;
    readonly byLanguage: Readonly<Record<LanguageTag, number>>;
  };
  /**
   * The most words on a screen. `quote`: the sentences shown. `statistic`: its sentences, labels and marks, numbers
   * left out. `slide`: its lines. `situation`: none, as it waits for its visitor; its room is limit enough.
   */
  readonly screenWords: Readonly<Record<SceneKind, number>>;
}

/**
 * Limits for packs that name none. 25 words is where guides to plain language ask to split a sentence, and a slide is
 * read in passing. 75 words are what half a minute holds (rule P3). Languages that join words say the same in fewer:
 * the bundled pack's Azerbaijani has 81 words where English has 100.
 */
export const DEFAULT_READING_LIMITS: ReadingLimits = {
  sentenceWords: {
    others: 25,
    slides: 20,
    byLanguage: { az: 20, et: 20, eu: 20, fi: 20, hu: 20, ka: 20, kk: 20, ky: 20, tk: 20, tr: 20, uz: 20 },
  },
  screenWords: { quote: 75, statistic: 60, slide: 45, situation: Number.POSITIVE_INFINITY },
};

/** The most words in a sentence of this kind of scene in this language: `pt-BR` has the limit of `pt`. */
export function sentenceLimit(
  { sentenceWords }: ReadingLimits,
  kind: SceneKind,
  language: LanguageTag,
): number {
  const { byLanguage, others, slides } = sentenceWords;
  const [base = language] = language.split('-');
  const own = byLanguage[language] ?? byLanguage[base] ?? others;
  return kind === 'slide' || kind === 'situation' ? Math.min(own, slides) : own;
}
