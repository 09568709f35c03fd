import { onDestroy } from 'svelte';

const taken = new Set<number>();

/**
 * A name for what a component draws and refers to, such as a pattern; no other one on the page has it. It is given back when the
 * component goes and comes again, unlike `$props.id()`: Chromium keeps up to 4,096 sets of presentation attributes that it has met
 * (`fill="url(#…)"` is one), and one more with each scene would be a page that grows for days. To be asked while a component begins.
 */
export function ownName(): string {
  let number = 1;
  while (taken.has(number)) number += 1;
  taken.add(number);
  onDestroy(() => void taken.delete(number));
  return `own-${number}`;
}
