import type { BrowserWindow as Window } from 'electron';
import { app, BrowserWindow } from 'electron';
import { PAGE_PREFERENCES } from '../lockdown/preferences.ts';
import { coverPlan, type OthersWanted } from '../lockdown/covers.ts';
import type { Bounds, Displays } from './displays.ts';
import { mirroring } from './mirror.ts';
import { DARK, GROUND } from './window.ts';

/** The windows that lie over the other displays. */
export interface Covers {
  /** Whether the window of this number is one of them. */
  has(id: number): boolean;
  /** Outside of the opening hours they are as dark as the kiosk. */
  setDark(isDark: boolean): void;
  /** From now on other displays show this. */
  want(next: OthersWanted): void;
}

/** How a display is covered. */
export interface CoverRules {
  readonly wanted: OthersWanted;
  /** The window whose page a mirror shows. */
  readonly of: Window;
  /** Preload script of a mirror's page, and its address. */
  readonly mirror: { readonly preload: string; readonly address: string };
}

/**
 * G11: covers every display but the kiosk's own, from now on and as they come, go and change: with an empty window, or with one
 * that shows the same; or leaves them.
 */
export function coverOthers(displays: Displays, rules: CoverRules): Covers {
  let { wanted } = rules;
  const mirrored = mirroring(rules.of);
  const covers = new Map<number, Window>();
  let ground = GROUND;
  const look = (): void => {
    const plan = coverPlan([...covers.keys()], displays.others(), wanted);
    for (const { id, bounds } of plan.open) {
      const cover =
        wanted === 'mirror' ? openMirror(bounds, rules.mirror) : openCover(bounds, { javascript: false });
      cover.setBackgroundColor(ground);
      if (wanted === 'mirror') mirrored.add(cover);
      covers.set(id, cover);
    }
    for (const { id, bounds } of plan.place) covers.get(id)?.setBounds(bounds);
    for (const id of plan.close) {
      covers.get(id)?.destroy();
      covers.delete(id);
    }
  };
  displays.onChange(look);
  const uncover = (): void => {
    covers.forEach((cover) => cover.destroy());
    covers.clear();
  };
  // They let nobody close them, and the application must be able to end.
  app.once('before-quit', uncover);
  look();
  return {
    has: (window) => [...covers.values()].some(({ id }) => id === window),
    setDark(isDark) {
      ground = isDark ? DARK : GROUND;
      for (const cover of covers.values()) cover.setBackgroundColor(ground);
    },
    want(next) {
      if (next === wanted) return;
      wanted = next;
      uncover();
      look();
    },
  };
}

/** One whose page draws the pictures that it is handed; it has no script of its own and no bridge. */
function openMirror(bounds: Bounds, { preload, address }: CoverRules['mirror']): Window {
  const mirror = openCover(bounds, { preload });
  void mirror.loadURL(address);
  return mirror;
}

/** A window of the house ground that takes the touches that fall on it and no key. */
function openCover(
  bounds: Bounds,
  page: { readonly javascript: false } | { readonly preload: string },
): Window {
  const cover = new BrowserWindow({
    ...bounds,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    resizable: false,
    enableLargerThanScreen: true,
    backgroundColor: GROUND,
    webPreferences: { ...PAGE_PREFERENCES, backgroundThrottling: false, ...page },
  });
  cover.setAlwaysOnTop(true, 'screen-saver');
  cover.setBounds(bounds);
  cover.on('close', (event) => event.preventDefault());
  return cover;
}
