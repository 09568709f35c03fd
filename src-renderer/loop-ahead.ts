import type { KioskBridge, LoopScene } from '../src-shared/contract.ts';

/** The scenes of the loop, each asked for while the one before it stands. */
export class LoopAhead {
  readonly #bridge: Pick<KioskBridge, 'loopScene'>;
  #position = -1;
  #scene: Promise<LoopScene> | null = null;

  constructor(bridge: Pick<KioskBridge, 'loopScene'>) {
    this.#bridge = bridge;
  }

  /** Asks for a scene that will be wanted soon. */
  ask(position: number): void {
    this.#position = position;
    this.#scene = this.#bridge.loopScene(position);
    // A failure surfaces where the scene is asked for.
    this.#scene.catch(() => undefined);
  }

  /** The scene at a position, or the next whole one; at once when it was fetched. */
  scene(position: number): Promise<LoopScene> {
    const ahead = this.#position === position ? this.#scene : null;
    return ahead ?? this.#bridge.loopScene(position);
  }

  /** What was fetched belongs to other content. */
  forget(): void {
    this.#position = -1;
    this.#scene = null;
  }
}
