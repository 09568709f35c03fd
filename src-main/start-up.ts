import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PackReading } from '../src-shared/content/door.ts';
import { OperatorError } from '../src-shared/errors.ts';
import type { ContentStore } from './content-store.ts';
import { errorSentence, openContentStore } from './content-store.ts';
import type { Examination } from './examination.ts';
import type { Log } from './log.ts';

/** The pack that plays and the folder its pictures are served from. */
export interface PackInUse {
  readonly store: ContentStore;
  readonly folder: string;
  /** Why the pack that was asked for does not play; null when it does, or when none was asked for. */
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
 * Opens the pack that was asked for, or the bundled one when that cannot play: a broken pack never stops
 * the kiosk. The bundled pack is not checked here: the tests do it before it ships.
 * @param patienceMs how long the check may take before the pack plays; `Infinity` checks all of it.
 * @throws OperatorError `no-content` when the bundled pack cannot play either.
 */
export function choosePack(
  wanted: string | null,
  bundled: string,
  tools: PackTools,
  patienceMs = PATIENCE_MS,
): PackInUse {
  const asked = wanted === null ? null : tryPack(resolve(wanted), tools, patienceMs);
  if (asked !== null && 'store' in asked) return asked;
  const refusal = asked === null ? null : `The content in ${wanted} cannot play: ${asked.sentence}`;
  if (refusal !== null) tools.log.warn(`${refusal} The bundled content plays instead.`);
  const own = tryPack(bundled, tools, 0);
  if ('store' in own) return { ...own, refusal, examination: null };
  throw new OperatorError('no-content', `The bundled content cannot play: ${own.sentence}`);
}

/** What takes over when a pack that already plays turns out to be broken. */
export function replaceBroken(inUse: PackInUse, bundled: string, tools: PackTools): PackInUse {
  const errors = inUse.examination?.errors() ?? [];
  const refusal = `The content in ${inUse.folder} cannot play: ${errorSentence(errors)}`;
  tools.log.warn(`${refusal} The bundled content plays instead.`);
  return { ...choosePack(null, bundled, tools), refusal };
}

function tryPack(
  folder: string,
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
    const store = openContentStore(opened.pack, tools.log);
    // Throws when no scene is whole: to a visitor that is no pack at all.
    store.loopScene(0);
    return { store, folder, refusal: null, examination: done ? null : examination };
  } catch (cause) {
    // The disk refuses, or there is nothing whole to show: either way this pack does not play.
    return { sentence: cause instanceof Error ? cause.message : String(cause) };
  }
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
