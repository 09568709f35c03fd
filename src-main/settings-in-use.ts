import type { Settings } from '../src-shared/settings.ts';
import { saveSettings } from './settings-store.ts';

/** The settings that apply, and the way to change them while the kiosk runs. */
export interface SettingsInUse {
  readonly now: () => Settings;
  /** Keeps and applies others. Null when they are kept; else what the disk said, and those before apply. */
  change(next: Settings): string | null;
}

/** @param onChange told each time others apply. */
export function settingsInUse(folder: string, first: Settings, onChange: () => void): SettingsInUse {
  let now = first;
  return {
    now: () => now,
    change(next) {
      const refusal = saveSettings(folder, next);
      if (refusal !== null) return refusal;
      now = next;
      onChange();
      return null;
    },
  };
}
