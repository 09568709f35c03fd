import { setTimeout as wait } from 'node:timers/promises';
import type { Measurement, Subject } from './figures.ts';
import { askable, askPage } from './page.ts';
import { cpuSecondsOfTree } from './processes.ts';
import { emptyWindow, kiosk, withApp, type Bench, type SubjectApp } from './subject.ts';

/** Everything a start sets off is over by then. */
const SETTLED_AFTER_MS = 5000;
/** Shorter than the time after which a visitor is asked whether they are still there (60 s). */
const STANDING_MS = 20_000;
/** Four to eight scenes of the loop. */
const ADVANCING_MS = 60_000;

/** Opens the first item of a section, in which nothing moves until a visitor touches something. */
function openingItem(door: string): string {
  return `new Promise((resolve) => {
    document.querySelector('[data-action="explore"]').click();
    const open = () => {
      const button = document.querySelector('[data-mode="explore"] [data-door="${door}"]');
      if (button === null) return setTimeout(open, 50);
      button.click();
      resolve(1);
    };
    open();
  })`;
}

/** Processor time of an empty window, of two kinds of scene that stand still, and of the loop as it goes on. */
export async function measureCpu(bench: Bench): Promise<readonly Measurement[]> {
  const standing: Subject[] = [await subject(bench, emptyWindow(bench), STANDING_MS)];
  for (const [door, kind] of [
    ['figures', 'a statistic'],
    ['safe', 'a slide'],
  ] as const) {
    standing.push(await subject(bench, kiosk(`kiosk, ${kind} stands`), STANDING_MS, openingItem(door)));
  }
  const advancing = await subject(bench, kiosk('kiosk, the loop goes on'), ADVANCING_MS);
  return [{ what: 'processor time', unit: '% of a core', subjects: [...standing, advancing] }];
}

/** Time of all processes over `overMs`, once the application has settled with what `opening` opens. */
async function subject(bench: Bench, app: SubjectApp, overMs: number, opening?: string): Promise<Subject> {
  return withApp(bench, askable(app), async (running) => {
    await wait(SETTLED_AFTER_MS);
    if (opening !== undefined) {
      await askPage(running, opening);
      await wait(SETTLED_AFTER_MS);
    }
    const beforeS = cpuSecondsOfTree(running.pid);
    const fromMs = performance.now();
    await wait(overMs);
    const usedS = cpuSecondsOfTree(running.pid) - beforeS;
    const passedS = (performance.now() - fromMs) / 1000;
    return { name: app.name, values: [(usedS / passedS) * 100] };
  });
}
