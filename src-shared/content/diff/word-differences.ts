import { own } from '../record.ts';
import type { TextSection } from '../scene-text.ts';
import { differenceOf, type Difference } from './difference.ts';
import { changesBetween, isRecord } from './json-changes.ts';
import { jsonOf, namesInEither, wordsOf, type Pair } from './pack-json.ts';
import { sayChange, type SaidChange } from './said-change.ts';
import { FOLDERS } from './scene-differences.ts';

/** One language in both packs: its text file, or undefined where the pack has none. */
interface LanguagePair {
  readonly tag: string;
  readonly old: unknown;
  readonly fresh: unknown;
}

/** Every sentence that changed, language by language: one difference a sentence. */
export function wordDifferences(pair: Pair): readonly Difference[] {
  return namesInEither(pair, 'text').flatMap((tag) => {
    const file = `text/${tag}.json`;
    const language = { tag, old: jsonOf(pair.before, file), fresh: jsonOf(pair.after, file) };
    return [...sharedWords(language), ...FOLDERS.flatMap((kind) => sceneWords(pair, language, kind))];
  });
}

/** Words that no scene has to itself: the title, names of speakers and sources. */
function sharedWords({ tag, old, fresh }: LanguagePair): readonly Difference[] {
  const subject = `Words ${tag}`;
  if (old === undefined) return differenceOf('Words', subject, ['language added']);
  if (fresh === undefined) return differenceOf('Words', subject, ['language removed']);
  return changesBetween(withoutScenes(old), withoutScenes(fresh))
    .flatMap(sayChange)
    .flatMap(onItsOwn(subject));
}

function sceneWords(
  pair: Pair,
  language: LanguagePair,
  { folder, one }: (typeof FOLDERS)[number],
): readonly Difference[] {
  const { tag, old, fresh } = language;
  return idsWithWords(pair, language, folder).flatMap((id) => {
    const subject = `Words ${tag}, ${one.toLowerCase()} ${id}`;
    const before = wordsOf(pair.before, { tag, text: old }, [folder, id]);
    const after = wordsOf(pair.after, { tag, text: fresh }, [folder, id]);
    if (before === undefined || after === undefined) {
      const how = before === undefined ? 'added' : 'removed';
      return before === after ? [] : differenceOf('Words', subject, [how]);
    }
    return changesBetween(before, after).flatMap(sayChange).flatMap(onItsOwn(subject));
  });
}

function onItsOwn(subject: string): (change: SaidChange) => readonly Difference[] {
  return ({ name, how }) => differenceOf('Words', name === '' ? subject : `${subject}, ${name}`, [how]);
}

function idsWithWords(
  pair: Pair,
  { tag, old, fresh }: LanguagePair,
  section: TextSection,
): readonly string[] {
  const held = [old, fresh].flatMap((text) => {
    const entries = isRecord(text) ? own(text, section) : undefined;
    return isRecord(entries) ? Object.keys(entries) : [];
  });
  return [...new Set([...held, ...namesInEither(pair, `text/${tag}/${section}`)])].sort();
}

/** A file without the sections that are compared scene by scene. One that has not their shape is compared as it is. */
function withoutScenes(text: unknown): unknown {
  if (!isRecord(text)) return text;
  const sections: readonly string[] = FOLDERS.map(({ folder }) => folder);
  return Object.fromEntries(
    Object.entries(text).filter(([field, value]) => !sections.includes(field) || !isRecord(value)),
  );
}
