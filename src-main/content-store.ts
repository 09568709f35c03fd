import type { LoopScene, SectionScene } from '../src-shared/contract.ts';
import type { LoopEntry, OpenPack } from '../src-shared/content/door.ts';
import type { Scene, Section } from '../src-shared/content/scene.ts';
import { sectionOf } from '../src-shared/content/scene.ts';
import type { ContentFinding } from '../src-shared/errors.ts';
import type { Log } from './log.ts';

/** The pack in use, scene by scene. */
export interface ContentStore {
  readonly pack: OpenPack;
  /** The scene at a position, or the next whole one after it. Throws when no scene of the loop is whole. */
  loopScene(position: number): LoopScene;
  sectionScene(section: Section, index: number): SectionScene | null;
  /** The scene each door shows a glimpse of. */
  doorScenes(): Readonly<Record<Section, Scene | null>>;
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
      log.warn(`A scene is passed over: ${line}`);
    }
  };
  const read = (entry: Pick<LoopEntry, 'sceneId' | 'cutId'>) => {
    const reading = pack.scene(entry.sceneId, entry.cutId);
    report(reading.findings);
    return reading.ok ? marked(reading.scene) : null;
  };
  const marked = (scene: Scene): Scene =>
    scene.kind === 'slide' && markOf !== null
      ? { ...scene, picture: scene.picture + markOf(scene.picture.slice(CONTENT.length)) }
      : scene;
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
    sectionScene(section, index) {
      const sceneId = pack.sections[section][index];
      const scene = sceneId === undefined ? null : read({ sceneId, cutId: null });
      return scene === null ? null : { section, index, scene };
    },
    doorScenes() {
      const behind = (section: Section) => {
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
