import type { Motion } from './views.ts';

/** Reads a duration token in milliseconds: `900ms`, or `0ms` with less motion. */
function durationMs(element: Element, token: string): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(token)) || 0;
}

const SIDEWAYS = '3cqmin';

/**
 * Brings a layer in over the one beneath it, by opacity and transform only, and says when it stands. The
 * first layer, and every layer with less motion, is there at once.
 * @returns ends the animation early, without saying anything.
 */
export function comeIn(element: HTMLElement, motion: Motion, onsettled: () => void): () => void {
  const sideways = motion === 'next' || motion === 'previous';
  const duration = motion === 'none' ? 0 : durationMs(element, sideways ? '--step' : '--cross');
  let live = true;
  const settle = () => {
    if (live) onsettled();
  };
  if (duration === 0) {
    queueMicrotask(settle);
    return () => (live = false);
  }
  const shift = sideways ? `translateX(${motion === 'next' ? '' : '-'}${SIDEWAYS})` : 'none';
  const animation = element.animate(
    [
      { opacity: 0, transform: shift },
      { opacity: 1, transform: 'none' },
    ],
    { duration, easing: getComputedStyle(element).getPropertyValue('--ease-both') },
  );
  animation.finished.then(settle, () => undefined);
  return () => {
    live = false;
    animation.cancel();
  };
}
