import type { ContentFinding } from '../../errors.ts';
import { contestedFindings } from '../contested.ts';
import { errorAt, warningAt, within, type Place } from '../finding.ts';
import type { PackContext } from '../pack-context.ts';
import { readPackFile } from '../pack-file.ts';
import { own } from '../record.ts';
import { missingReference } from '../references.ts';
import { readSceneTexts, type SceneText, type SceneTexts } from '../scene-text.ts';
import { talkSchema, type TalkEntry, type TalkFile } from '../talk-schema.ts';
import { readable, saidIn } from '../term-pattern.ts';
import { talkTextSchema, type TalkText } from '../text-schema.ts';
import { watchList } from '../watch-lists.ts';

/** A talk as its file has it, with its words in every language that has them. */
export interface TalkReading {
  /** Null where the file has not its shape. */
  readonly file: TalkFile | null;
  readonly texts: SceneTexts<TalkText>;
  readonly findings: readonly ContentFinding[];
}

/** The name of an entry in its talk, under which its notes are. */
export function entryName({ id, scene }: TalkEntry): string {
  return id ?? scene;
}

/** Reads talks/<id>.json and its words: rules C2, C3, C8, C26, and C14 and C24 on the notes. */
export function readTalkFile(context: PackContext, id: string): TalkReading {
  const at: Place = { file: `talks/${id}.json`, path: [] };
  const reading = readPackFile(context.files, at.file, talkSchema);
  const texts = readSceneTexts(context, 'talks', id, talkTextSchema);
  if (!reading.ok) return { file: null, texts, findings: [...reading.findings, ...texts.findings] };
  const { scenes } = reading.value;
  const names = scenes.map(entryName);
  const findings = [
    ...texts.findings,
    ...doubledNames(names, at),
    ...texts.all.flatMap((text) => [
      ...strayNotes(text, names),
      ...untoldNotes(text, texts.first),
      ...watchedNotes(context, text),
      ...contestedFindings(context, { standards: [] }, text, Object.values(text.words.notes)),
    ]),
  ];
  return { file: reading.value, texts, findings };
}

/** Rule C3. */
function doubledNames(names: readonly string[], at: Place): readonly ContentFinding[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          errorAt(
            'C3',
            within(at, 'scenes', index),
            `"${name}" stands twice in this talk: give one of them an "id" of its own.`,
          ),
        ],
  );
}

/** Rule C26: notes are of a scene of the talk. */
function strayNotes(text: SceneText<TalkText>, names: readonly string[]): readonly ContentFinding[] {
  return Object.keys(text.words.notes)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const missing = missingReference('scene in this talk', name, names, within(text.place, 'notes', name));
      return { ...missing, code: 'C26', level: 'warning' };
    });
}

/** Rule C8 on notes: what the first language has, the others have. */
function untoldNotes(
  text: SceneText<TalkText>,
  first: SceneText<TalkText> | null,
): readonly ContentFinding[] {
  if (first === null || first === text) return [];
  return Object.keys(first.words.notes)
    .filter((name) => own(text.words.notes, name) === undefined)
    .map((name) =>
      warningAt(
        'C8',
        within(text.place, 'notes', name),
        `These notes are not translated into ${text.language.name}: the speaker sees them in ${first.language.name}.`,
      ),
    );
}

/** Rule C14: captions bring the notes to the audience, in the kiosk's own voice. */
function watchedNotes(context: PackContext, text: SceneText<TalkText>): readonly ContentFinding[] {
  const { words } = watchList(context, text.language.tag);
  return Object.entries(text.words.notes).flatMap(([name, note]) => {
    const said = readable(note);
    return words
      .filter(({ scope }) => scope === 'own voice')
      .flatMap(({ terms, level, category, why, use }) => {
        const term = saidIn(said, terms);
        if (term === null) return [];
        const sentence = `"${term}" (${category}): ${why} Write instead: ${use}.`;
        return [{ ...errorAt('C14', within(text.place, 'notes', name), sentence), level }];
      });
  });
}
