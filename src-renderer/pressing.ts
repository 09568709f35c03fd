import type { Session } from '../src-shared/session/session.ts';
import { controlOf, stageOf } from './targets.ts';

/** Shows what a finger is on, from the very moment it is put down. */
export interface Pressing {
  down(target: EventTarget | null, mode: Session['mode']): void;
  up(): void;
}

/**
 * Marks a control under a finger with `data-pressed`; where a touch on the whole screen means something, in the loop and
 * under the question, the screen. Chromium's `:active` comes too late for that: it waits whether a finger will scroll.
 */
export function pressing(): Pressing {
  let pressed: HTMLElement | null = null;
  const up = (): void => {
    delete pressed?.dataset['pressed'];
    pressed = null;
  };
  return {
    down(target, mode) {
      up();
      pressed = controlOf(target) ?? (mode === 'explore' ? null : stageOf(target));
      if (pressed !== null && pressed.getAttribute('aria-disabled') !== 'true')
        pressed.dataset['pressed'] = '';
    },
    up,
  };
}
