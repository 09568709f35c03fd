import type { BrowserWindow as Window } from 'electron';
import { BrowserWindow } from 'electron';
import { PAGE_PREFERENCES } from '../lockdown/preferences.ts';
import { coverPlan } from '../lockdown/covers.ts';
import type { Bounds, Displays } from './displays.ts';
import { GROUND } from './window.ts';

/** The windows that lie over the other displays. */
export interface Covers {
  /** Whether the window of this number is one of them. */
  has(id: number): boolean;
}

/** G11: covers every display but the kiosk's own, from now on and as they come, go and change; or leaves them. */
export function coverOthers(displays: Displays, wanted: 'blank' | 'leave'): Covers {
  const covers = new Map<number, Window>();
  const look = (): void => {
    const plan = coverPlan([...covers.keys()], displays.others(), wanted);
    for (const { id, bounds } of plan.open) covers.set(id, openCover(bounds));
    for (const { id, bounds } of plan.place) covers.get(id)?.setBounds(bounds);
    for (const id of plan.close) {
      covers.get(id)?.destroy();
      covers.delete(id);
    }
  };
  displays.onChange(look);
  look();
  return { has: (window) => [...covers.values()].some(({ id }) => id === window) };
}

/** A window of the house ground that shows no page, takes the touches that fall on it and no key. */
function openCover(bounds: Bounds): Window {
  const cover = new BrowserWindow({
    ...bounds,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    resizable: false,
    enableLargerThanScreen: true,
    backgroundColor: GROUND,
    webPreferences: { ...PAGE_PREFERENCES, javascript: false },
  });
  cover.setAlwaysOnTop(true, 'screen-saver');
  cover.setBounds(bounds);
  cover.on('close', (event) => event.preventDefault());
  return cover;
}
