import type { Attachment } from 'svelte/attachments';
import type { Spot } from '../../src-shared/talk/state.ts';
import { followFingers } from '../fingers.ts';
import { isAcross, isStroke, type Point, type Sample } from '../swipe.ts';
import { isRightToLeft } from '../targets.ts';
import { boxOf, inPage } from '../turned.ts';
import type { TalkPage } from './talk-page.svelte.ts';

/** Held so long before it moves, a hand points; sooner, it swipes. */
const HOLD_MS = 350;
/** A swipe goes so far, as a share of the width: a brush of the sleeve turns nothing over. */
const SWIPE_SHARE = 0.06;

/** R9: on a scene, a swipe leads on or back, and a hand that holds and then moves points at something. */
export function answersHands(page: TalkPage): Attachment<HTMLElement> {
  return (scene) => {
    const fingers = followFingers();
    let downAtMs = 0;
    let isPointing: boolean | null = null;

    const down = (event: PointerEvent): void => {
      fingers.down(event.pointerId, sampleOf(event));
      downAtMs = event.timeStamp;
      isPointing = null;
      scene.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      const stroke = fingers.move(event.pointerId, sampleOf(event));
      if (stroke === null) return;
      if (isPointing === null && isStroke(stroke.from, stroke.to))
        isPointing = event.timeStamp - downAtMs >= HOLD_MS && !stroke.crowded;
      if (isPointing === true) page.act({ type: 'spot', spot: spotIn(scene, event) });
    };
    const up = (event: PointerEvent): void => {
      const stroke = fingers.up(event.pointerId, sampleOf(event));
      if (stroke === null) return;
      if (isPointing === true) page.act({ type: 'spot', spot: null });
      else if (!stroke.crowded && isSwipe(stroke, scene)) {
        const toLeft = stroke.to.x < stroke.from.x;
        page.act({ type: toLeft !== isRightToLeft(scene) ? 'next' : 'back' });
      }
      isPointing = null;
    };
    const listeners = [
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', up],
    ] as const;
    for (const [name, listener] of listeners) scene.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) scene.removeEventListener(name, listener);
    };
  };
}

function isSwipe({ from, to }: { readonly from: Point; readonly to: Point }, scene: HTMLElement): boolean {
  return isAcross(from, to) && Math.abs(to.x - from.x) >= SWIPE_SHARE * scene.clientWidth;
}

function spotIn(scene: HTMLElement, { clientX, clientY }: PointerEvent): Spot {
  const { left, top, width, height } = boxOf(scene);
  const { x, y } = inPage({ x: clientX, y: clientY }, scene.ownerDocument);
  return { x: within((x - left) / width), y: within((y - top) / height) };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function sampleOf({ clientX, clientY, timeStamp }: PointerEvent): Sample {
  return { ...inPage({ x: clientX, y: clientY }, document), atMs: timeStamp };
}
