import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { askable } from '../bench/page.ts';
import { kiosk, withApp } from '../bench/subject.ts';
import type { Display } from '../display.ts';
import type { ElectronRuntime } from '../electron-runtime.ts';
import { devtoolsOf, mainToolsOf } from './devtools.ts';
import { beginFastLoop, runUntil, type Rest } from './fast-loop.ts';
import { measure, type Held } from './measure.ts';

/** What to run, and how often to look. */
export interface Soak {
  readonly runtime: ElectronRuntime;
  readonly display: Display;
  readonly changes: number;
  readonly every: number;
  /** Told each measurement as it is made. */
  readonly onHeld: (held: Held) => void;
}

/**
 * As large as makes drawing no matter; and what nobody holds in the main process can be collected. V8 compiles nothing into machine
 * code: thousands of functions become hot one after the other, for many hours, which looks like a leak (3 MB in main, seen) and
 * would hide one.
 */
const ARGUMENTS = ['--size', '1280x720', '--inspect=0', '--js-flags=--no-opt --no-sparkplug'];

/** Shorter than any scene stands: Chromium tidies up when it has nothing to do, and a loop without a pause never lets it. */
const REST_MS = 5000;

/** Runs the attract loop for so many scene changes. @returns what was held, every so many changes. */
export async function soak({ runtime, display, changes, every, onHeld }: Soak): Promise<readonly Held[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-soak-'));
  try {
    return await withApp({ runtime, display, folder }, askable(kiosk('kiosk', ARGUMENTS)), async (app) => {
      const curve: Held[] = [];
      const devtools = await devtoolsOf(app);
      const mainTools = await mainToolsOf(app);
      await beginFastLoop(devtools);
      // Always at the same scene: a chart holds more than a quotation.
      let at: string | null = null;
      for (let until = every; until <= changes; until += every) {
        const rest: Rest = await runUntil(devtools, until, at);
        at = rest.sceneId;
        await wait(REST_MS);
        const held = await measure({ page: devtools, main: mainTools }, app.pid, rest.changes);
        curve.push(held);
        onHeld(held);
      }
      devtools.close();
      mainTools.close();
      return curve;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
