import type { ContentFinding } from '../errors.ts';
import { interleave } from '../programme/order.ts';
import type { OpenPack, PackFiles, PackReading, SceneReading } from './door.ts';
import { errorAt, type Place } from './finding.ts';
import { freshnessFindings, futureRecordFindings } from './freshness.ts';
import { readFrontMatter, type ContextReading } from './front-matter.ts';
import { doubledPlaces } from './json-places.ts';
import { KINDS, SCENE_KINDS } from './kinds.ts';
import { legibilityFindings, packPictureFindings } from './legibility.ts';
import { locate } from './locate.ts';
import { atCurrentFormat } from './migrate.ts';
import { openPack } from './open-pack.ts';
import { ownVoiceFindings } from './own-voice.ts';
import type { PackContext } from './pack-context.ts';
import { idsInFolder } from './programme-file.ts';
import { recordFindings } from './records.ts';
import { remembering } from './remembering.ts';
import { sectionOf, type SceneKind } from './scene.ts';
import { gatherUse, orphanFindings, strayFindings, together, type InUse } from './strays.ts';
import { talkFindings } from './talks/open-talk.ts';
import { untranslatedNames } from './translated-names.ts';

/**
 * Every finding in a pack, each once, with its line and column, none thrown, whatever is in the files. `today` is an
 * ISO 8601 day that dates are held against: today, or the first day of the event the pack is made for.
 */
export function checkPack(files: PackFiles, today: string): readonly ContentFinding[] {
  return joinShares(files, [sharedCheck(files, today)(WHOLE)]);
}

/** The same, one step (one scene) at a time, so that a caller can do other things in between. */
export function* packChecks(
  files: PackFiles,
  today: string,
): Generator<readonly ContentFinding[], void, void> {
  const inUse = yield* shareChecks(opening(files), today, WHOLE);
  yield orphans(files, [inUse]);
}

/** One of `of` shares of a check, counted from 0. The first has the pack itself in it, each has as many scenes. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** What came of a share: plain data, which a thread can hand to another. */
export interface CheckedShare {
  readonly findings: readonly ContentFinding[];
  /** Null where a scene could not be read: then nobody can say what is used by none. */
  readonly inUse: InUse | null;
}

const WHOLE: Share = { index: 0, of: 1 };

/**
 * Checks the shares of a pack that it is asked for, the pack being opened once for all of them; `joinShares` makes the
 * whole of them.
 */
export function sharedCheck(files: PackFiles, today: string): (share: Share) => CheckedShare {
  const opened = opening(files);
  return (share) => {
    const findings: ContentFinding[] = [];
    const steps = shareChecks(opened, today, share);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return { findings, inUse: step.value };
      findings.push(...step.value);
    }
  };
}

/** All findings of a pack from all shares of its check, in the order of the shares. */
export function joinShares(files: PackFiles, shares: readonly CheckedShare[]): readonly ContentFinding[] {
  const inUse = shares.map((share) => share.inUse);
  const findings = [...shares.flatMap((share) => share.findings), ...orphans(files, inUse)];
  const distinct = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return locate(distinct, files);
}

function orphans(files: PackFiles, inUse: readonly (InUse | null)[]): readonly ContentFinding[] {
  const known = inUse.filter((used) => used !== null);
  if (known.length < inUse.length) return [];
  const front = readFrontMatter(atCurrentFormat(files).files);
  return front.ok ? orphanFindings(front.context, together(known)) : [];
}

/** A pack as far as all shares need it. */
interface Opening {
  readonly asTheyLie: PackFiles;
  readonly opened: PackReading;
  /** Null where the pack is in a format that cannot be read. */
  readonly front: ContextReading | null;
}

function opening(onDisk: PackFiles): Opening {
  const asTheyLie = remembering(onDisk);
  const { files, findings: unreadable } = atCurrentFormat(asTheyLie);
  const opened = openPack(asTheyLie, interleave);
  return { asTheyLie, opened, front: unreadable.length > 0 ? null : readFrontMatter(files) };
}

function* shareChecks(
  { asTheyLie, opened, front }: Opening,
  today: string,
  share: Share,
): Generator<readonly ContentFinding[], InUse | null, void> {
  if (share.index === 0) yield opened.findings;
  if (front?.ok !== true) return null;
  const { context } = front;
  if (share.index === 0) yield [...doubledKeys(context, asTheyLie), ...recordFindings(context)];
  if (share.index === 0) yield futureRecordFindings(context, today);
  if (!opened.ok) return null;
  if (share.index === 0) yield [...strayFindings(context, opened.pack), ...untranslatedNames(context)];
  if (share.index === 0) yield [...talkFindings(context, opened.pack), ...doubledInTalks(context, asTheyLie)];
  const inUse: InUse = { pictures: new Set(), sources: new Set() };
  let whole = true;
  for (const { kind, id } of scenesOf(opened.pack, share)) {
    const reading = opened.pack.scene(id, null);
    if (reading.ok) gatherUse(reading.scene, inUse);
    else whole = false;
    const at: Place = { file: `${SCENE_KINDS[kind].folder}/${id}.json`, path: [] };
    const doubled = sceneFiles(context, at).flatMap((file) => doubledKeysIn(asTheyLie, file));
    yield [...doubled, ...sceneFindings(context, reading, today, at)];
  }
  for (const name of partOf([...context.pictures()], share)) yield packPictureFindings(context, name);
  for (const cut of partOf(cutsOf(opened.pack), share)) yield cutFindings(context, opened.pack, cut);
  return whole ? inUse : null;
}

/** As many of each kind: a slide takes twice as long as a quotation. */
function scenesOf(
  { sections }: OpenPack,
  share: Share,
): readonly { readonly kind: SceneKind; readonly id: string }[] {
  return KINDS.flatMap((kind) => partOf(sections[sectionOf(kind)], share).map((id) => ({ kind, id })));
}

/** A share of a list, of neighbours: their findings stay in the order of the pack. */
function partOf<Item>(list: readonly Item[], { index, of }: Share): readonly Item[] {
  return list.slice(Math.floor((index * list.length) / of), Math.floor(((index + 1) * list.length) / of));
}

function sceneFindings(
  context: PackContext,
  reading: SceneReading,
  today: string,
  at: Place,
): readonly ContentFinding[] {
  if (!reading.ok) return reading.findings;
  const { scene } = reading;
  return [
    ...reading.findings,
    ...ownVoiceFindings(context, scene),
    ...legibilityFindings(context, scene),
    ...freshnessFindings(context, scene, today, at),
  ];
}

/** A cut of a quotation that the loop or a door asks for. */
interface AskedCut {
  readonly sceneId: string;
  readonly cutId: string;
}

function cutsOf(pack: OpenPack): readonly AskedCut[] {
  const entries = [...pack.loop, ...Object.values(pack.doors)];
  return entries.flatMap((entry) =>
    entry === null || entry.cutId === null ? [] : [{ sceneId: entry.sceneId, cutId: entry.cutId }],
  );
}

/** Rule P1: a cut that is asked for exists; rules C19 to C21: it can be read. */
function cutFindings(
  context: PackContext,
  pack: OpenPack,
  { sceneId, cutId }: AskedCut,
): readonly ContentFinding[] {
  const reading = pack.scene(sceneId, cutId);
  if (reading.ok) return legibilityFindings(context, reading.scene);
  // Of a quotation that cannot be read as a whole, everything has been said.
  return pack.scene(sceneId, null).ok ? reading.findings : [];
}

/** Rule C1: a key that stands twice in an object hides what was written first. */
function doubledKeys({ languages }: PackContext, files: PackFiles): readonly ContentFinding[] {
  const shared = [
    'pack.json',
    'programme.json',
    'sources.json',
    'speakers.json',
    'facts.json',
    'guidance.json',
  ];
  return [...shared, ...languages.map(({ file }) => file)].flatMap((file) => doubledKeysIn(files, file));
}

function doubledInTalks(context: PackContext, files: PackFiles): readonly ContentFinding[] {
  return idsInFolder(files, 'talks')
    .flatMap((id) => sceneFiles(context, { file: `talks/${id}.json`, path: [] }))
    .flatMap((file) => doubledKeysIn(files, file));
}

/** Files that hold one scene, or one talk, and no other; those of its words need not be there. */
function sceneFiles({ languages }: PackContext, { file }: Place): readonly string[] {
  return [file, ...languages.map(({ tag }) => `text/${tag}/${file}`)];
}

function doubledKeysIn(files: PackFiles, file: string): readonly ContentFinding[] {
  return doubledPlaces(files.readText(file) ?? '').map(({ key, line, column }) => {
    const sentence = `"${key}" stands twice in one object: the first is lost, rename or remove one.`;
    return { ...errorAt('C1', { file, path: [] }, sentence), line, column };
  });
}
