import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperatorError } from '../src-shared/errors.ts';
import type { PackReading } from '../src-shared/content/door.ts';
import type { ContentStore } from './content-store.ts';
import { openContentStore, playable } from './content-store.ts';
import type { Log } from './log.ts';

/** The pack that plays and the folder its pictures are served from. */
export interface PackInUse {
  readonly store: ContentStore;
  readonly folder: string;
  /** Why the pack that was asked for does not play; null when it does. */
  readonly refusal: string | null;
}

/**
 * Opens the pack that was asked for, or the bundled one when that cannot play: a broken pack never stops
 * the kiosk.
 * @throws OperatorError `no-content` when the bundled pack cannot play either.
 */
export function choosePack(
  wanted: string | null,
  bundled: string,
  open: (folder: string) => PackReading,
  log: Log,
): PackInUse {
  const asked = wanted === null ? null : tryPack(resolve(wanted), open, log);
  if (asked !== null && 'store' in asked) return asked;
  const refusal = asked === null ? null : `The content in ${wanted} cannot play: ${asked.sentence}`;
  if (refusal !== null) log.warn(`${refusal} The bundled content plays instead.`);
  const own = tryPack(bundled, open, log);
  if ('store' in own) return { ...own, refusal };
  throw new OperatorError('no-content', `The bundled content cannot play: ${own.sentence}`);
}

function tryPack(
  folder: string,
  open: (folder: string) => PackReading,
  log: Log,
): PackInUse | { readonly sentence: string } {
  const opened = playable(open(folder));
  if ('sentence' in opened) return opened;
  const store = openContentStore(opened.pack, log);
  try {
    store.loopScene(0);
  } catch {
    // Its front matter is whole but no scene is: to a visitor that is no pack at all.
    return { sentence: 'none of its scenes can be shown; the lines above say why' };
  }
  return { store, folder, refusal: null };
}

/** Makes a folder, with the folders above it. @throws OperatorError `folder` with what the system said. */
export function ensureFolder(folder: string, purpose: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new OperatorError(
      'folder',
      `The folder ${folder} for ${purpose} cannot be made: ${String(cause)}`,
      { cause },
    );
  }
}
