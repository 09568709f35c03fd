import type { ContentFinding } from '../errors.ts';
import type { LoopEntry, PackFiles } from './door.ts';
import { errorAt, within, type Place } from './finding.ts';
import { idSchema } from './fields.ts';
import { KINDS, LOOP_KINDS, SCENE_KINDS } from './kinds.ts';
import { readPackFile } from './pack-file.ts';
import { programmeSchema, type ProgrammeFile } from './programme-schema.ts';
import { missingReference } from './references.ts';
import {
  SECTION_KIND,
  sectionOf,
  type DoorSection,
  type LoopKind,
  type SceneKind,
  type Section,
} from './scene.ts';

/** What the loop shows, by kind, in order; the way they are interleaved is the programme's. */
type LoopLists = Readonly<Record<LoopKind, readonly LoopEntry[]>>;

/** How often each kind comes; null when every scene comes once a round. */
type LoopWeights = Readonly<Record<LoopKind, number>> | null;

/** Makes one round of the loop of three ordered lists, such as `interleave` of src-shared/programme/order.ts. */
export type Interleave = (lists: LoopLists, weights: LoopWeights) => readonly LoopEntry[];

/** The order of a pack, without having read a single scene. */
export interface Programme {
  readonly loop: readonly LoopEntry[];
  readonly sections: Readonly<Record<Section, readonly string[]>>;
  /** What each door shows a glimpse of; null before an empty section. */
  readonly doors: Readonly<Record<DoorSection, LoopEntry | null>>;
  /** Kind and place (from 1, in its section) of every scene. */
  readonly scenes: ReadonlyMap<string, { readonly kind: SceneKind; readonly place: number }>;
}

export type ProgrammeReading =
  | { readonly ok: true; readonly programme: Programme; readonly findings: readonly ContentFinding[] }
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };

const FILE = 'programme.json';

/** Reads programme.json; a pack without one shows everything, by name. */
export function readProgramme(files: PackFiles, interleave: Interleave): ProgrammeReading {
  const exists = files.readText(FILE) !== null;
  const reading = exists ? readPackFile(files, FILE, programmeSchema) : null;
  if (reading !== null && !reading.ok) return reading;
  const file = reading?.value ?? programmeSchema.parse({});
  const sections = {
    voices: sectionIds(files, file, 'voices'),
    figures: sectionIds(files, file, 'figures'),
    safe: sectionIds(files, file, 'safe'),
    check: sectionIds(files, file, 'check'),
  };
  const { scenes, findings } = indexScenes(sections);
  const lists = loopLists(file, sections);
  const loop =
    file.loop.order === 'spread'
      ? interleave(lists, loopWeights(file))
      : explicitLoop(file.loop.order, scenes);
  findings.push(...loopFindings(file, scenes), ...checkFindings(sections.check));
  const doors = {
    voices: doorEntry(file, sections, 'voices'),
    figures: doorEntry(file, sections, 'figures'),
    safe: doorEntry(file, sections, 'safe'),
  };
  if (loop.length === 0) {
    findings.push(
      errorAt('P1', { file: FILE, path: ['loop'] }, 'The loop shows nothing: add at least one scene.'),
    );
  }
  const ok = findings.length === 0;
  return ok ? { ok, programme: { loop, sections, doors, scenes }, findings } : { ok, findings };
}

function sectionIds(files: PackFiles, file: ProgrammeFile, section: Section): readonly string[] {
  const { folder } = SCENE_KINDS[SECTION_KIND[section]];
  return file[folder] ?? idsInFolder(files, folder);
}

/** Ids of the entries in a folder, by name. Files that cannot be entries are passed over. */
export function idsInFolder(files: PackFiles, folder: string): readonly string[] {
  return files
    .list(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => idSchema.safeParse(id).success);
}

/** Rule C3: a scene's id stands once in the whole pack, whatever its kind. */
function indexScenes(sections: Programme['sections']): {
  readonly scenes: Map<string, { readonly kind: SceneKind; readonly place: number }>;
  readonly findings: ContentFinding[];
} {
  const scenes = new Map<string, { kind: SceneKind; place: number }>();
  const findings: ContentFinding[] = [];
  for (const kind of KINDS) {
    for (const [index, id] of sections[sectionOf(kind)].entries()) {
      const place: Place = { file: FILE, path: [SCENE_KINDS[kind].folder, index] };
      if (scenes.has(id))
        findings.push(
          errorAt('C3', place, `"${id}" stands twice in the pack: give one another id, or take it away.`),
        );
      scenes.set(id, { kind, place: index + 1 });
    }
  }
  return { scenes, findings };
}

/** More could not be told again in a few words each on the last page of the check. */
const MOST_SITUATIONS = 6;

/** Rule P6: the check is as long as its last page can hold, and as a visitor stays for. */
function checkFindings(ids: readonly string[]): readonly ContentFinding[] {
  if (ids.length <= MOST_SITUATIONS) return [];
  const sentence = `There are ${ids.length} situations, and the check has at most ${MOST_SITUATIONS}: list those that matter most here.`;
  return [errorAt('P6', { file: FILE, path: ['situations'] }, sentence)];
}

/** The sections with a door. */
function doorKinds(): readonly (readonly [DoorSection, LoopKind])[] {
  return [
    ['voices', SECTION_KIND.voices],
    ['figures', SECTION_KIND.figures],
    ['safe', SECTION_KIND.safe],
  ];
}

function loopLists({ loop }: ProgrammeFile, sections: Programme['sections']): LoopLists {
  const quotations =
    loop.quotations === 'all' ? sections.voices.map((scene) => ({ scene, cut: undefined })) : loop.quotations;
  return {
    quote: quotations.map(({ scene, cut }) => ({ kind: 'quote', sceneId: scene, cutId: cut ?? null })),
    statistic: wholes('statistic', loop.statistics === 'all' ? sections.figures : loop.statistics),
    slide: wholes('slide', loop.slides === 'all' ? sections.safe : loop.slides),
  };
}

function loopWeights({ loop: { weights } }: ProgrammeFile): LoopWeights {
  if (weights === undefined) return null;
  return { quote: weights.quotations, statistic: weights.statistics, slide: weights.slides };
}

function wholes(kind: LoopKind, ids: readonly string[]): readonly LoopEntry[] {
  return ids.map((sceneId) => ({ kind, sceneId, cutId: null }));
}

function doorEntry(
  { doors }: ProgrammeFile,
  sections: Programme['sections'],
  section: DoorSection,
): LoopEntry | null {
  const sceneId = doors[section]?.scene ?? sections[section][0];
  if (sceneId === undefined) return null;
  return { kind: SECTION_KIND[section], sceneId, cutId: doors[section]?.cut ?? null };
}

function explicitLoop(
  order: Exclude<ProgrammeFile['loop']['order'], 'spread'>,
  scenes: Programme['scenes'],
): readonly LoopEntry[] {
  return order.flatMap(({ scene, cut }) => {
    const kind = LOOP_KINDS.find((each) => each === scenes.get(scene)?.kind);
    return kind === undefined ? [] : [{ kind, sceneId: scene, cutId: cut ?? null }];
  });
}

/** Rule P1: the loop and the doors show scenes that their sections have, so that a touch can open them there. */
function loopFindings(
  { loop, doors }: ProgrammeFile,
  scenes: Programme['scenes'],
): readonly ContentFinding[] {
  const at: Place = { file: FILE, path: ['loop'] };
  const asked = LOOP_KINDS.flatMap((kind) => {
    const { folder } = SCENE_KINDS[kind];
    const list = loop[folder];
    if (list === 'all') return [];
    return list.map((entry, index) => ({
      id: typeof entry === 'string' ? entry : entry.scene,
      kinds: [kind] as readonly LoopKind[],
      place: within(at, folder, index),
    }));
  });
  const explicit = loop.order === 'spread' ? [] : loop.order;
  const ordered = explicit.map(({ scene }, index) => ({
    id: scene,
    kinds: LOOP_KINDS,
    place: within(at, 'order', index),
  }));
  const behind = doorKinds().flatMap(([section, kind]) => {
    const entry = doors[section];
    const place: Place = { file: FILE, path: ['doors', section, 'scene'] };
    return entry === undefined ? [] : [{ id: entry.scene, kinds: [kind] as readonly LoopKind[], place }];
  });
  return [...asked, ...ordered, ...behind].flatMap(({ id, kinds, place }) => {
    const found = scenes.get(id);
    if (found !== undefined && kinds.some((kind) => kind === found.kind)) return [];
    const known = [...scenes]
      .filter(([, scene]) => kinds.some((kind) => kind === scene.kind))
      .map(([known]) => known);
    return [missingReference('scene', id, known, place)];
  });
}
