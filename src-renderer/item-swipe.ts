import { takeHold, type Drag } from './drag.ts';
import type { Stroke } from './fingers.ts';
import type { Kiosk } from './kiosk.svelte.ts';
import { beyondSlop, decide, isAcross, isStroke, type Room, type Way } from './swipe.ts';
import { isRightToLeft, stageOf } from './targets.ts';

/** One finger that turns the items of a section over. */
export interface ItemSwipe {
  /** A finger is put down here. */
  begin(target: EventTarget | null): void;
  move(stroke: Stroke): void;
  /** The finger is lifted. True when it had moved the item, or went on to another one. */
  end(stroke: Stroke): boolean;
  /** What is in hand springs back. */
  drop(): void;
}

/**
 * The item in view goes with a finger that goes across it, and on to its neighbour when it was thrown there or dragged far
 * enough. A stroke that begins downwards, a hand, and more fingers than one do nothing. With less motion nothing moves before
 * the finger is lifted, and then the other item is there at once.
 */
export function itemSwipe(screen: HTMLElement, kiosk: Kiosk): ItemSwipe {
  let drag: Drag | null = null;
  let isOnStage = false;
  /** Which way the stroke began; it decides about all of it. */
  let goesAcross: boolean | null = null;

  const drop = (): void => {
    drag?.drop();
    drag = null;
  };
  const roomFor = (stroke: Stroke): Room | null => {
    if (goesAcross === null && isStroke(stroke.from, stroke.to))
      goesAcross = isAcross(stroke.from, stroke.to);
    return isOnStage && !stroke.crowded && goesAcross === true ? roomIn(screen, kiosk) : null;
  };
  return {
    begin(target) {
      drop();
      isOnStage = stageOf(target) !== null;
      goesAcross = null;
    },
    move(stroke) {
      const room = roomFor(stroke);
      if (room === null) {
        drop();
        return;
      }
      drag ??= takeHold(screen, room);
      drag?.moveTo(beyondSlop(stroke));
    },
    end(stroke) {
      const held = drag;
      drag = null;
      const room = roomFor(stroke);
      if (room === null) held?.drop();
      const way = room === null ? null : wayOn(stroke, room, held);
      if (way !== null) kiosk.act({ type: way });
      return held !== null || way !== null;
    },
    drop,
  };
}

/** Where a stroke that has ended leads: what is in hand says so, and without it the stroke alone. */
function wayOn(stroke: Stroke, room: Room, held: Drag | null): Way | null {
  const acrossPx = beyondSlop(stroke);
  return held === null
    ? decide(acrossPx, stroke.velocityPxPerMs, room)
    : held.letGo(acrossPx, stroke.velocityPxPerMs);
}

/** What can be reached from the item that is held; null where none is. */
function roomIn(screen: HTMLElement, { session, started }: Kiosk): Room | null {
  if (session.mode !== 'explore' || session.place.at !== 'item' || session.place.sheet) return null;
  const { section, index } = session.place;
  return {
    widthPx: screen.clientWidth,
    previous: index > 0,
    next: index < (started?.pack.sections[section] ?? 0) - 1,
    rightToLeft: isRightToLeft(screen),
  };
}
