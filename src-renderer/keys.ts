import type { Place } from '../src-shared/session/session.ts';
import type { Kiosk } from './kiosk.svelte.ts';
import { isControl } from './targets.ts';

type Act = Parameters<Kiosk['act']>[0];

/** Any key that main lets through (rule G7) wakes the kiosk, but not the ones that walk through its controls or press them. */
export function answerKey(kiosk: Kiosk, event: KeyboardEvent, rightToLeft: boolean): void {
  if (kiosk.isDark) {
    // Whatever it was to press: it wakes the kiosk and does nothing else (rule U4).
    event.preventDefault();
    kiosk.act({ type: 'touch' });
    return;
  }
  const isPress = isControl(event.target) && ['Enter', ' '].includes(event.key);
  // One held down presses once: what comes under it next is another control.
  if (isPress && event.repeat) event.preventDefault();
  const forControl = event.key === 'Tab' || isPress;
  if (kiosk.session.mode !== 'explore') {
    if (forControl || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    // The key that woke the kiosk is not to press what it brought.
    event.preventDefault();
    kiosk.act({ type: 'touch' });
    return;
  }
  const act = actOf(event.key, kiosk.session.place, rightToLeft);
  if (act !== null) event.preventDefault();
  kiosk.act(act ?? { type: 'touch' });
}

/** What a key means in explore. An index walks through its own rows: of the keys here only Escape leads out of it. */
function actOf(key: string, place: Place, rightToLeft: boolean): Act | null {
  if (key === 'Escape') return { type: 'back' };
  if (place.at === 'index') return null;
  switch (key) {
    case 'Home':
      return { type: 'home' };
    case 'ArrowRight':
      return { type: rightToLeft ? 'previous' : 'next' };
    case 'ArrowLeft':
      return { type: rightToLeft ? 'next' : 'previous' };
    default:
      return null;
  }
}
