import type { Display } from '../display.ts';
import type { ElectronRuntime } from '../electron-runtime.ts';
import { withDrivenApp } from '../tour/driven-kiosk.ts';
import { beginFastLoop, runUntil } from './fast-loop.ts';
import { measurer, type Held } from './measure.ts';

/** What to run, and how often to look. */
export interface Soak {
  readonly runtime: ElectronRuntime;
  readonly display: Display;
  readonly changes: number;
  readonly every: number;
  readonly content: string | null;
  /** Told each measurement as it is made. */
  readonly onHeld: (held: Held) => void;
}

const SIZE = { widthPx: 1280, heightPx: 720 };

/** Runs the attract loop for so many scene changes. @returns what was held, every so many changes, the first not before them. */
export async function soak({
  runtime,
  display,
  changes,
  every,
  content,
  onHeld,
}: Soak): Promise<readonly Held[]> {
  const curve: Held[] = [];
  await withDrivenApp({ runtime, display, size: SIZE, content }, async (app) => {
    const page = await app.firstWindow();
    await beginFastLoop(page);
    const measure = await measurer(app, page);
    for (let until = every; until <= changes; until += every) {
      await runUntil(page, until);
      const held = await measure(until);
      curve.push(held);
      onHeld(held);
    }
  });
  return curve;
}
