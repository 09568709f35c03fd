import type { ContentFinding } from '../errors.ts';
import { interleave } from '../programme/order.ts';
import type { OpenPack, PackFiles, SceneReading } from './door.ts';
import { errorAt, type Place } from './finding.ts';
import { freshnessFindings, futureRecordFindings } from './freshness.ts';
import { readFrontMatter } from './front-matter.ts';
import { doubledPlaces } from './json-places.ts';
import { KINDS, SCENE_KINDS } from './kinds.ts';
import { legibilityFindings, packPictureFindings } from './legibility.ts';
import { locate } from './locate.ts';
import { atCurrentFormat } from './migrate.ts';
import { openPack } from './open-pack.ts';
import { ownVoiceFindings } from './own-voice.ts';
import type { PackContext } from './pack-context.ts';
import { recordFindings } from './records.ts';
import { remembering } from './remembering.ts';
import { sectionOf } from './scene.ts';
import { gatherUse, orphanFindings, strayFindings, type InUse } from './strays.ts';
import { untranslatedNames } from './translated-names.ts';

/**
 * Every finding in a pack, each once, with its line and column, none thrown, whatever is in the files. `today` is an
 * ISO 8601 day that dates are held against: today, or the first day of the event the pack is made for.
 */
export function checkPack(files: PackFiles, today: string): readonly ContentFinding[] {
  const findings = [...packChecks(files, today)].flat();
  const distinct = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return locate(distinct, files);
}

/** The same, one step (one scene) at a time, so that a caller can do other things in between. */
export function* packChecks(
  onDisk: PackFiles,
  today: string,
): Generator<readonly ContentFinding[], void, void> {
  const asTheyLie = remembering(onDisk);
  const opened = openPack(asTheyLie, interleave);
  yield opened.findings;
  const { files, findings: unreadable } = atCurrentFormat(asTheyLie);
  const front = readFrontMatter(files);
  if (unreadable.length > 0 || !front.ok) return;
  const { context } = front;
  yield doubledKeys(context, asTheyLie);
  yield recordFindings(context);
  yield futureRecordFindings(context, today);
  if (!opened.ok) return;
  yield strayFindings(context, opened.pack);
  yield untranslatedNames(context);
  const inUse: InUse = { pictures: new Set(), sources: new Set() };
  let whole = true;
  for (const kind of KINDS) {
    for (const id of opened.pack.sections[sectionOf(kind)]) {
      const reading = opened.pack.scene(id, null);
      if (reading.ok) gatherUse(reading.scene, inUse);
      else whole = false;
      const at: Place = { file: `${SCENE_KINDS[kind].folder}/${id}.json`, path: [] };
      const doubled = sceneFiles(context, at).flatMap((file) => doubledKeysIn(asTheyLie, file));
      yield [...doubled, ...sceneFindings(context, reading, today, at)];
    }
  }
  for (const name of context.pictures()) yield packPictureFindings(context, name);
  yield cutFindings(context, opened.pack);
  if (whole) yield orphanFindings(context, inUse);
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

/** Rule P1: the cuts the loop and the doors ask for exist; rules C19 to C21: they can be read. */
function cutFindings(context: PackContext, pack: OpenPack): readonly ContentFinding[] {
  const entries = [...pack.loop, ...Object.values(pack.doors)];
  const cuts = entries.filter((entry) => entry !== null).filter(({ cutId }) => cutId !== null);
  const whole = new Map(cuts.map(({ sceneId }) => [sceneId, pack.scene(sceneId, null).ok]));
  return cuts.flatMap(({ sceneId, cutId }) => {
    const reading = pack.scene(sceneId, cutId);
    if (reading.ok) return legibilityFindings(context, reading.scene);
    return whole.get(sceneId) === false ? [] : reading.findings;
  });
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

/** Files that hold one scene and no other; those of its words need not be there. */
function sceneFiles({ languages }: PackContext, { file }: Place): readonly string[] {
  return [file, ...languages.map(({ tag }) => `text/${tag}/${file}`)];
}

function doubledKeysIn(files: PackFiles, file: string): readonly ContentFinding[] {
  return doubledPlaces(files.readText(file) ?? '').map(({ key, line, column }) => {
    const sentence = `"${key}" stands twice in one object: the first is lost, rename or remove one.`;
    return { ...errorAt('C1', { file, path: [] }, sentence), line, column };
  });
}
