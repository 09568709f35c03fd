import type { Layer, Neighbour, View } from './views.ts';
import { motionBetween } from './views.ts';

/**
 * The layers on the screen, one over the other: what stands, what comes in over it, and out of sight what is being
 * prepared. Beside an item that is held its neighbours are kept ready, and nothing else.
 */
export class Layers {
  all: readonly Layer[] = $state.raw([]);
  #lastId = 0;

  /** What the layer in front shows; null before the first. */
  get onView(): Layer | null {
    return this.all.findLast(isSeen) ?? null;
  }

  /** The one layer there is, once it has come to rest; null while anything else is under way. */
  get only(): Layer | null {
    const [only, ...others] = this.all.filter(({ state }) => state !== 'beside');
    return only?.state === 'settled' && others.length === 0 ? only : null;
  }

  /** A view is wanted: it is prepared and then comes in. What was being prepared before is not wanted any more. */
  show(view: View, key: string): void {
    const kept = this.all.filter(({ state }) => state !== 'preparing' && state !== 'beside');
    this.all = [...kept, this.#layer(view, key, null)];
  }

  /** Prepares a view to stand beside the item in view. */
  prepare(view: View, { key, side }: Neighbour): void {
    if (!this.#has(key)) this.all = [...this.all, this.#layer(view, key, side)];
  }

  /** Which of these are neither there nor on their way. */
  missing(neighbours: readonly Neighbour[]): readonly Neighbour[] {
    return neighbours.filter(({ key }) => !this.#has(key));
  }

  /** A view is wanted that stands beside the item in view, or soon will: it comes in. False when there is none. */
  takeFromBeside(key: string): boolean {
    const found = this.all.find((layer) => layer.key === key && layer.side !== null);
    if (found === undefined) return false;
    const motion = motionBetween(this.onView?.view ?? null, found.view);
    const wanted: Layer = { ...found, side: null, motion };
    this.all = this.all
      .filter((layer) => layer === found || (layer.state !== 'preparing' && layer.state !== 'beside'))
      .map((layer) => (layer === found ? wanted : layer));
    if (wanted.state === 'beside') this.#enter(wanted);
    return true;
  }

  /** A layer is drawn whole: it comes in over the one before it, or waits beside it. */
  ready(id: number): void {
    const ready = this.all.find((layer) => layer.id === id);
    if (ready?.state !== 'preparing') return;
    if (ready.side === null) this.#enter(ready);
    else this.#replace(ready, { ...ready, state: 'beside' });
  }

  /** A layer has come to rest: those behind it are gone, but for one that is now beside it. Null when it had before. */
  settled(id: number, neighbours: readonly Neighbour[]): Layer | null {
    const settled = this.all.find((layer) => layer.id === id);
    if (settled?.state !== 'entering') return null;
    const others = this.all.flatMap((layer): readonly Layer[] => {
      if (layer === settled) return [];
      if (layer.state !== 'leaving') return [layer];
      const beside = neighbours.find(({ key }) => key === layer.key);
      return beside === undefined ? [] : [{ ...layer, state: 'beside', side: beside.side }];
    });
    // What stands is read out first, before anything that waits.
    this.all = [{ ...settled, state: 'settled' }, ...others];
    return settled;
  }

  /** Takes a layer away that cannot be drawn. */
  drop(id: number): Layer | null {
    const dropped = this.all.find((layer) => layer.id === id) ?? null;
    this.all = this.all.filter((layer) => layer !== dropped);
    return dropped;
  }

  /** The layer in front is the same as before under another key, or at another place. */
  rename(layer: Layer, renamed: Pick<Layer, 'key' | 'view'>): void {
    this.#replace(layer, { ...layer, ...renamed });
  }

  /** The one that comes in is drawn last, over all others, which leave when it stands. */
  #enter(entering: Layer): void {
    const others = this.all.filter(
      (layer) => (layer !== entering && isSeen(layer)) || layer.state === 'leaving',
    );
    this.all = [
      ...others.map((layer): Layer => (layer.state === 'leaving' ? layer : { ...layer, state: 'leaving' })),
      { ...entering, state: 'entering' },
    ];
  }

  #replace(layer: Layer, by: Layer): void {
    this.all = this.all.map((each) => (each === layer ? by : each));
  }

  #has(key: string): boolean {
    return this.all.some((layer) => layer.key === key);
  }

  #layer(view: View, key: string, side: Layer['side']): Layer {
    this.#lastId += 1;
    const motion = side === null ? motionBetween(this.onView?.view ?? null, view) : 'none';
    return { id: this.#lastId, key, view, state: 'preparing', motion, side };
  }
}

function isSeen({ state }: Layer): boolean {
  return state === 'entering' || state === 'settled';
}
