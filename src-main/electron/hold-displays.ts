import { BrowserWindow, type App } from 'electron';
import type { Log } from '../log.ts';
import { coverOthers, type CoverRules, type Covers } from './cover-displays.ts';
import type { Displays } from './displays.ts';
import { keepInFront, keepOpen } from './guard-window.ts';

/** What a locked kiosk's displays are held with. */
export interface HoldRules extends Omit<CoverRules, 'of'> {
  readonly app: App;
  readonly log: Log;
}

/** The window stays open, in front and over its display, and every other display is covered (rules G10, G11). */
export function holdDisplays(window: BrowserWindow, displays: Displays, rules: HoldRules): Covers {
  keepOpen(rules.app, window, rules.log);
  const covers = coverOthers(displays, { ...rules, of: window });
  // A handout's windows are never seen: nobody is attended by them.
  const isOther = (other: BrowserWindow): boolean =>
    other.id !== window.id && other.isVisible() && !covers.has(other.id);
  keepInFront(window, displays, () => BrowserWindow.getAllWindows().some(isOther));
  return covers;
}
