import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonestShare } from '../../src-shared/watchdog/blank.ts';
import { timesTable, type FaultTime } from './faults/figures.ts';
import { howMany, inGroups } from './faults/how-many.ts';
import { graphicsOf, isThere } from './faults/processes.ts';
import { recovery, standing } from './faults/watch.ts';
import { nextScene, sceneInView, startKiosk, type WatchedKiosk } from './kiosk.ts';
import { launchKiosk, type RunningKiosk } from './launch.ts';

const LONGEST_DWELL_MS = 60_000;
const times: FaultTime[] = [];
afterAll(() => void process.stdout.write(`\n${timesTable(times)}\n`));

/** The stage as the kiosk looks at it. */
async function stageOf({ app }: RunningKiosk): Promise<Uint8Array> {
  const pixels = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    if (picture === undefined) return '';
    const { width, height } = picture.getSize();
    const stage = picture.crop({ x: 0, y: 0, width, height: Math.floor(height * 0.78) });
    return stage.resize({ width: 96, height: 54, quality: 'good' }).toBitmap().toString('base64');
  });
  return Buffer.from(pixels, 'base64');
}

describe('W4: a screen that is blank', () => {
  it.each([
    ['landscape', { widthPx: 1280, heightPx: 720 }],
    ['portrait', { widthPx: 720, heightPx: 1000 }],
  ] as const)('is never one of our scenes: %s', async (_shape, size) => {
    const kiosk = await startKiosk({ ownClock: true, size });
    try {
      const shares: number[] = [];
      let scene = await sceneInView(kiosk.page);
      for (let count = 0; count < 30; count += 1) {
        shares.push(commonestShare(await stageOf(kiosk)));
        await kiosk.page.clock.fastForward(LONGEST_DWELL_MS);
        scene = await nextScene(kiosk.page, scene);
      }
      expect(Math.max(...shares)).toBeLessThan(0.98);
    } finally {
      await kiosk.close();
    }
  });
});

describe('faults that raise no event', () => {
  let kiosk: RunningKiosk;
  beforeAll(async () => {
    kiosk = await launchKiosk();
    await standing(kiosk.app);
  });
  afterAll(() => kiosk.close());

  const inPage = (source: string) => () =>
    kiosk.app.evaluate(({ BrowserWindow }, code) => {
      void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code);
    }, source);

  it.each([
    ['white over everything', 'white'],
    ['nothing but the ground', '#0f282f'],
  ])('W4: a stage of one colour is seen and healed: %s', { timeout: 150_000 }, async (fault, colour) => {
    const cover = `const cover = document.createElement('div');
      Object.assign(cover.style, { position: 'fixed', inset: '0', background: '${colour}', zIndex: '9999' });
      document.body.append(cover); 0`;
    const after = await recovery(kiosk.app, inPage(cover));
    times.push({ fault, ...after });
    expect(after.mode).toBe('attract');
    expect(commonestShare(await stageOf(kiosk))).toBeLessThan(0.98);
  });

  it('W5: fingers that the page does not hear of bring a new one', async () => {
    const after = await recovery(kiosk.app, () =>
      kiosk.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        // What Chromium tells of a finger; a real one, which the page is kept from hearing of, no driver makes.
        for (const type of ['touchStart', 'touchEnd', 'touchStart', 'touchEnd', 'touchStart', 'touchEnd'])
          contents?.emit('input-event', {}, { type });
      }),
    );
    times.push({ fault: 'touch is dead', ...after });
    expect(readFileSync(join(kiosk.userDataDir, 'logs', 'kiosk.log'), 'utf8')).toContain(
      'does not hear what is touched',
    );
  });

  it('W5: fingers that it hears of do not', async () => {
    const page = await kiosk.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('The kiosk has no window');
      let seen = 0;
      let reloads = 0;
      contents.on('input-event', (_event, { type }) => (seen += Number(type === 'touchStart')));
      contents.on('did-start-loading', () => (reloads += 1));
      for (let finger = 0; finger < 5; finger += 1) {
        const touchPoints = [{ x: 600, y: 5 }];
        await contents.debugger.sendCommand('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
        await contents.debugger.sendCommand('Input.dispatchTouchEvent', {
          type: 'touchEnd',
          touchPoints: [],
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return { seen, reloads };
    });
    expect(page).toEqual({ seen: 5, reloads: 0 });
  });
});

describe('W3: a scene that fails', () => {
  let kiosk: WatchedKiosk;
  beforeAll(async () => {
    kiosk = await startKiosk({ ownClock: true });
  });
  afterAll(() => kiosk.close());

  const WAYS = [
    {
      fault: 'throws',
      owner: 'HTMLCanvasElement',
      method: 'getContext',
      fails: 'throw new Error("No canvas")',
    },
    {
      ...{ fault: 'has a broken picture', owner: 'HTMLImageElement', method: 'decode' },
      fails: 'return Promise.reject(new Error("Broken"))',
    },
  ] as const;
  const planned = Array.from({ length: Math.max(howMany('scene'), WAYS.length) }, (_, index) => ({
    ...(WAYS[index % WAYS.length] ?? WAYS[0]),
    time: index + 1,
  }));

  it.each(planned)('is passed over within one transition when it $fault ($time)', async (way) => {
    const { page } = kiosk;
    await page.evaluate(`{
      const { prototype } = ${way.owner};
      const whole = prototype.${way.method};
      globalThis.failed = 0;
      globalThis.mend = () => { prototype.${way.method} = whole; };
      prototype.${way.method} = () => { failed += 1; ${way.fails}; };
    }`);
    // The next scene may be of a kind that has none of it.
    for (;;) {
      const before = await sceneInView(page);
      const fromMs = performance.now();
      await page.clock.fastForward(LONGEST_DWELL_MS);
      const after = await nextScene(page, before);
      if ((await page.evaluate('failed')) === 0) continue;
      times.push({ fault: `a scene ${way.fault}`, detectedMs: 0, backMs: performance.now() - fromMs });
      expect(after.id).not.toBe(before?.id);
      expect(after.kind).not.toBe(way.fault === 'throws' ? 'statistic' : 'slide');
      break;
    }
    await page.evaluate('mend()');
  });
});

describe.runIf(process.platform === 'linux')('W6: the graphics process', () => {
  /** The third within ten minutes brings a new start. */
  const EACH_KIOSK = 2;
  const planned = Array.from({ length: howMany('graphics') }, (_, index) => index + 1);

  it.each(inGroups(planned, EACH_KIOSK).map((ends) => [ends.join(' and '), ends] as const))(
    'ends, and the loop goes on: time %s',
    { timeout: 180_000 },
    async (_name, ends) => {
      const kiosk = await launchKiosk();
      try {
        await standing(kiosk.app);
        const main = kiosk.app.process().pid ?? 0;
        for (let end = 0; end < ends.length; end += 1) {
          await expect.poll(() => graphicsOf(main), { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
          const pid = graphicsOf(main);
          const fromMs = performance.now();
          process.kill(pid, 'SIGKILL');
          await expect.poll(() => isThere(pid), { timeout: 30_000, interval: 10 }).toBe(false);
          const detectedMs = performance.now() - fromMs;
          await expect.poll(() => graphicsOf(main), { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
          await expect
            .poll(async () => commonestShare(await stageOf(kiosk)), { timeout: 60_000, interval: 20 })
            .toBeLessThan(0.98);
          times.push({ fault: 'graphics process killed', detectedMs, backMs: performance.now() - fromMs });
          expect((await standing(kiosk.app)).mode).toBe('attract');
        }
        const log = readFileSync(join(kiosk.userDataDir, 'logs', 'kiosk.log'), 'utf8');
        expect(log.match(/KIOSK-705 The graphics process ended/g)).toHaveLength(ends.length);
      } finally {
        await kiosk.close();
      }
    },
  );
});
