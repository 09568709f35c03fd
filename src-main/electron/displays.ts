import type { Display, Screen } from 'electron';
import type { TalkDisplay } from '../../src-shared/talk/places.ts';
import type { OtherDisplay } from '../lockdown/covers.ts';

/** A rectangle of the desktop in device-independent pixels. */
export type Bounds = OtherDisplay['bounds'];

/** The displays of the machine, as a list and its changes, so that a test can feed its own. */
export interface Displays {
  /** The display the kiosk is shown on; null while the machine has none. */
  primary(): Bounds | null;
  /** All other displays, by the system's number. */
  others(): readonly OtherDisplay[];
  /** Every display, for a talk that needs two. */
  all(): readonly TalkDisplay[];
  /** Called at each change of what is connected, turned or resized. Returns the end of it. */
  onChange(listener: () => void): () => void;
}

/** The machine's real displays. */
export function electronDisplays(screen: Screen): Displays {
  return {
    primary() {
      const all = screen.getAllDisplays();
      return all.length === 0 ? null : usable(screen.getPrimaryDisplay());
    },
    others() {
      const primary = screen.getPrimaryDisplay().id;
      return screen
        .getAllDisplays()
        .filter(({ id, ...display }) => id !== primary && usable(display) !== null);
    },
    all() {
      const all = screen.getAllDisplays();
      const primary = all.length === 0 ? null : screen.getPrimaryDisplay().id;
      return all
        .filter((display) => usable(display) !== null)
        .map(({ id, bounds, internal }) => ({ bounds, isPrimary: id === primary, isBuiltIn: internal }));
    },
    onChange(listener) {
      screen.on('display-added', listener);
      screen.on('display-removed', listener);
      screen.on('display-metrics-changed', listener);
      return () => {
        screen.removeListener('display-added', listener);
        screen.removeListener('display-removed', listener);
        screen.removeListener('display-metrics-changed', listener);
      };
    },
  };
}

/** A display that is connected but has no picture yet reports no size. */
function usable(display: Pick<Display, 'bounds'>): Bounds | null {
  return display.bounds.width > 0 && display.bounds.height > 0 ? display.bounds : null;
}
