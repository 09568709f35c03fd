import { durationMs, shiftOf, stand, throwTo } from './motion.ts';
import { decide, offsetOf, type Room, type Way } from './swipe.ts';

/** The item in view in a finger's hand, and what lies beside it. */
export interface Drag {
  /** The finger has gone this far across. */
  moveTo(acrossPx: number): void;
  /**
   * The finger lets go at this speed. The item springs back (null), or the answer is the way on which another one comes in.
   * Where that one stands ready, both are on their way.
   */
  letGo(acrossPx: number, velocityPxPerMs: number): Way | null;
  /** Springs back, whatever the finger did. */
  drop(): void;
}

/** A spring takes longer than a step without one: half of that is the last hundredth of the way. */
const SPRING_STEPS = 1.5;

/**
 * Takes hold of the item in view, also while it springs back. Null while none stands, or while nothing is to move: with
 * less motion a swipe is answered when it is over.
 */
export function takeHold(screen: HTMLElement, room: Room): Drag | null {
  const held = screen.querySelector<HTMLElement>('[data-stage][data-state="settled"]');
  const springMs = SPRING_STEPS * durationMs(screen, '--step');
  if (held === null || springMs === 0 || isChanging(screen)) return null;
  const startPx = shiftOf(held);
  const beside = neighboursIn(screen, room);
  const all = [{ element: held, restPx: 0 }, ...beside];
  for (const { element } of all) {
    stand(element);
    element.style.willChange = 'transform';
    element.dataset['dragged'] = '';
  }
  delete held.dataset['pressed'];

  const place = (offsetPx: number): void => {
    for (const { element, restPx } of all) element.style.transform = `translateX(${restPx + offsetPx}px)`;
  };
  /** Lets everything travel by `byPx` from here, with what is in hand at this offset. */
  const travel = (offsetPx: number, byPx: number, velocityPxPerMs: number): void => {
    const letGo = { fromPx: offsetPx - byPx, velocityPxPerMs, durationMs: springMs };
    for (const { element, restPx } of all) {
      const animation = throwTo(element, restPx + byPx, letGo);
      element.style.transform = '';
      element.style.willChange = '';
      // A travel that somebody cuts short ends without having come to rest.
      if (byPx === 0)
        void animation?.finished.then(
          () => rest(element),
          () => undefined,
        );
      else delete element.dataset['dragged'];
    }
  };
  place(startPx);
  return {
    moveTo: (acrossPx) => place(offsetOf(startPx + acrossPx, room)),
    letGo(acrossPx, velocityPxPerMs) {
      const offsetPx = offsetOf(startPx + acrossPx, room);
      const way = decide(startPx + acrossPx, velocityPxPerMs, room);
      const comes = beside.find((neighbour) => neighbour.way === way);
      travel(offsetPx, comes === undefined ? 0 : -comes.restPx, velocityPxPerMs);
      return way;
    },
    drop: () => travel(shiftOf(held), 0, 0),
  };
}

/** A neighbour whose travel has ended is out of sight again. */
function rest(element: HTMLElement): void {
  stand(element);
  delete element.dataset['dragged'];
}

/** Something else is coming in: whoever swipes on meanwhile does not wait for it. */
function isChanging(screen: HTMLElement): boolean {
  return screen.querySelector('[data-state="entering"], [data-state="leaving"]') !== null;
}

interface Neighbour {
  readonly element: HTMLElement;
  readonly way: Way;
  /** Where it rests: a screen's width away. */
  readonly restPx: number;
}

function neighboursIn(screen: HTMLElement, { widthPx, rightToLeft }: Room): readonly Neighbour[] {
  return (['previous', 'next'] as const).flatMap((way) => {
    const element = screen.querySelector<HTMLElement>(`[data-state="beside"][data-side="${way}"]`);
    const isRight = (way === 'next') !== rightToLeft;
    return element === null ? [] : [{ element, way, restPx: isRight ? widthPx : -widthPx }];
  });
}
