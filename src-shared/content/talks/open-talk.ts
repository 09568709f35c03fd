import type { ContentFinding } from '../../errors.ts';
import { partsOf, type Talk, type TalkNotes, type TalkScene } from '../../talk/talk.ts';
import { MINUTE_MS } from '../../units.ts';
import type { LoopEntry, OpenPack } from '../door.ts';
import { entryOf, type Entry } from '../entry.ts';
import { errorAt, hasError, within, type Place } from '../finding.ts';
import type { PackContext } from '../pack-context.ts';
import { idsInFolder } from '../programme-file.ts';
import { own } from '../record.ts';
import { sectionOf, type Scene, type WordsByLanguage } from '../scene.ts';
import { reviewOf, type SceneTexts } from '../scene-text.ts';
import type { TalkEntry } from '../talk-schema.ts';
import type { TalkText } from '../text-schema.ts';
import { DERIVED_MINUTES, derivedTalk } from './derived-talk.ts';
import { entryName, readTalkFile } from './talk-file.ts';

/** What a talk is made from. */
type PackParts = Pick<OpenPack, 'front' | 'loop' | 'sections' | 'scene'>;

/**
 * The talk of a pack: the first of its folder `talks` that has no error, by name, else one made of its story. Scenes that cannot
 * be shown are left out; null when none can.
 * @param wanted only the talk of this name; null when it is not there or has an error.
 */
export function openTalk(context: PackContext, pack: PackParts, wanted?: string): Talk | null {
  const ids = idsInFolder(context.files, 'talks');
  for (const id of wanted === undefined ? ids : ids.filter((each) => each === wanted)) {
    const { talk, findings } = readTalk(context, pack, id);
    if (talk !== null && !hasError(findings)) return talk;
  }
  if (wanted !== undefined) return null;
  const scenes = derivedTalk(pack).flatMap((entry) => derivedScene(pack, entry));
  return scenes.length === 0 ? null : { id: null, title: pack.front.title, scenes };
}

/** Everything that is wrong with the talks of a pack (rules C2 to C4, C8, C14, C24, C26). */
export function talkFindings(context: PackContext, pack: PackParts): readonly ContentFinding[] {
  return idsInFolder(context.files, 'talks').flatMap((id) => readTalk(context, pack, id).findings);
}

function readTalk(
  context: PackContext,
  pack: PackParts,
  id: string,
): { readonly talk: Talk | null; readonly findings: readonly ContentFinding[] } {
  const { file, texts, findings: inFile } = readTalkFile(context, id);
  const findings = [...inFile];
  const scenes = (file?.scenes ?? []).flatMap((entry, index) => {
    const place: Place = { file: `talks/${id}.json`, path: ['scenes', index] };
    const known = Object.values(pack.sections).flat();
    const reading = pack.scene(entry.scene, entry.cut ?? null);
    if (!reading.ok) {
      // Of a scene that is listed and broken, everything has been said.
      if (!known.includes(entry.scene)) findings.push(unknownScene(entry, known, place));
      else if (entry.cut !== undefined) findings.push(...reading.findings);
      return [];
    }
    const count = partsOf(reading.scene, pack.front.languages[0].tag);
    findings.push(...buildFindings(entry, count, place));
    return [talkScene(reading.scene, entry, { count, texts })];
  });
  if (scenes.length === 0 || texts.first === null) return { talk: null, findings };
  const title = Object.fromEntries(texts.all.map(({ language, words }) => [language.tag, words.title]));
  return { talk: { id, title, scenes }, findings };
}

function unknownScene({ scene }: TalkEntry, known: readonly string[], place: Place): ContentFinding {
  const listed = known.length === 0 ? 'the pack has none' : 'list it in programme.json, or name another';
  return errorAt('C4', within(place, 'scene'), `The pack shows no scene "${scene}": ${listed}.`);
}

/** Rule C26: each step shows more of a scene, and the last one all of it. */
function buildFindings({ builds }: TalkEntry, count: number, place: Place): readonly ContentFinding[] {
  if (typeof builds === 'string') return [];
  const rises = builds.every((shown, index) => shown > (builds[index - 1] ?? 0));
  if (rises && builds.at(-1) === count) return [];
  const sentence = `These steps show ${builds.join(', ')} of ${count} parts: each shows more than the one before, and the last all ${count}.`;
  return [errorAt('C26', within(place, 'builds'), sentence)];
}

function talkScene(
  scene: Scene,
  entry: TalkEntry,
  { count, texts }: { readonly count: number; readonly texts: SceneTexts<TalkText> },
): TalkScene {
  return {
    sceneId: scene.id,
    cutId: entry.cut ?? null,
    kind: scene.kind,
    builds: stepsOf(entry.builds, count),
    plannedMs: entry.minutes * MINUTE_MS,
    notes: notesOf(entryName(entry), texts),
    names: namesOf(scene),
  };
}

function derivedScene({ scene }: PackParts, { sceneId, cutId }: LoopEntry): readonly TalkScene[] {
  const reading = scene(sceneId, cutId);
  if (!reading.ok) return [];
  const plannedMs = DERIVED_MINUTES * MINUTE_MS;
  const { kind } = reading.scene;
  return [{ sceneId, cutId, kind, builds: [1], plannedMs, notes: {}, names: namesOf(reading.scene) }];
}

function stepsOf(builds: TalkEntry['builds'], count: number): readonly number[] {
  if (builds === 'whole') return [count];
  return builds === 'parts' ? Array.from({ length: count }, (_, index) => index + 1) : builds;
}

function notesOf(name: string, texts: SceneTexts<TalkText>): WordsByLanguage<TalkNotes> {
  return Object.fromEntries(
    texts.all.flatMap((text) => {
      const note = own(text.words.notes, name);
      return note === undefined
        ? []
        : [[text.language.tag, { review: reviewOf(text, texts.first), text: note }]];
    }),
  );
}

function namesOf(scene: Scene): WordsByLanguage<string> {
  const entry = entryOf(scene, { section: sectionOf(scene.kind), index: 0 });
  return Object.fromEntries(Object.keys(scene.words).map((tag) => [tag, nameIn(entry, tag)]));
}

function nameIn(entry: Entry, tag: string): string {
  switch (entry.kind) {
    case 'quote':
      return entry.words[tag]?.text ?? '';
    case 'statistic':
      return [entry.words[tag]?.number, entry.words[tag]?.lead]
        .filter((words) => words !== undefined)
        .join(' ');
    case 'slide':
      return entry.words[tag]?.title ?? '';
    case 'situation':
      return entry.words[tag]?.message ?? '';
  }
}
