import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Session } from '../src-shared/session/session.ts';
import type { Kiosk } from './kiosk.svelte.ts';
import { firstReachable, selectorOf } from './tab-stops.ts';
import { wantedBy, type Layer, type Wanted } from './views.ts';

/** Keeps the focus of those who use keys from being lost when what they pressed goes away. */
export interface FocusKeeper {
  readonly attach: Attachment<HTMLElement>;
  /** The screen has changed: focus that has nowhere to be goes to where the person would look for it. */
  follow(session: Session, layers: readonly Layer[]): void;
}

/** Where focus begins on a screen to which a person has not been before. */
const BEGINNING: Readonly<Record<Wanted['type'], readonly string[]>> = {
  loop: ['[data-action="explore"]'],
  doors: ['[data-door]'],
  index: ['[data-entry][aria-current]', '[data-entry]'],
  // Where there is something to answer, at the first answer.
  item: ['[data-answer]', '[data-action="next"]'],
  'check-end': ['[data-action="story"]', '[data-action="home"]'],
  'still-there': ['[data-action="continue"]'],
};

/** Screens at whose beginning focus always is: an index opens at an item, and a question wants its answer. */
const BEGINS_ANEW: ReadonlySet<Wanted['type']> = new Set(['index', 'still-there']);

/**
 * Focus goes back to what a person pressed on a screen when that screen comes again; else to the same control as before, if
 * the new screen has it; else to its beginning. Whoever touches is left alone, and nothing of a visit outlasts it (rule S8).
 */
export function focusKeeper(kiosk: Kiosk): FocusKeeper {
  let screen: HTMLElement | null = null;
  let usesKeys = false;
  let last: string | null = null;
  let mode: Session['mode'] = 'attract';
  /** What had the focus on each screen of this visit. */
  const left = new Map<string, string>();

  const attach: Attachment<HTMLElement> = (element) => {
    screen = element;
    const byKey = (event: KeyboardEvent): void => {
      usesKeys = true;
      // The first Tab of whoever had no focus leads to where it begins, and not past it.
      if (event.key !== 'Tab' || mode === 'attract' || !isLost(element)) return;
      mend();
      if (!isLost(element)) event.preventDefault();
    };
    const byPointer = (): void => void (usesKeys = false);
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest('[role="dialog"]') !== null) return;
      last = selectorOf(target);
      if (last !== null) left.set(wantedBy(kiosk.session).key, last);
    };
    window.addEventListener('keydown', byKey, { capture: true });
    window.addEventListener('pointerdown', byPointer, { capture: true });
    element.addEventListener('focusin', remember);
    return () => {
      window.removeEventListener('keydown', byKey, { capture: true });
      window.removeEventListener('pointerdown', byPointer, { capture: true });
      element.removeEventListener('focusin', remember);
      screen = null;
    };
  };

  const mend = (): void => {
    const wanted = wantedBy(kiosk.session);
    const isThere = kiosk.layers.some(({ key, state }) => key === wanted.key && isSeen(state));
    if (screen === null || !isThere || !isLost(screen)) return;
    const before = BEGINS_ANEW.has(wanted.type) ? [] : [left.get(wanted.key), last];
    place(screen, [...before, ...BEGINNING[wanted.type]]);
  };

  return {
    attach,
    follow(session, layers) {
      // Whoever went without a word is gone: no ring stays in the loop.
      if (mode === 'still-there' && session.mode === 'attract') usesKeys = false;
      if (session.mode === 'attract' && mode !== 'attract') left.clear();
      mode = session.mode;
      // A layer that has just become ready is shown a moment later.
      if (usesKeys && layers.length > 0) void tick().then(mend);
    },
  };
}

function place(screen: HTMLElement, wishes: readonly (string | null | undefined)[]): void {
  for (const selector of wishes) {
    const found = selector === null || selector === undefined ? null : firstReachable(screen, selector);
    if (found === null) continue;
    found.focus({ preventScroll: true });
    return;
  }
}

/** Whether focus is nowhere, or where no key reaches any more. */
function isLost(screen: HTMLElement): boolean {
  const { activeElement, body } = screen.ownerDocument;
  return activeElement === null || activeElement === body || activeElement.closest('[inert]') !== null;
}

function isSeen(state: Layer['state']): boolean {
  return state === 'entering' || state === 'settled';
}
