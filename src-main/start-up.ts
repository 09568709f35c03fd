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
  /** Somebody may be working in it: pictures there can change while the kiosk runs. */
  readonly isLive: boolean;
  /** What the pack is called in sentences to the operator; the folder when left out. */
  readonly name?: string;
}

/** The pack that plays and the folder its pictures are served from. */
export interface PackInUse {
  readonly store: ContentStore;
  readonly folder: string;
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
 * the kiosk. The bundled pack is not checked here: the tests do it before it ships.
 * @param patienceMs how long the check may take before the pack plays; `Infinity` checks all of it.
 * @throws OperatorError `no-content` when the bundled pack cannot play either.
 */
export function choosePack(
  candidates: readonly Candidate[],
  bundled: string,
  tools: PackTools,
  patienceMs = PATIENCE_MS,
): PackInUse {
  const refusals: string[] = [];
  for (const candidate of candidates) {
    const found = tryPack(candidate, tools, patienceMs);
    if ('store' in found) return { ...found, refusal: refusals.length > 0 ? refusals.join(' ') : null };
    const refusal = `The content in ${candidate.name ?? candidate.folder} cannot play: ${found.sentence}`;
    refusals.push(refusal);
    tools.log.warn(refusal);
  }
  if (refusals.length > 0) tools.log.warn('The bundled content plays instead.');
  const own = tryPack({ folder: bundled, isLive: false }, tools, 0);
  if ('sentence' in own)
    throw new OperatorError('no-content', `The bundled content cannot play: ${own.sentence}`);
  return { ...own, refusal: refusals.length > 0 ? refusals.join(' ') : null, examination: null };
}

/** What takes over when a pack that already plays turns out to be broken. */
export function replaceBroken(inUse: PackInUse, bundled: string, tools: PackTools): PackInUse {
  const errors = inUse.examination?.errors() ?? [];
  const refusal = `The content in ${inUse.folder} cannot play: ${errorSentence(errors)}`;
  tools.log.warn(`${refusal} The bundled content plays instead.`);
  return { ...choosePack([], bundled, tools), refusal };
}

/** The pack in a folder as far as `patienceMs` of checking tell, or the sentence that says why it cannot play. */
export function tryPack(
  { folder, isLive }: Candidate,
  tools: PackTools,
  patienceMs: number,
): PackInUse | { readonly sentence: string } {
  try {
    const opened = tools.open(folder);
    if (!opened.ok) return { sentence: errorSentence(opened.findings) };
    const examination = patienceMs === 0 ? null : tools.examine(folder);
    const done = examination?.goOn(patienceMs) ?? true;
    const errors = examination?.errors() ?? [];
    if (errors.length > 0) return { sentence: errorSentence(errors) };
    const store = openContentStore(opened.pack, tools.log, isLive ? writtenMark(folder) : null);
    // Throws when no scene is whole: to a visitor that is no pack at all.
    store.loopScene(0);
    return { store, folder, refusal: null, examination: done ? null : examination };
  } catch (cause) {
    // The disk refuses, or there is nothing whole to show: either way this pack does not play.
    return { sentence: cause instanceof Error ? cause.message : String(cause) };
  }
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
