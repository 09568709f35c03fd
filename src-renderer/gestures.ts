import type { Attachment } from 'svelte/attachments';
import { followFingers, type Stroke } from './fingers.ts';
import type { Kiosk } from './kiosk.svelte.ts';
import { isStroke, swipeOf } from './swipe.ts';

/**
 * Touch, mouse and keyboard on the screen as a whole. Controls answer their own clicks; whatever is not a
 * control is handled here, so that no touch goes unanswered: neither a shaky finger's, which makes no click,
 * nor a palm's. Where a click is to come it decides, since a control that appears under a finger must not be
 * hit by the touch that brought it.
 */
export function gestures(kiosk: Kiosk): Attachment<HTMLElement> {
  return (screen) => {
    const fingers = followFingers();
    /** The touch was answered before its click came: the click is not to be answered as well. */
    let answered = false;

    const down = (event: PointerEvent): void => {
      answered = false;
      fingers.down(event.pointerId, pointOf(event));
      if (kiosk.session.mode === 'explore') kiosk.act({ type: 'touch' });
    };
    const up = (event: PointerEvent): void => {
      const stroke = fingers.up(event.pointerId, pointOf(event));
      if (stroke === null || isTap(stroke)) return;
      const shorterSidePx = Math.min(screen.clientWidth, screen.clientHeight);
      answered = answerStroke(kiosk, stroke, { target: event.target, shorterSidePx });
    };
    const cancel = (event: PointerEvent): void => {
      if (fingers.up(event.pointerId, pointOf(event)) !== null) answerTouch(kiosk, event.target);
    };
    const click = (event: MouseEvent): void => {
      // A click of the keyboard's belongs to no touch and counts no presses.
      if (answered && event.detail > 0) {
        event.stopPropagation();
        event.preventDefault();
      } else if (!isControl(event.target)) answerTouch(kiosk, event.target);
      answered = false;
    };
    const menu = (event: MouseEvent): void => {
      event.preventDefault();
      // A finger held still ends here and never becomes a click.
      answerTouch(kiosk, event.target);
    };
    const key = (event: KeyboardEvent): void => answerKey(kiosk, event);

    // Clicks are seen on their way down, before the control they are meant for.
    const listeners = [
      ['pointerdown', down, false],
      ['pointerup', up, false],
      ['pointercancel', cancel, false],
      ['click', click, true],
      ['contextmenu', menu, false],
    ] as const;
    for (const [name, listener, capture] of listeners) {
      screen.addEventListener(name, listener as EventListener, { capture });
    }
    window.addEventListener('keydown', key);
    return () => {
      for (const [name, listener, capture] of listeners) {
        screen.removeEventListener(name, listener as EventListener, { capture });
      }
      window.removeEventListener('keydown', key);
    };
  };
}

/** One finger that hardly moved: a click follows and says what it meant. */
function isTap({ from, to, crowded }: Stroke): boolean {
  return !crowded && !isStroke(from, to);
}

/** True when the stroke was answered. In explore only a swipe of one finger over the stage means something. */
function answerStroke(
  kiosk: Kiosk,
  stroke: Stroke,
  { target, shorterSidePx }: { target: EventTarget | null; shorterSidePx: number },
): boolean {
  if (kiosk.session.mode !== 'explore') {
    answerTouch(kiosk, target);
    return true;
  }
  const swipe = stroke.crowded ? null : swipeOf(stroke.from, stroke.to, shorterSidePx);
  if (swipe === null || !isOnStage(target)) return false;
  kiosk.act({ type: swipe });
  return true;
}

/** A touch that is no control's: opens what it touches in the loop, and says "still here" to the question. */
function answerTouch(kiosk: Kiosk, target: EventTarget | null): void {
  if (kiosk.session.mode === 'attract') {
    if (isOnStage(target)) kiosk.openOnView();
    else kiosk.act({ type: 'doors' });
  } else if (kiosk.session.mode === 'still-there') kiosk.act({ type: 'continue' });
}

const KEYS: Readonly<Record<string, Parameters<Kiosk['act']>[0]>> = {
  ArrowRight: { type: 'next' },
  ArrowLeft: { type: 'previous' },
  Escape: { type: 'back' },
  Home: { type: 'home' },
};

/** Any key wakes the kiosk, but not the ones that walk through its controls or press them. */
function answerKey(kiosk: Kiosk, event: KeyboardEvent): void {
  const forControl = event.key === 'Tab' || (isControl(event.target) && ['Enter', ' '].includes(event.key));
  if (kiosk.session.mode !== 'explore') {
    if (!forControl && !event.ctrlKey && !event.altKey && !event.metaKey) kiosk.act({ type: 'touch' });
    return;
  }
  const act = KEYS[event.key];
  if (act !== undefined) event.preventDefault();
  kiosk.act(act ?? { type: 'touch' });
}

function pointOf({ clientX, clientY }: MouseEvent): { x: number; y: number } {
  return { x: clientX, y: clientY };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, [data-action]') !== null;
}

function isOnStage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-stage]') !== null;
}
