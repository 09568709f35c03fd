import type { ContentFinding } from '../errors.ts';
import { pointerOf, within, type Place } from './finding.ts';
import type { WatchedWords } from './guidance-schema.ts';
import type { PackContext } from './pack-context.ts';
import { own } from './record.ts';
import type { Scene, SlideWords, StatisticWords } from './scene.ts';

/**
 * Rule C14: words that guidance.json asks the kiosk not to use in its own voice. Quotations are the speaker's
 * voice and are left alone; source lines name publications and are left alone too.
 */
export function ownVoiceFindings(context: PackContext, scene: Scene, at: Place): readonly ContentFinding[] {
  if (scene.kind === 'quote') return [];
  const watched = context.guidance().entries?.watchedWords ?? [];
  return context.languages.flatMap(({ tag }) => {
    const words = own<StatisticWords | SlideWords>(scene.words, tag);
    if (words === undefined) return [];
    const text = JSON.stringify({ ...words, sourceLine: null });
    return watched
      .filter((entry) => entry.lang === tag)
      .flatMap((entry) => entry.terms.filter((term) => says(text, term)).map((term) => ({ entry, term })))
      .map(({ entry, term }) => watchedFinding(entry, term, within(at, tag)));
  });
}

/** Whether a text has a term as whole words, in any case. */
function says(text: string, term: string): boolean {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

function watchedFinding(entry: WatchedWords, term: string, place: Place): ContentFinding {
  const language = String(place.path.at(-1));
  return {
    code: 'C14',
    level: entry.level,
    file: `text/${language}.json`,
    pointer: pointerOf(place.file.replace(/\.json$/, '').split('/')),
    sentence: `"${term}" (${entry.category}): ${entry.why} Write instead: ${entry.use}.`,
  };
}
