import { springPath, type LetGo } from './spring.ts';
import { isRightToLeft } from './targets.ts';
import type { Motion } from './views.ts';

/** Reads a duration token in milliseconds: `900ms`, or `0ms` with less motion. */
export function durationMs(element: Element, token: '--step' | '--cross'): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(token)) || 0;
}

const SIDEWAYS = '3cqmin';

/** The name of what a finger threw: the layer that comes in by it needs no other way in. */
const THROWN = 'thrown';

/**
 * Brings a layer in over the one beneath it, by opacity and transform only, and says when it stands. The
 * first layer, and every layer with less motion, is there at once; one that a finger threw is on its way already.
 * @returns ends the animation early, without saying anything.
 */
export function comeIn(element: HTMLElement, motion: Motion, onsettled: () => void): () => void {
  let live = true;
  const settle = () => {
    if (live) onsettled();
  };
  const animation = thrownIn(element) ?? broughtIn(element, motion);
  if (animation === null) queueMicrotask(settle);
  else animation.finished.then(settle, () => undefined);
  return () => {
    live = false;
    animation?.cancel();
  };
}

/** Null when it is there at once. */
function broughtIn(element: HTMLElement, motion: Motion): Animation | null {
  const isSideways = motion === 'next' || motion === 'previous';
  const duration = motion === 'none' ? 0 : durationMs(element, isSideways ? '--step' : '--cross');
  if (duration === 0) return null;
  const fromLeft = (motion === 'next') === isRightToLeft(element);
  const shift = isSideways ? `translateX(${fromLeft ? '-' : ''}${SIDEWAYS})` : 'none';
  const easing = getComputedStyle(element).getPropertyValue('--ease-both');
  return element.animate(
    [
      { opacity: 0, transform: shift },
      { opacity: 1, transform: 'none' },
    ],
    { duration, easing },
  );
}

function thrownIn(element: Element): Animation | null {
  return element.getAnimations().find(({ id }) => id === THROWN) ?? null;
}

/**
 * Lets a layer go on from where a finger left it to where it rests, as a spring brings it there; it then stays there until
 * `stand`. Nothing when the way takes no time.
 */
export function throwTo(element: HTMLElement, restPx: number, letGo: LetGo): Animation | null {
  if (letGo.durationMs === 0) return null;
  const path = springPath(letGo).map((px) => ({ transform: `translateX(${restPx + px}px)` }));
  return element.animate(path, { id: THROWN, duration: letGo.durationMs, fill: 'forwards' });
}

/** Ends whatever moves a layer: it stands in its place. */
export function stand(element: HTMLElement): void {
  element.style.transform = '';
  for (const animation of element.getAnimations()) if (animation.id === THROWN) animation.cancel();
}

/** How far to the right of its place a layer is at this moment, in pixels. */
export function shiftOf(element: Element): number {
  return new DOMMatrix(getComputedStyle(element).transform).m41;
}
