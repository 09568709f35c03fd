import type { ContentFinding } from '../errors.ts';
import { within, type Place } from './finding.ts';
import { pointerOf } from './finding.ts';
import type { WatchedWords } from './guidance-schema.ts';
import type { PackContext } from './pack-context.ts';
import type { Scene } from './scene.ts';

/**
 * Rule C14: words that guidance.json asks the kiosk not to use in its own voice. Quotations are the speaker's
 * voice and are left alone; source lines name publications and are left alone too.
 */
export function ownVoiceFindings(context: PackContext, scene: Scene, at: Place): readonly ContentFinding[] {
  if (scene.kind === 'quote') return [];
  const watched = context.guidance().entries?.watchedWords ?? [];
  return Object.entries(scene.words).flatMap(([language, words]) => {
    const { sourceLine: _named, ...ownWords } = words;
    const text = JSON.stringify(ownWords);
    return watched
      .filter((entry) => entry.lang === language)
      .flatMap((entry) =>
        entry.terms
          .filter((term) => says(text, term))
          .map((term) => watchedFinding(entry, term, within(at, language))),
      );
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
