import type { SceneKind } from './scene.ts';

/** Where a pack keeps the scenes of each kind: its folder, its part of text/<lang>.json, and its list in programme.json. */
export const SCENE_FOLDERS = {
  quote: 'quotations',
  statistic: 'statistics',
  slide: 'slides',
  situation: 'situations',
} as const satisfies Readonly<Record<SceneKind, string>>;
