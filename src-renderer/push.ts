import { inPage } from './turned.ts';

/**
 * Lets a finger push a list on a page that is turned by a quarter. Chromium lets it push one only along the display's own
 * upright, and finds no list there (seen in 25 and 45); the list then has `touch-action: none`, by `--pan`.
 */
export function push(box: HTMLElement): () => void {
  let last: { readonly id: number; readonly y: number } | null = null;
  const placeOf = ({ clientX, clientY }: PointerEvent): number =>
    inPage({ x: clientX, y: clientY }, box.ownerDocument).y;
  const down = (event: PointerEvent): void => {
    const isOurs = event.pointerType !== 'mouse' && getComputedStyle(box).touchAction === 'none';
    last = isOurs ? { id: event.pointerId, y: placeOf(event) } : null;
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== last?.id) return;
    const y = placeOf(event);
    box.scrollTop += last.y - y;
    last = { id: event.pointerId, y };
  };
  const end = (): void => void (last = null);
  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
  ] as const;
  for (const [name, listener] of listeners) box.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of listeners) box.removeEventListener(name, listener);
  };
}
