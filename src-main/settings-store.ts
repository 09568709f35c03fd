import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Settings } from '../src-shared/settings.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '../src-shared/settings.ts';

/** The settings in use, and a sentence for the log about each thing that was not as it should be. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly sentences: readonly string[];
}

/**
 * Reads `settings.json`. A broken file is set aside, never overwritten: the last good copy takes its place,
 * or the defaults where there is none. The copy is refreshed only from a file that loaded.
 */
export function readSettings(folder: string, atMs: number): SettingsReading {
  const file = join(folder, 'settings.json');
  const copy = `${file}.bak`;
  if (!existsSync(file)) return { settings: fromFile(copy) ?? DEFAULT_SETTINGS, sentences: [] };
  const settings = fromFile(file);
  if (settings !== null) return { settings, sentences: keepCopy(file, copy) };
  const aside = `${file}.broken-${atMs}`;
  const moved = attempt(() => renameSync(file, aside));
  const lastGood = fromFile(copy);
  const instead = lastGood === null ? 'the default settings apply' : 'the last good copy applies';
  const where = moved === null ? `set aside as ${aside}` : `left where it is (${moved})`;
  return {
    settings: lastGood ?? DEFAULT_SETTINGS,
    sentences: [`${file} could not be read as settings: it was ${where} and ${instead}.`],
  };
}

/**
 * Keeps settings, so that whenever the power is cut the old or the new ones are there; those before become the last good copy.
 * Null when they are kept, else what the system said: the old ones are still there then.
 */
export function saveSettings(folder: string, settings: Settings): string | null {
  const file = join(folder, 'settings.json');
  return attempt(() => {
    if (fromFile(file) !== null) keepCopy(file, `${file}.bak`);
    writeFileAtomic.sync(file, `${JSON.stringify(settings, null, 2)}\n`);
  });
}

function fromFile(file: string): Settings | null {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // Missing, unreadable or not JSON: all the same to the caller, who falls back.
    return null;
  }
}

function keepCopy(file: string, copy: string): readonly string[] {
  const failure = attempt(() => {
    const good = readFileSync(file, 'utf8');
    if (existsSync(copy) && readFileSync(copy, 'utf8') === good) return;
    writeFileAtomic.sync(copy, good);
  });
  return failure === null ? [] : [`No copy of the settings could be kept in ${copy}: ${failure}.`];
}

/** Null when it worked, else what the system said. A disk that refuses must not stop the kiosk. */
function attempt(action: () => void): string | null {
  try {
    action();
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
