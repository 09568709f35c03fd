import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonestShare } from '../../src-shared/watchdog/blank.ts';
import { timesTable, type FaultTime } from './faults/figures.ts';
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

  it.each([
    [
      'throws',
      () => {
        HTMLCanvasElement.prototype.getContext = () => {
          throw new Error('No canvas');
        };
      },
    ],
    [
      'has a broken picture',
      () => {
        HTMLImageElement.prototype.decode = () => Promise.reject(new Error('Broken'));
      },
    ],
  ])('is passed over within one transition when it %s', async (fault, spoil) => {
    const { page } = kiosk;
    const before = await sceneInView(page);
    await page.evaluate(spoil);
    const fromMs = performance.now();
    await page.clock.fastForward(LONGEST_DWELL_MS);
    const after = await nextScene(page, before);
    times.push({ fault: `a scene ${fault}`, detectedMs: 0, backMs: performance.now() - fromMs });
    expect(after.id).not.toBe(before?.id);
    // Whatever is drawn on a canvas now fails: only others are left.
    expect(after.kind).not.toBe(fault === 'throws' ? 'statistic' : 'slide');
  });
});

describe('the graphics process', () => {
  it('W6: ends, and the loop goes on', { timeout: 120_000 }, async () => {
    const kiosk = await launchKiosk();
    try {
      await standing(kiosk.app);
      await kiosk.app.evaluate(({ app }) => {
        const gpu = app.getAppMetrics().find(({ type }) => type === 'GPU');
        if (gpu !== undefined) process.kill(gpu.pid, 'SIGKILL');
      });
      const log = () => readFileSync(join(kiosk.userDataDir, 'logs', 'kiosk.log'), 'utf8');
      await expect.poll(log, { timeout: 30_000 }).toContain('KIOSK-705');
      expect((await standing(kiosk.app)).mode).toBe('attract');
      await expect
        .poll(async () => commonestShare(await stageOf(kiosk)), { timeout: 60_000 })
        .toBeLessThan(0.98);
    } finally {
      await kiosk.close();
    }
  });
});
