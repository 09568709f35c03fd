/** How the kiosk's window stands at a moment. */
export interface Stance {
  readonly minimized: boolean;
  readonly visible: boolean;
  readonly kiosk: boolean;
  readonly onTop: boolean;
  /** It lies over the whole of its display. */
  readonly covers: boolean;
  /** It, or another window of ours, has the keyboard. */
  readonly focused: boolean;
}

/** What brings a window back to where it belongs. */
export type Mending = 'restore' | 'show' | 'kiosk' | 'on-top' | 'cover' | 'focus';

/** G10: what has to be done, in this order; empty when the window stands as it should. */
export function mendings(stance: Stance): readonly Mending[] {
  const wanted: readonly (readonly [boolean, Mending])[] = [
    [stance.minimized, 'restore'],
    [!stance.visible, 'show'],
    [!stance.kiosk, 'kiosk'],
    [!stance.onTop, 'on-top'],
    [!stance.covers, 'cover'],
    [!stance.focused, 'focus'],
  ];
  return wanted.filter(([needed]) => needed).map(([, mending]) => mending);
}

const EVERY_MS = 1000;

/**
 * G10: how long to wait before mending again: at most once a second. Two programs that each insist on being in front
 * would otherwise take the whole machine.
 */
export function mendAfterMs(lastAtMs: number | null, nowMs: number): number {
  return lastAtMs === null ? 0 : Math.min(EVERY_MS, Math.max(0, lastAtMs + EVERY_MS - nowMs));
}
