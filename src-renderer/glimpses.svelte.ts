import type { DoorScenes, KioskBridge } from '../src-shared/contract.ts';
import { tell } from './tell.ts';

/**
 * What is seen through the doors. It is read after the first scene stands, once for each content; what cannot be had is asked
 * for again: a door without its glimpse is still a door.
 */
export class Glimpses {
  /** Null until it is read. */
  seen: DoorScenes | null = $state.raw(null);
  readonly #bridge: Pick<KioskBridge, 'doorScenes' | 'pageFault'>;
  #isAsking = false;
  /** Counts the contents there have been: an answer from an earlier one comes too late. */
  #round = 0;

  constructor(bridge: Pick<KioskBridge, 'doorScenes' | 'pageFault'>) {
    this.#bridge = bridge;
  }

  async read(): Promise<void> {
    if (this.seen !== null || this.#isAsking) return;
    const round = this.#round;
    this.#isAsking = true;
    try {
      const seen = await this.#bridge.doorScenes();
      if (round === this.#round) this.seen = seen;
    } catch (cause) {
      tell(this.#bridge.pageFault({ message: String(cause), sceneId: null }));
    } finally {
      if (round === this.#round) this.#isAsking = false;
    }
  }

  /** Other content has other scenes behind its doors: an answer that is still under way is not waited for. */
  forget(): void {
    this.#round += 1;
    this.#isAsking = false;
    this.seen = null;
  }
}
