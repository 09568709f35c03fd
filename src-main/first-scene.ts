import type { PaintedScene } from '../src-shared/contract.ts';
import { SECOND_MS } from '../src-shared/units.ts';
import { EXIT, leave } from './leave.ts';

const PATIENCE_MS = 30 * SECOND_MS;

/** For `--check`: leaves well when the first scene is on the screen, and badly when none appears in time. */
export function leaveAtFirstScene(): (painted: PaintedScene) => void {
  const timer = setTimeout(() => {
    leave(EXIT.failed, `The first scene did not appear within ${PATIENCE_MS / SECOND_MS} s.`);
  }, PATIENCE_MS);
  return ({ sceneId }) => {
    clearTimeout(timer);
    leave(EXIT.done, `The kiosk works: the scene ${sceneId} is on the screen.`);
  };
}
