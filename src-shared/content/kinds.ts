import type { SceneReading } from './door.ts';
import type { PackContext } from './pack-context.ts';
import { SCENE_FOLDERS } from './scene-folders.ts';
import type { LoopKind, SceneKind } from './scene.ts';
import type { TextSection } from './scene-text.ts';
import { readQuotation } from './scenes/quotation.ts';
import { readSituation } from './scenes/situation.ts';
import { readSlide } from './scenes/slide.ts';
import { readStatistic } from './scenes/statistic.ts';

/** What is asked of a kind: one scene of a pack, by id, perhaps a cut of it, at its place (from 1) in its section. */
interface SceneAsked {
  readonly id: string;
  readonly cutId: string | null;
  readonly place: number;
}

interface KindOfScene {
  /** Its folder in the pack, its part of text/<lang>.json, and its list in programme.json. */
  readonly folder: Exclude<TextSection, 'talks'>;
  readonly read: (context: PackContext, asked: SceneAsked) => SceneReading;
}

/** Every kind of scene: where it lies in a pack and how it is read. */
export const SCENE_KINDS = {
  quote: { folder: SCENE_FOLDERS.quote, read: (context, { id, cutId }) => readQuotation(context, id, cutId) },
  statistic: { folder: SCENE_FOLDERS.statistic, read: (context, { id }) => readStatistic(context, id) },
  slide: { folder: SCENE_FOLDERS.slide, read: (context, { id, place }) => readSlide(context, id, place) },
  situation: { folder: SCENE_FOLDERS.situation, read: (context, { id }) => readSituation(context, id) },
} as const satisfies Readonly<Record<SceneKind, KindOfScene>>;

/** The kinds of the loop, in the order in which it opens. */
export const LOOP_KINDS = ['quote', 'statistic', 'slide'] as const satisfies readonly LoopKind[];

/** Every kind, in the order of the sections. */
export const KINDS = [...LOOP_KINDS, 'situation'] as const satisfies readonly SceneKind[];
