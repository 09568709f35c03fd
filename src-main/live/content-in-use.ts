import type { LoopEntry, OpenPack } from '../../src-shared/content/door.ts';
import type { PackInUse } from '../start-up.ts';

/** The content that plays, and the content that waits to take its place. */
export interface ContentInUse {
  readonly now: () => PackInUse;
  /** Other content is to play as soon as nobody is disturbed by it; it takes the place of what waited before. */
  offer(next: PackInUse): void;
  /**
   * What waits plays from now on, at the scene of the loop that was at the position given: its position there (rule L3).
   */
  takeAt(position: number): number;
}

/** @param onOffer told each time other content waits. */
export function contentInUse(first: PackInUse, onOffer: () => void): ContentInUse {
  let now = first;
  let waiting: PackInUse | null = null;
  const take = (): void => {
    now = waiting ?? now;
    waiting = null;
  };
  return {
    now: () => now,
    offer(next) {
      waiting = next;
      onOffer();
    },
    takeAt(position) {
      const before = now.store.pack;
      take();
      return before === now.store.pack ? position : samePosition(before, now.store.pack, position);
    },
  };
}

/**
 * Where the loop of other content goes on: at the scene that was on the screen, wherever it stands there now; at the same
 * distance from the loop's beginning when it is gone.
 */
export function samePosition(
  before: Pick<OpenPack, 'loop'>,
  after: Pick<OpenPack, 'loop'>,
  position: number,
): number {
  const index = position % before.loop.length;
  const shown = before.loop[index];
  const found = shown === undefined ? -1 : nearest(after.loop, shown, index);
  return found >= 0 ? found : index % after.loop.length;
}

/** The place of an entry in a loop, the one nearest to where it was; -1 when it is not there. */
function nearest(loop: readonly LoopEntry[], shown: LoopEntry, index: number): number {
  const places = loop.flatMap((entry, at) =>
    entry.sceneId === shown.sceneId && entry.cutId === shown.cutId ? [at] : [],
  );
  return places.reduce(
    (best, at) => (best < 0 || Math.abs(at - index) < Math.abs(best - index) ? at : best),
    -1,
  );
}
