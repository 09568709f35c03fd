import type { ContentFinding } from '../errors.ts';
import { pointerOf, type Place } from './finding.ts';
import type { WatchedWords } from './guidance-schema.ts';
import type { PackContext } from './pack-context.ts';
import { own } from './record.ts';
import type { QuoteScene, Scene, SituationWords, SlideWords, StatisticWords } from './scene.ts';
import { readable, saidIn, type Readable } from './term-pattern.ts';
import { watchList } from './watch-lists.ts';
import { wordsPlace } from './words-place.ts';

/**
 * Rule C14: words that guidance.json, or the house, asks the kiosk not to use in its own voice. Quotations are the
 * speaker's voice and are left alone; source lines name publications and are left alone too. Words on contested
 * advice are rule C24's.
 */
export function ownVoiceFindings(context: PackContext, scene: Scene): readonly ContentFinding[] {
  if (scene.kind === 'quote') return [];
  return context.languages.flatMap(({ tag }) => {
    const words = ownWords(scene, tag);
    const { words: watched, everyWord } = watchList(context, tag);
    if (words === null || saidIn(words, everyWord) === null) return [];
    const isDated = scene.kind === 'statistic' || /\p{N}/u.test(words.text);
    return watched
      .filter(({ scope }) => scope === 'own voice' || isDated)
      .flatMap((entry) => {
        const said = saidIn(words, entry.terms);
        return said === null ? [] : [watchedFinding(entry, said, wordsPlace(context, tag, scene))];
      });
  });
}

/** What a visitor reads of a scene in a language, without its source line; null where the language lacks it. */
function ownWords(scene: Exclude<Scene, QuoteScene>, tag: string): Readable | null {
  const words = own<StatisticWords | SlideWords | SituationWords>(scene.words, tag);
  return words === undefined ? null : readable(sentencesOf(words).join('\n'));
}

function sentencesOf(words: StatisticWords | SlideWords | SituationWords): readonly string[] {
  if ('lead' in words) return statisticSentences(words);
  return 'lines' in words ? slideSentences(words) : situationSentences(words);
}

function situationSentences(words: SituationWords): readonly string[] {
  const { situation, question, answers, message, alt, safetyLine } = words;
  const said = Object.values(answers).flatMap(({ text, feedback }) => [text, feedback]);
  return [situation, question ?? '', ...said, message, alt, safetyLine];
}

function slideSentences({ title, lines, alt, safetyLine }: SlideWords): readonly string[] {
  return [title, ...lines, alt, safetyLine ?? ''];
}

function statisticSentences(words: StatisticWords): readonly string[] {
  const { before, number, lead, comparison, asOf, note, parts, marks } = words;
  const labels = [...parts.map(({ label }) => label), ...Object.values(marks)];
  return [before ?? '', number, lead, comparison ?? '', asOf, note ?? '', ...labels];
}

function watchedFinding(entry: WatchedWords, term: string, place: Place): ContentFinding {
  return {
    code: 'C14',
    level: entry.level,
    file: place.file,
    pointer: pointerOf(place.path),
    sentence: `"${term}" (${entry.category}): ${entry.why} Write instead: ${entry.use}.`,
  };
}
