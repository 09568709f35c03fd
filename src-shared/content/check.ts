import type { ContentFinding } from '../errors.ts';
import { isAfter } from './dates.ts';
import type { OpenPack, PackFiles, SceneReading } from './door.ts';
import { errorAt, noteAt, pointerOf, warningAt, within, type Place } from './finding.ts';
import { readFrontMatter } from './front-matter.ts';
import { lineAndColumn, scanJson } from './json-text.ts';
import { KINDS, SCENE_KINDS } from './kinds.ts';
import { openPack } from './open-pack.ts';
import type { PackContext } from './pack-context.ts';
import { idsInFolder } from './programme-file.ts';
import { sectionOf } from './scene.ts';
import { spread } from '../programme/order.ts';
import { ownVoiceFindings } from './own-voice.ts';

/**
 * Every finding in a pack, each once, none thrown, whatever is in the files. `today` is an ISO 8601 day; dates after it
 * are warned of.
 */
export function checkPack(files: PackFiles, today: string): readonly ContentFinding[] {
  const findings = [...packChecks(files, today)].flat();
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** The same, one step (one scene) at a time, so that a caller can do other things in between. */
export function* packChecks(
  files: PackFiles,
  today: string,
): Generator<readonly ContentFinding[], void, void> {
  const opened = openPack(files, spread);
  yield opened.findings;
  const front = readFrontMatter(files);
  if (!front.ok) return;
  const { context } = front;
  yield doubledKeys(context);
  yield recordFindings(context);
  if (!opened.ok) return;
  yield strayFindings(context, opened.pack);
  for (const kind of KINDS) {
    for (const id of opened.pack.sections[sectionOf(kind)]) {
      yield sceneFindings(context, opened.pack.scene(id, null), today, {
        file: `${SCENE_KINDS[kind].folder}/${id}.json`,
        path: [],
      });
    }
  }
  yield cutFindings(opened.pack);
}

function sceneFindings(
  context: PackContext,
  reading: SceneReading,
  today: string,
  at: Place,
): readonly ContentFinding[] {
  const doubled = doubledKeysIn(context.files, at.file);
  if (!reading.ok) return [...doubled, ...reading.findings];
  const { scene } = reading;
  const findings = [...doubled, ...reading.findings, ...ownVoiceFindings(context, scene, at)];
  if (scene.kind !== 'slide' && isAfter(scene.asOf, today)) {
    findings.push(
      warningAt('C13', within(at, 'asOf'), `${scene.asOf} is after today, ${today}: correct one of them.`),
    );
  }
  return findings;
}

/** Rule P1: the cuts the loop and the doors ask for exist. */
function cutFindings(pack: OpenPack): readonly ContentFinding[] {
  const entries = [...pack.loop, ...Object.values(pack.doors)];
  const cuts = entries.filter((entry) => entry !== null).filter(({ cutId }) => cutId !== null);
  const whole = new Map(cuts.map(({ sceneId }) => [sceneId, pack.scene(sceneId, null).ok]));
  return cuts.flatMap(({ sceneId, cutId }) => {
    const reading = pack.scene(sceneId, cutId);
    return reading.ok || whole.get(sceneId) === false ? [] : reading.findings;
  });
}

/** Rule C1: a key that stands twice in an object hides what was written first. */
function doubledKeys({ files, languages }: PackContext): readonly ContentFinding[] {
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

function doubledKeysIn(files: PackFiles, file: string): readonly ContentFinding[] {
  const text = files.readText(file) ?? '';
  return scanJson(text).doubled.map(({ key, offset }) => {
    const { line, column } = lineAndColumn(text, offset);
    const sentence = `"${key}" stands twice in one object (line ${line}, column ${column}): the first is lost, rename or remove one.`;
    return errorAt('C1', { file, path: [] }, sentence);
  });
}

/** Rules C1, C2 and C4 on facts.json and guidance.json, and on sources of speakers. */
function recordFindings(context: PackContext): readonly ContentFinding[] {
  const { sources, speakers } = context;
  const facts = context.facts();
  const guidance = context.guidance();
  const unresolved = (file: string, path: readonly PropertyKey[], ids: readonly string[]): ContentFinding[] =>
    ids
      .filter((id) => !sources.has(id))
      .map((id) => errorAt('C4', { file, path }, `There is no source "${id}": add it, or name another.`));
  return [
    ...facts.findings,
    ...guidance.findings,
    ...[...speakers.values()].flatMap(({ source }, index) =>
      unresolved('speakers.json', [index, 'source'], [source]),
    ),
    ...[...facts.entries.values()].flatMap((fact, index) =>
      unresolved('facts.json', [index, 'sources'], fact.sources),
    ),
    ...(guidance.entries?.safeMessages ?? []).flatMap((message, index) =>
      unresolved('guidance.json', ['safeMessages', index, 'sources'], message.sources),
    ),
  ];
}

/** Rule C15: files nobody lists, words of scenes that do not exist, and pointers to nothing. */
function strayFindings(context: PackContext, pack: OpenPack): readonly ContentFinding[] {
  const findings: ContentFinding[] = [];
  for (const kind of KINDS) {
    const { folder } = SCENE_KINDS[kind];
    const listed = new Set(pack.sections[sectionOf(kind)]);
    for (const id of idsInFolder(context.files, folder)) {
      if (!listed.has(id))
        findings.push(
          noteAt(
            'C15',
            { file: `${folder}/${id}.json`, path: [] },
            'Nothing shows this: list it in programme.json.',
          ),
        );
    }
    for (const { file, text } of context.languages) {
      for (const id of keysOf(text[folder])) {
        if (!listed.has(id))
          findings.push(
            warningAt(
              'C15',
              { file, path: [folder, id] },
              `Words for "${id}", which programme.json does not list: list it, or take them away.`,
            ),
          );
      }
    }
  }
  for (const { file, text } of context.languages) {
    for (const [index, pointer] of text.drafted.entries()) {
      if (!isPointedAt(text, pointer))
        findings.push(
          warningAt(
            'C15',
            { file, path: ['drafted', index] },
            `${pointer} points at nothing: correct it, or take it away.`,
          ),
        );
    }
  }
  return findings;
}

function keysOf(section: unknown): readonly string[] {
  return typeof section === 'object' && section !== null ? Object.keys(section) : [];
}

function isPointedAt(root: unknown, pointer: string): boolean {
  let found: unknown = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return false;
    found = Reflect.get(found, key);
  }
  return pointerOf([]) === '' && found !== undefined;
}
