import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { isRightToLeft } from '../targets.ts';
import { boxOf } from '../turned.ts';
import type { ItemRange, ListView } from './list-view.ts';
import {
  fits,
  heightPx,
  heldItems,
  itemByKey,
  scrollPxBy,
  scrollPxFor,
  seenItems,
  topPx,
} from './list-view.ts';

/** What a list is of. */
interface Listed {
  readonly total: () => number;
  /** The item it opens at. */
  readonly at: number;
}

/**
 * A list that is scrolled through by finger, wheel, buttons and keys, and knows which of its items are near what is in view.
 * Its box holds a `.probe` as high as a row, says with `--columns` how many items a row has, and scrolls.
 */
export class SectionList {
  /** The item that arrow keys walk on from. */
  current: number = $state(0);

  #box: HTMLElement | null = null;
  #measured: Pick<ListView, 'columns' | 'rowPx' | 'viewPx'> = $state.raw({ columns: 1, rowPx: 0, viewPx: 0 });
  #scrollPx: number = $state(0);
  readonly #at: number;
  #total: () => number = () => 0;

  readonly #view: ListView = $derived({
    ...this.#measured,
    total: this.#total(),
    scrollPx: this.#scrollPx,
  });
  /** The items to be held: those in view and a screen around them. */
  readonly held: ItemRange = $derived(heldItems(this.#view));
  /** The items whose words are in view. */
  readonly seen: ItemRange = $derived(seenItems(this.#view));
  readonly indexes: readonly number[] = $derived(
    Array.from({ length: this.held.to - this.held.from }, (_, ahead) => this.held.from + ahead),
  );
  readonly heightPx: number = $derived(heightPx(this.#view));
  readonly topPx: number = $derived(topPx(this.held, this.#view));
  /** Whether all of it is in view: nothing is to be scrolled. */
  readonly fits: boolean = $derived(fits(this.#view));

  constructor(listed: Listed) {
    this.#at = listed.at;
    this.#total = listed.total;
    this.current = listed.at;
  }

  /** Follows the size of the box, and of its rows. What was first in view stays first when they change. */
  attach: Attachment<HTMLElement> = (box) => {
    this.#box = box;
    const probe = box.querySelector('.probe');
    const observer = new ResizeObserver(() => this.#measure(box, probe));
    for (const one of [box, probe]) if (one !== null) observer.observe(one);
    const follow = () => (this.#scrollPx = box.scrollTop);
    box.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', follow);
      this.#box = null;
    };
  };

  /** Whether Tab leads to an item: to each one in view, for a switch has no arrows, and to none that is not. */
  isReachable(index: number): boolean {
    return index >= this.seen.from && index < this.seen.to;
  }

  /** A screen of whole rows further on, or back. Arrow keys go on from there. */
  page(screens: 1 | -1): void {
    this.#scrollTo(scrollPxBy(screens, this.#view));
    this.current = this.seen.from;
  }

  /** Walks to the item a key leads to, if it leads to one, and answers whether it does. */
  walk(key: string): boolean {
    const box = this.#box;
    if (box === null) return false;
    const target = itemByKey(key, this.current, { ...this.#view, rightToLeft: isRightToLeft(box) });
    if (target === null) return false;
    this.current = target;
    this.#scrollTo(scrollPxFor(target, this.#view));
    // Its row may have come into being only now.
    void tick().then(() =>
      box.querySelector<HTMLElement>(`[data-entry="${target}"]`)?.focus({ preventScroll: true }),
    );
    return true;
  }

  #measure(box: HTMLElement, probe: Element | null): void {
    const isFirst = this.#measured.rowPx === 0;
    const first = isFirst ? this.#at : this.seen.from;
    this.#measured = {
      columns: Number.parseInt(getComputedStyle(box).getPropertyValue('--columns'), 10) || 1,
      rowPx: probe === null ? 0 : boxOf(probe).height,
      viewPx: box.clientHeight,
    };
    // The list has to be as high as it is now before it can be scrolled.
    void tick().then(() => this.#scrollTo(this.#rowTop(first)));
  }

  #rowTop(index: number): number {
    const { columns, rowPx } = this.#measured;
    return Math.floor(index / columns) * rowPx;
  }

  #scrollTo(px: number): void {
    if (this.#box === null) return;
    this.#box.scrollTop = px;
    this.#scrollPx = this.#box.scrollTop;
  }
}
