import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackReading } from '../src-shared/content/door.ts';
import { OperatorError } from '../src-shared/errors.ts';
import type { ContentStore } from './content-store.ts';
import { errorSentence, openContentStore } from './content-store.ts';
import type { Examination } from './examination.ts';
import type { Log } from './log.ts';

/** A folder that a pack may be played from. */
export interface Candidate {
  readonly folder: string;
  /** It comes with the kiosk. Pictures of every other pack can change while the kiosk runs, or be another's of the same name. */
  readonly isBundled?: boolean;
  /** It was checked whole before; scenes are checked one by one all the same. */
  readonly isChecked: boolean;
  /** It is the pack that is installed on this machine. */
  readonly isInstalled?: boolean;
  /** What the pack is called in sentences to the operator; the folder when left out. */
  readonly name?: string;
}

/** What cannot even be tried, and why, in a sentence for the operator. */
export interface Refused {
  readonly refused: string;
}

/** The pack that plays and the folder its pictures are served from. */
export interface PackInUse {
  readonly store: ContentStore;
  readonly folder: string;
  /** It is the pack that is installed on this machine. */
  readonly isInstalled: boolean;
  /** Why what was asked for, or installed, does not play; null when it does, or when there was none. */
  readonly refusal: string | null;
  /** The check of the pack, where it is not finished yet. */
  readonly examination: Examination | null;
}

/** How packs are opened and checked: handed in, so that a test can have its own. */
export interface PackTools {
  open(folder: string): PackReading;
  examine(folder: string): Examination;
  readonly log: Log;
}

/** How long a check may hold up the first scene. A pack of some hundred scenes is done by then. */
const PATIENCE_MS = 150;

/**
 * Opens the first of the candidates that can play, or the bundled pack when none can (rule L1): a broken pack never stops
 * the kiosk.
 * @param patienceMs how long the check may take before the pack plays; `Infinity` checks all of it.
 * @throws OperatorError `no-content` when the bundled pack cannot play either.
 */
export async function choosePack(
  candidates: AsyncIterable<Candidate | Refused> | Iterable<Candidate | Refused>,
  bundled: string,
  tools: PackTools,
  patienceMs = PATIENCE_MS,
): Promise<PackInUse> {
  const refusals: string[] = [];
  const said = (): string | null => (refusals.length > 0 ? refusals.join(' ') : null);
  for await (const candidate of candidates) {
    const found = 'refused' in candidate ? candidate : tryPack(candidate, tools, patienceMs);
    if ('store' in found) return { ...found, refusal: said() };
    refusals.push(found.refused);
    tools.log.warn('KIOSK-201', found.refused);
  }
  if (refusals.length > 0) tools.log.warn('KIOSK-202', 'The bundled content plays instead.');
  return { ...bundledPack(bundled, tools), refusal: said() };
}

/** The pack that comes with the kiosk. It is not checked here: the tests do it before it ships. */
function bundledPack(folder: string, tools: PackTools): PackInUse {
  const own = tryPack({ folder, isBundled: true, isChecked: true, name: 'the kiosk itself' }, tools, 0);
  if ('refused' in own) throw new OperatorError('no-content', own.refused);
  return own;
}

/** What takes over when a pack that already plays turns out to be broken. */
export function replaceBroken(inUse: PackInUse, bundled: string, tools: PackTools): PackInUse {
  const errors = inUse.examination?.errors() ?? [];
  const refusal = `The content in ${inUse.folder} cannot play: ${errorSentence(errors)}`;
  tools.log.warn('KIOSK-202', `${refusal} The bundled content plays instead.`);
  return { ...bundledPack(bundled, tools), refusal };
}

/** The pack in a folder as far as `patienceMs` of checking tell, or the sentence that says why it cannot play. */
export function tryPack(candidate: Candidate, tools: PackTools, patienceMs: number): PackInUse | Refused {
  const { folder, isBundled = false, isChecked, isInstalled = false } = candidate;
  const refused = (why: string): Refused => ({ refused: refusalOf(candidate, why) });
  try {
    const opened = tools.open(folder);
    if (!opened.ok) return refused(errorSentence(opened.findings));
    const examination = isChecked ? null : tools.examine(folder);
    const done = examination?.goOn(patienceMs) ?? true;
    const errors = examination?.errors() ?? [];
    if (errors.length > 0) return refused(errorSentence(errors));
    const store = openContentStore(opened.pack, tools.log, isBundled ? null : writtenMark(folder));
    // Throws when no scene is whole: to a visitor that is no pack at all.
    store.loopScene(0);
    return { store, folder, isInstalled, refusal: null, examination: done ? null : examination };
  } catch (cause) {
    // The disk refuses, or there is nothing whole to show: either way this pack does not play.
    return refused(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The sentence that says why a candidate does not play. */
export function refusalOf({ folder, name = folder }: Candidate, why: string): string {
  return `The content in ${name} cannot play: ${why}`;
}

/** What changes in a picture's address when the picture does, so that the page does not go on showing the old one. */
function writtenMark(folder: string): (path: string) => string {
  return (path) => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    return found === undefined ? '' : `?written=${Math.round(found.mtimeMs).toString(36)}`;
  };
}

/** Makes a folder, with the folders above it. @throws OperatorError `folder` with what the system said. */
export function ensureFolder(folder: string, purpose: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new OperatorError(
      'folder',
      `The folder ${folder} for ${purpose} cannot be made: ${String(cause)}`,
      {
        cause,
      },
    );
  }
}
