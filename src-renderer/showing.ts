import type { KioskBridge, LoopScene, SectionPlace, SectionScene } from '../src-shared/contract.ts';
import type { Section } from '../src-shared/content/scene.ts';
import type { Session } from '../src-shared/session/session.ts';
import { Layers } from './layers.svelte.ts';
import { LoopAhead } from './loop-ahead.ts';
import { tell } from './tell.ts';
import type { Layer, Neighbour, View, Wanted } from './views.ts';
import { neighboursOf, wantedBy } from './views.ts';

/** What is to be shown: the session says it, and may say something else by the time it comes. */
interface Asking {
  readonly session: () => Session;
  readonly sections: () => Readonly<Record<Section, number>>;
}

/** What is asked of the main process, and what it is told. */
type ShowingBridge = Pick<KioskBridge, 'loopScene' | 'sectionScene' | 'sceneBegins'>;

/**
 * Gets what the session wants on the screen from the main process and hands it to the layers, and keeps ready what is likely
 * to be wanted next: the loop's next scene, and the neighbours of an item that is held.
 */
export class Showing {
  readonly layers = new Layers();
  readonly #bridge: ShowingBridge;
  readonly #ahead: LoopAhead;
  readonly #asking: Asking;
  /** Counts the contents there have been: an answer from an earlier one comes too late. */
  #round = 0;

  constructor(bridge: ShowingBridge, asking: Asking) {
    this.#bridge = bridge;
    this.#ahead = new LoopAhead(bridge);
    this.#asking = asking;
  }

  /**
   * Shows what is wanted, unless something else is by the time it comes. False when there is nothing to show for it, which
   * main then has passed over. Rejects when main does not answer.
   */
  async show(wanted: Wanted): Promise<boolean> {
    switch (wanted.type) {
      case 'doors':
      case 'check-end':
      case 'still-there':
        this.layers.show({ type: wanted.type }, wanted.key);
        return true;
      case 'index':
        this.layers.show({ type: 'index', section: wanted.section, index: wanted.index }, wanted.key);
        return true;
      case 'loop':
        return this.#showInLoop(wanted.key, wanted.position);
      case 'item':
        return this.#takeFromBeside(wanted.key) || this.#showItem(wanted.key, wanted.place);
    }
  }

  /** Shows a scene of the loop that is at hand. */
  showLoopScene(key: string, { scene, place, position }: LoopScene): void {
    tell(this.#bridge.sceneBegins({ sceneId: scene.id, position }));
    this.layers.show({ type: 'scene', scene, held: false, place: placeOf(place), related: [] }, key);
  }

  /** The scene in view is the same in other content, perhaps at another place: a touch opens it there. */
  keepLoopScene(layer: Layer, view: Extract<View, { type: 'scene' }>, key: string, first: LoopScene): void {
    this.layers.rename(layer, { key, view: { ...view, place: placeOf(first.place) } });
    this.fetchAhead(first.position + 1);
  }

  fetchAhead(position: number): void {
    this.#ahead.ask(position);
  }

  /** A layer has come to rest. Null when it had before. */
  settled(id: number): Layer | null {
    const settled = this.layers.settled(id, this.#neighbours());
    if (settled !== null && settled.key === this.#wantedKey()) this.#prepareNeighbours();
    return settled;
  }

  /** What is still under way belongs to the content before. */
  forget(): void {
    this.#ahead.forget();
    this.#round += 1;
  }

  async #showInLoop(key: string, position: number): Promise<boolean> {
    const round = this.#round;
    const found = await this.#ahead.scene(position);
    if (!this.#isWanted(key, round)) return true;
    // Main passed over a broken scene: its turn is given away here as well.
    if (found.position !== position) return false;
    this.showLoopScene(key, found);
    return true;
  }

  /** What stands beside was drawn before: from now on it is the one that is on. */
  #takeFromBeside(key: string): boolean {
    const beside = this.layers.all.find((layer) => layer.key === key && layer.side !== null);
    if (beside?.view.type === 'scene')
      tell(this.#bridge.sceneBegins({ sceneId: beside.view.scene.id, position: null }));
    return this.layers.takeFromBeside(key);
  }

  async #showItem(key: string, { section, index }: SectionPlace): Promise<boolean> {
    const round = this.#round;
    const found = await this.#bridge.sectionScene(section, index);
    if (!this.#isWanted(key, round)) return true;
    if (found === null) return false;
    tell(this.#bridge.sceneBegins({ sceneId: found.scene.id, position: null }));
    this.layers.show(heldView(found), key);
    return true;
  }

  /** The items to which a visitor is likely to go on are drawn while the one held is looked at. */
  #prepareNeighbours(): void {
    for (const neighbour of this.layers.missing(this.#neighbours())) {
      // One that cannot be had is asked for again when it is wanted, and the failure surfaces there.
      this.#prepare(neighbour, this.#round).catch(() => undefined);
    }
  }

  async #prepare(neighbour: Neighbour, round: number): Promise<void> {
    const { section, index } = neighbour.place;
    const found = await this.#bridge.sectionScene(section, index);
    const isStillBeside = this.#neighbours().some(
      ({ key, side }) => key === neighbour.key && side === neighbour.side,
    );
    if (found !== null && round === this.#round && isStillBeside)
      this.layers.prepare(heldView(found), neighbour);
  }

  #neighbours(): readonly Neighbour[] {
    return neighboursOf(this.#asking.session(), this.#asking.sections());
  }

  /** Answers come late: by then something else may be wanted. */
  #isWanted(key: string, round: number): boolean {
    return round === this.#round && key === this.#wantedKey();
  }

  #wantedKey(): string {
    return wantedBy(this.#asking.session()).key;
  }
}

/** An item as it is held in explore. */
function heldView({ scene, related, section, index }: SectionScene): View {
  return { type: 'scene', scene, held: true, place: { section, index }, related };
}

/** Only the place: what comes from main can carry more. */
function placeOf(place: SectionPlace | null): SectionPlace | null {
  return place === null ? null : { section: place.section, index: place.index };
}
