import type { Attachment } from 'svelte/attachments';
import { followFingers, type Stroke } from './fingers.ts';
import { itemSwipe } from './item-swipe.ts';
import { answerKey } from './keys.ts';
import type { Kiosk } from './kiosk.svelte.ts';
import { pressing } from './pressing.ts';
import { isHand, isStroke, type Sample } from './swipe.ts';
import { isControl, isRightToLeft, stageOf } from './targets.ts';
import { inPage } from './turned.ts';

/**
 * Touch, mouse and keyboard on the screen as a whole. Controls answer their own clicks; whatever is not a
 * control is handled here, so that no touch goes unanswered: neither a shaky finger's, which makes no click,
 * nor a palm's. Where a click is to come it decides, since a control that appears under a finger must not be
 * hit by the touch that brought it.
 */
export function gestures(kiosk: Kiosk): Attachment<HTMLElement> {
  return (screen) => {
    const fingers = followFingers();
    const press = pressing();
    const swipe = itemSwipe(screen, kiosk);
    /** The touch was answered before its click came: the click is not to be answered as well. */
    let answered = false;
    /** The screen was dark when it was touched: the touch only wakes it (rule U4). */
    let waking = false;

    const down = (event: PointerEvent): void => {
      answered = false;
      waking = kiosk.isDark;
      const shorterSidePx = Math.min(screen.clientWidth, screen.clientHeight);
      fingers.down(event.pointerId, sampleOf(event), isHand(event, shorterSidePx));
      if (waking) return;
      swipe.begin(event.target);
      press.down(event.target, kiosk.session.mode);
      if (kiosk.session.mode === 'explore') kiosk.act({ type: 'touch' });
    };
    /** The click that may follow is swallowed. */
    const wake = (): void => {
      kiosk.act({ type: 'touch' });
      answered = true;
    };
    const cancel = (event: PointerEvent): void => {
      press.up();
      swipe.drop();
      if (fingers.up(event.pointerId, sampleOf(event)) === null) return;
      if (waking) wake();
      else answerTouch(kiosk, event.target);
    };
    const move = (event: PointerEvent): void => {
      const stroke = fingers.move(event.pointerId, sampleOf(event));
      if (stroke === null || waking) return;
      // A mouse whose button was let go outside of the window.
      if (event.pointerType === 'mouse' && event.buttons === 0) {
        cancel(event);
        return;
      }
      if (!isTap(stroke)) press.up();
      swipe.move(stroke);
    };
    const up = (event: PointerEvent): void => {
      press.up();
      const stroke = fingers.up(event.pointerId, sampleOf(event));
      if (stroke === null) return;
      if (waking) {
        wake();
        return;
      }
      answered = swipe.end(stroke);
      // In explore a stroke that is no swipe means nothing; elsewhere whatever a finger does is a touch.
      if (isTap(stroke) || kiosk.session.mode === 'explore') return;
      answerTouch(kiosk, event.target);
      answered = true;
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
      if (waking) return;
      // A finger held still ends here and never becomes a click.
      answerTouch(kiosk, event.target);
    };
    const key = (event: KeyboardEvent): void => answerKey(kiosk, event, isRightToLeft(screen));

    // Clicks are seen on their way down, before the control they are meant for.
    const listeners = [
      ['pointerdown', down, false],
      ['pointermove', move, false],
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

/** A touch that is no control's: opens what it touches in the loop, and says "still here" to the question. */
function answerTouch(kiosk: Kiosk, target: EventTarget | null): void {
  if (kiosk.session.mode === 'attract') {
    if (stageOf(target) !== null) kiosk.openOnView();
    else kiosk.act({ type: 'doors' });
  } else if (kiosk.session.mode === 'still-there') kiosk.act({ type: 'continue' });
}

function sampleOf({ clientX, clientY, timeStamp }: MouseEvent): Sample {
  return { ...inPage({ x: clientX, y: clientY }, document), atMs: timeStamp };
}
