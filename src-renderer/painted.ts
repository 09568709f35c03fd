import type { PaintedScene } from '../src-shared/contract.ts';
import type { View } from './views.ts';

/** What main is told of a scene that stands. */
export function paintedOf(
  { scene, held }: Extract<View, { type: 'scene' }>,
  at: Pick<PaintedScene, 'mode' | 'locale'>,
): PaintedScene {
  const cut = scene.kind === 'quote' && !held ? scene.cut : null;
  return { sceneId: scene.id, part: cut === null ? null : cut.from + 1, kind: scene.kind, ...at };
}
