import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { PaintedScene } from '../../src-shared/contract.ts';
import type { Log } from '../log.ts';

/**
 * Saves a picture of each scene the first time it stands still, numbered in the order of their appearance:
 * what a person without a screen sees of the kiosk.
 */
export function saveScenes(window: BrowserWindow, folder: string, log: Log): (painted: PaintedScene) => void {
  const seen = new Set<string>();
  return (painted) => {
    const part = painted.part === null ? '' : `-part-${painted.part}`;
    const name = `${painted.kind}-${painted.sceneId}${part}-${painted.locale}-${painted.mode}`;
    if (seen.has(name)) return;
    seen.add(name);
    const file = join(folder, `${String(seen.size).padStart(2, '0')}-${name}.png`);
    window.webContents
      .capturePage()
      .then((picture) => writeFile(file, picture.toPNG()))
      .then(() => log.note(`Saved ${file}`))
      .catch((cause: unknown) => log.warn(`${file} could not be saved: ${String(cause)}`));
  };
}
