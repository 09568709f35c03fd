import type { DoorScenes, LoopScene, SectionScene, SectionWindow } from '../src-shared/contract.ts';
import type { LoopEntry, OpenPack } from '../src-shared/content/door.ts';
import type { DoorSection, Scene, Section } from '../src-shared/content/scene.ts';
import { sectionOf } from '../src-shared/content/scene.ts';
import type { ContentFinding } from '../src-shared/errors.ts';
import type { Log } from './log.ts';
import { sceneIndex } from './scene-index.ts';

/** The pack in use, scene by scene. */
export interface ContentStore {
  readonly pack: OpenPack;
  /** The scene at a position, or the next whole one after it. Throws when no scene of the loop is whole. */
  loopScene(position: number): LoopScene;
  sectionScene(section: Section, index: number): SectionScene | null;
  /** A scene, or a cut of a quotation, by its id; null when it is broken. */
  scene(sceneId: string, cutId: string | null): Scene | null;
  /** The entries of a section's index from a place on, as many as asked for or as there are. */
  sectionIndex(section: Section, from: number, count: number): SectionWindow;
  /** The scene each door shows a glimpse of. */
  doorScenes(): DoorScenes;
}

const CONTENT = 'kiosk://content/';

/**
 * Serves scenes of an open pack; broken ones are logged once and passed over.
 * @param markOf what to add to the address of a picture, by its path in the pack, so that a changed one has another;
 * null where nothing changes.
 */
export function openContentStore(
  pack: OpenPack,
  log: Log,
  markOf: ((path: string) => string) | null = null,
): ContentStore {
  const reported = new Set<string>();
  const report = (findings: readonly ContentFinding[]) => {
    for (const finding of findings) {
      const line = findingLine(finding);
      if (finding.level !== 'error' || reported.has(line)) continue;
      reported.add(line);
      log.warn('KIOSK-204', `A scene is passed over: ${line}`);
    }
  };
  const readWhole = (sceneId: string, cutId: string | null = null) => {
    const reading = pack.scene(sceneId, cutId);
    report(reading.findings);
    return reading.ok ? { scene: marked(reading.scene), related: reading.related } : null;
  };
  const read = ({ sceneId, cutId }: Pick<LoopEntry, 'sceneId' | 'cutId'>) =>
    readWhole(sceneId, cutId)?.scene ?? null;
  const marked = (scene: Scene): Scene =>
    (scene.kind === 'slide' || scene.kind === 'situation') && markOf !== null
      ? { ...scene, picture: scene.picture + markOf(scene.picture.slice(CONTENT.length)) }
      : scene;
  const entries = sceneIndex(pack.sections, (sceneId) => readWhole(sceneId)?.scene ?? null);
  return {
    pack,
    loopScene(position) {
      const { length } = pack.loop;
      for (let ahead = 0; ahead < length; ahead += 1) {
        const entry = pack.loop[(position + ahead) % length];
        const scene = entry === undefined ? null : read(entry);
        if (scene === null || entry === undefined) continue;
        const section = sectionOf(entry.kind);
        const index = pack.sections[section].indexOf(entry.sceneId);
        return { position: position + ahead, scene, place: index < 0 ? null : { section, index } };
      }
      throw new Error('No scene of the loop can be shown');
    },
    scene: (sceneId, cutId) => read({ sceneId, cutId }),
    sectionScene(section, index) {
      const sceneId = pack.sections[section][index];
      const found = sceneId === undefined ? null : readWhole(sceneId);
      if (found === null) return null;
      return { section, index, scene: found.scene, related: entries.named(found.related) };
    },
    sectionIndex: (section, from, count) => entries.window(section, from, count),
    doorScenes() {
      const behind = (section: DoorSection) => {
        const entry = pack.doors[section];
        return entry === null ? null : read(entry);
      };
      return { voices: behind('voices'), figures: behind('figures'), safe: behind('safe') };
    },
  };
}

/** The errors among some findings in one sentence: the first of them, and how many more there are. */
export function errorSentence(findings: readonly ContentFinding[]): string {
  const [first, ...more] = findings.filter(({ level }) => level === 'error');
  if (first === undefined) return 'it holds nothing to show.';
  return `${findingLine(first)}${more.length > 0 ? ` (and ${more.length} more)` : ''}.`;
}

/** A finding as one line: where, then what and how to mend it. */
export function findingLine(finding: ContentFinding): string {
  const where = finding.pointer === '' ? finding.file : `${finding.file} at ${finding.pointer}`;
  return `${where}: ${finding.sentence} [${finding.code}]`;
}
