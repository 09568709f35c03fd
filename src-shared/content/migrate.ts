import type { ContentFinding } from '../errors.ts';
import type { PackFiles } from './door.ts';
import { errorAt } from './finding.ts';
import { FORMAT_VERSION } from './format-version.ts';
import { readJson } from './json-text.ts';
import { toVersion2 } from './migrations/to-version-2.ts';

/**
 * One step from a format to the next: what becomes of the JSON in a file. It answers with the value as it is
 * where nothing changes, and never throws, whatever the value: wrong content is found by the checks after it.
 */
export type Migration = (file: string, value: unknown, files: PackFiles) => unknown;

/** The step that leads away from each older format. */
const STEPS: Readonly<Record<number, Migration>> = { 1: toVersion2 };

/** A pack as this kiosk's format has it, or the finding that says why it cannot be read (rule C16). */
export interface CurrentFormat {
  readonly files: PackFiles;
  /** The format the files are really in. Null where pack.json does not say. */
  readonly from: number | null;
  readonly findings: readonly ContentFinding[];
}

/** Raises a pack to the current format while it is read; nothing is written. A newer one is refused. */
export function atCurrentFormat(files: PackFiles): CurrentFormat {
  const from = formatOf(files);
  if (from === null || from === FORMAT_VERSION) return { files, from, findings: [] };
  if (from > FORMAT_VERSION) {
    const sentence = `This pack is written in format ${from}, and this kiosk reads up to ${FORMAT_VERSION}: update the kiosk.`;
    return {
      files,
      from,
      findings: [errorAt('C16', { file: 'pack.json', path: ['formatVersion'] }, sentence)],
    };
  }
  let raised = files;
  for (let version = from; version < FORMAT_VERSION; version += 1) {
    const step = STEPS[version];
    if (step !== undefined) raised = raisedBy(step, raised);
  }
  return { files: raised, from, findings: [] };
}

/** The JSON of a value, or null where it is nested deeper than printing can go: no content is. */
function printed(value: unknown): string | null {
  try {
    return `${JSON.stringify(value, null, 2)}\n`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function formatOf(files: PackFiles): number | null {
  const reading = readJson(files.readText('pack.json') ?? '');
  if (!reading.ok || typeof reading.value !== 'object' || reading.value === null) return null;
  const version: unknown = Reflect.get(reading.value, 'formatVersion');
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

function raisedBy(step: Migration, files: PackFiles): PackFiles {
  return {
    ...files,
    readText: (path) => {
      const text = files.readText(path);
      if (text === null || !path.endsWith('.json')) return text;
      const reading = readJson(text);
      if (!reading.ok) return text;
      const value = step(path, reading.value, files);
      // An untouched file keeps its own text, so that findings keep their lines.
      return value === reading.value ? text : (printed(value) ?? text);
    },
  };
}
