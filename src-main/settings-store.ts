import { join } from 'node:path';
import { OperatorError } from '../src-shared/errors.ts';
import { healedSettings, migratedSettings, NO_SETTINGS } from '../src-shared/settings-file.ts';
import type { Settings } from '../src-shared/settings.ts';
import type { Disk } from './kioskpack/disk.ts';
import { seldom } from './state/seldom.ts';
import { stateFile } from './state/state-file.ts';
import { machineTimer, type Timer } from './timer.ts';

/** The settings that apply, and the way to change them while the kiosk runs. */
export interface SettingsStore {
  now(): Settings;
  /**
   * Applies changes at once. Null when they are on the disk; else a sentence that says why they are not, and that they apply
   * until the kiosk ends (rule D4).
   */
  change(patch: Partial<Settings>): Promise<string | null>;
  /** Told each time other settings apply. */
  onChange(listener: (now: Settings, before: Settings) => void): void;
  /** Before the kiosk ends: returns when nothing waits to be written any more. */
  flush(): Promise<void>;
}

/** What a settings store needs beside its folder. */
export interface SettingsSurroundings {
  /** Told a sentence about each thing that was not as it should be. */
  readonly warn: (sentence: string) => void;
  readonly disk?: Disk;
  readonly timer?: Timer;
}

/** The settings in `settings.json` of a folder. Whatever is on the disk, nothing is thrown and settings apply (rules D1 to D5). */
export async function openSettings(
  folder: string,
  { warn, disk, timer = machineTimer }: SettingsSurroundings,
): Promise<SettingsStore> {
  const file = join(folder, 'settings.json');
  const state = stateFile(file, (parsed) => migratedSettings(parsed), disk);
  const { value: raw, copy, sentences } = await state.read();
  const { settings, findings } = healedSettings(raw ?? NO_SETTINGS, copy);
  [...sentences, ...findings.map((finding) => `${file} at ${finding}`)].forEach(warn);
  // The copy is refreshed only from a file that is good throughout.
  const failure = findings.length === 0 ? await state.refreshCopy() : null;
  if (failure !== null) warn(failure);

  let now = settings;
  let kept = settings;
  const listeners: ((now: Settings, before: Settings) => void)[] = [];
  const writing = seldom(async () => {
    const keeping = now;
    const refusal = await refusalOf(state.write({ ...(raw ?? NO_SETTINGS), ...keeping }));
    if (refusal === null) kept = keeping;
    else warn(refusal);
    return refusal;
  }, timer);
  return {
    now: () => now,
    change(patch) {
      const before = now;
      now = { ...now, ...patch };
      listeners.forEach((listener) => listener(now, before));
      return writing.soon();
    },
    onChange: (listener) => void listeners.push(listener),
    async flush() {
      if (kept !== now) void writing.soon();
      await writing.flush();
    },
  };
}

/** Null when the settings were kept, else the sentence for whoever changed them. */
async function refusalOf(kept: Promise<void>): Promise<string | null> {
  try {
    await kept;
    return null;
  } catch (cause) {
    if (!(cause instanceof OperatorError)) throw cause;
    return `${cause.message} The change applies until the kiosk ends.`;
  }
}
