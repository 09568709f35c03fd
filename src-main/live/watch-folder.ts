import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { foldersIn } from './folder-stamp.ts';

/** The folder has been quiet for so long: whoever saves several files at once is done. */
const QUIET_MS = 250;
/** Nobody who never stops saving keeps a change from being looked at for longer. */
const AT_MOST_MS = 1000;
/** A folder that is gone, or cannot be watched, is looked for again after this. */
const AGAIN_MS = 1000;

/**
 * Calls `onChange` a moment after anything in a folder was saved, added or taken away, until the returned function is called. Folders
 * are watched and not files, so that ten thousand scenes cost what twenty do; a folder that vanishes and comes back, as when a whole pack
 * is replaced, is watched again.
 */
export function watchFolder(root: string, onChange: () => void): () => void {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | null = null;
  let firstAtMs: number | null = null;
  let ended = false;

  const close = (): void => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  };
  const after = (ms: number, happen: () => void): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(happen, ms);
  };
  const changed = (): void => {
    if (ended) return;
    const nowMs = performance.now();
    firstAtMs ??= nowMs;
    after(Math.max(0, Math.min(QUIET_MS, firstAtMs + AT_MOST_MS - nowMs)), () => {
      firstAtMs = null;
      // New folders are to be watched too, and the old ones may be others under the same names.
      void listen(true);
    });
  };
  const listen = async (tell: boolean): Promise<void> => {
    close();
    const folders = await foldersIn(root);
    if (ended) return;
    try {
      watchers = folders.map((folder) => watchOne(join(root, folder), changed));
    } catch {
      close();
    }
    if (tell) onChange();
    if (watchers.length === 0) after(AGAIN_MS, () => void listen(true));
  };
  void listen(false);
  return () => {
    ended = true;
    if (timer !== null) clearTimeout(timer);
    close();
  };
}

function watchOne(folder: string, changed: () => void): FSWatcher {
  const watcher = watch(folder, { persistent: false }, changed);
  // Windows reports a watched folder that was removed as an error.
  watcher.on('error', changed);
  return watcher;
}
