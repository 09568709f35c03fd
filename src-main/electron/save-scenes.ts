import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { PaintedScene } from '../../src-shared/contract.ts';
import type { Log } from '../log.ts';
import { pictureNames } from '../scene-pictures.ts';

/** What pictures are of and where they go. */
interface Pictures {
  readonly folder: string;
  /** All that a scene says and shows now, as a text. */
  readonly contentOf: (painted: PaintedScene) => string;
  readonly log: Log;
}

/**
 * Saves a picture of each scene the first time it stands still, and again after it was changed, numbered in the order of
 * their appearance: what a person without a screen sees of the kiosk.
 */
export function saveScenes(
  window: BrowserWindow,
  { folder, contentOf, log }: Pictures,
): (painted: PaintedScene) => void {
  const nameOf = pictureNames();
  return (painted) => {
    const name = nameOf(painted, contentOf(painted));
    if (name === null) return;
    const file = join(folder, name);
    window.webContents
      .capturePage()
      .then((picture) => writeFile(file, picture.toPNG()))
      .then(() => log.note(`Saved ${file}`))
      .catch((cause: unknown) => log.warn('KIOSK-305', `${file} could not be saved: ${String(cause)}`));
  };
}
