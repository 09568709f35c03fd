import type { ContentFinding } from '../errors.ts';
import { pointerOf, type Place } from './finding.ts';
import type { WatchedWords } from './guidance-schema.ts';
import { HOUSE_WORDS } from './house-words.ts';
import type { PackContext } from './pack-context.ts';
import { own } from './record.ts';
import type { Scene, SlideWords, StatisticWords } from './scene.ts';
import { saidIn } from './term-pattern.ts';

/**
 * Rule C14: words that guidance.json, or the house, asks the kiosk not to use in its own voice. Quotations are the
 * speaker's voice and are left alone; source lines name publications and are left alone too. Words on contested
 * advice are rule C24's.
 */
export function ownVoiceFindings(context: PackContext, scene: Scene, at: Place): readonly ContentFinding[] {
  if (scene.kind === 'quote') return [];
  const watched = [...HOUSE_WORDS, ...(context.guidance().entries?.watchedWords ?? [])].filter(
    ({ topic }) => topic === undefined,
  );
  return context.languages.flatMap(({ tag }) => {
    const words = own<StatisticWords | SlideWords>(scene.words, tag);
    if (words === undefined) return [];
    const text = ownWords(words);
    const isDated = scene.kind === 'statistic' || /\d/.test(text);
    return watched
      .filter(({ lang, scope }) => lang === tag && (scope === 'own voice' || isDated))
      .flatMap((entry) => {
        const said = saidIn(text, entry.terms);
        return said === null ? [] : [watchedFinding(entry, said, textPlace(context, tag, at))];
      });
  });
}

/** A scene's words as one text, without its source line. */
function ownWords(words: StatisticWords | SlideWords): string {
  return JSON.stringify({ ...words, sourceLine: null });
}

/** Where a scene's words in a language lie: in the language's own file, or in one of the scene's own. */
function textPlace(context: PackContext, tag: string, at: Place): Place {
  const path = at.file.replace(/\.json$/, '').split('/');
  const file = `text/${tag}.json`;
  const own = context.languages.find((language) => language.tag === tag)?.text;
  const isThere = path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    own,
  );
  return isThere === undefined ? { file: `text/${tag}/${at.file}`, path: [] } : { file, path };
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
