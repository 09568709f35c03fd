import type { Attachment } from 'svelte/attachments';
import type { Kiosk } from './kiosk.svelte.ts';
import type { Point } from './swipe.ts';
import { swipeOf } from './swipe.ts';

/**
 * Touch, mouse and keyboard on the screen as a whole. Controls answer their own clicks; whatever is not a
 * control is handled here, so that no touch goes unanswered. Clicks, not pointer downs, decide: a control
 * that appears under a finger must not be hit by the same touch.
 */
export function gestures(kiosk: Kiosk): Attachment<HTMLElement> {
  return (screen) => {
    const paths = new Map<number, Point>();

    const down = (event: PointerEvent) => {
      paths.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (kiosk.session.mode === 'explore') kiosk.act({ type: 'touch' });
    };
    const up = (event: PointerEvent) => {
      const from = paths.get(event.pointerId);
      // Two fingers or a palm are no swipe.
      const alone = paths.size === 1;
      paths.delete(event.pointerId);
      if (from === undefined || !alone) return;
      const to = { x: event.clientX, y: event.clientY };
      const swipe = swipeOf(from, to, Math.min(screen.clientWidth, screen.clientHeight));
      if (swipe === null) return;
      if (kiosk.session.mode === 'attract') kiosk.openOnView();
      else if (kiosk.session.mode === 'explore' && isOnStage(event.target)) kiosk.act({ type: swipe });
    };
    const cancel = (event: PointerEvent) => paths.delete(event.pointerId);
    const click = (event: MouseEvent) => {
      if (isControl(event.target)) return;
      if (kiosk.session.mode === 'attract') {
        if (isOnStage(event.target)) kiosk.openOnView();
        else kiosk.act({ type: 'doors' });
      } else if (kiosk.session.mode === 'still-there') kiosk.act({ type: 'continue' });
    };
    const menu = (event: MouseEvent) => {
      event.preventDefault();
      // A finger held still ends here and never becomes a click.
      if (kiosk.session.mode === 'attract') kiosk.openOnView();
    };
    const key = (event: KeyboardEvent) => {
      const act = KEYS[event.key];
      if (kiosk.session.mode === 'attract') {
        if (event.key !== 'Tab' && !event.ctrlKey && !event.altKey && !isControl(event.target)) {
          kiosk.act({ type: 'doors' });
        }
      } else if (act !== undefined) {
        event.preventDefault();
        kiosk.act(act);
      } else kiosk.act({ type: 'touch' });
    };

    screen.addEventListener('pointerdown', down);
    screen.addEventListener('pointerup', up);
    screen.addEventListener('pointercancel', cancel);
    screen.addEventListener('click', click);
    screen.addEventListener('contextmenu', menu);
    window.addEventListener('keydown', key);
    return () => {
      screen.removeEventListener('pointerdown', down);
      screen.removeEventListener('pointerup', up);
      screen.removeEventListener('pointercancel', cancel);
      screen.removeEventListener('click', click);
      screen.removeEventListener('contextmenu', menu);
      window.removeEventListener('keydown', key);
    };
  };
}

const KEYS: Readonly<Record<string, Parameters<Kiosk['act']>[0]>> = {
  ArrowRight: { type: 'next' },
  ArrowLeft: { type: 'previous' },
  Escape: { type: 'back' },
  Home: { type: 'home' },
};

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, [data-action]') !== null;
}

function isOnStage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-stage]') !== null;
}
