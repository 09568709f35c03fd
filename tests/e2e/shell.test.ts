import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';
import { published, sceneInView, settled, startKiosk } from './kiosk.ts';

let kiosk: WatchedKiosk;
beforeAll(async () => {
  kiosk = await startKiosk({ windowed: false });
});
afterAll(() => kiosk.close());

describe('the locked window', () => {
  it('covers the whole display, without frame, menu or pointer', async () => {
    const { app, page } = kiosk;
    const window = await app.evaluate(({ BrowserWindow, screen }) => {
      const [only, ...others] = BrowserWindow.getAllWindows();
      const { width, height } = screen.getPrimaryDisplay().bounds;
      return { others: others.length, kiosk: only?.isKiosk(), menu: only?.isMenuBarVisible(), width, height };
    });
    expect(window).toMatchObject({ others: 0, kiosk: true, menu: false });
    await page.waitForFunction(([width]) => innerWidth >= (width ?? 0), [window.width]);
    const shown = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(shown.width).toBeGreaterThanOrEqual(window.width);
    expect(shown.height).toBeGreaterThanOrEqual(window.height);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.frame') ?? document.body).cursor),
    ).toBe('none');
  });

  it('shows the pointer when a mouse moves and hides it at a touch', async () => {
    const { page } = kiosk;
    await page.mouse.move(300, 300);
    await page.mouse.move(340, 320);
    expect(await published(page)).toMatchObject({ pointer: 'shown' });
    await page.evaluate(() =>
      document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true })),
    );
    expect(await published(page)).toMatchObject({ pointer: 'hidden' });
  });

  it('keeps the display awake', async () => {
    expect(
      await kiosk.app.evaluate(
        ({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0) || powerSaveBlocker.isStarted(1),
      ),
    ).toBe(true);
  });

  it('gives the page no Node, a closed bridge and a sandbox', async () => {
    const { page } = kiosk;
    const world = await page.evaluate(() => ({
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      bridge: Object.keys(Reflect.get(globalThis, 'kiosk') as object).sort(),
    }));
    expect(world).toEqual({
      require: 'undefined',
      process: 'undefined',
      bridge: [
        'doorScenes',
        'here',
        'loopScene',
        'on',
        'pageFault',
        'sceneBegins',
        'scenePainted',
        'sectionIndex',
        'sectionScene',
        'start',
        'takeContent',
        'visitorActed',
      ],
    });
  });

  it.each([
    [
      'no inline script',
      "try{const s=document.createElement('script');s.textContent='window.owned=1';document.body.append(s)}catch{}return 'owned' in window",
    ],
    // The driver itself may evaluate, so the attempt is made by a timer of the page's own.
    ['no eval', "return new Promise(r=>setTimeout(()=>{try{r((0,eval)('1')===1)}catch{r(false)}}))"],
    ['no request to anywhere', "return fetch('https://example.org/').then(()=>true,()=>false)"],
    ['no file of the machine', "return fetch('file:///etc/passwd').then(()=>true,()=>false)"],
    ['no second window', "return window.open('https://example.org/')!==null"],
  ])('runs and loads nothing foreign: %s', async (_name, attempt) => {
    const worked = await kiosk.page.evaluate(`(async () => { ${attempt} })()`);
    expect(worked).toBe(false);
  });

  it('refuses messages of another shape', async () => {
    const answer = await kiosk.page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'kiosk') as Record<
        string,
        (...given: unknown[]) => Promise<unknown>
      >;
      const attempts = [
        ['loopScene', -1],
        ['loopScene', '0'],
        ['sectionScene', 'etc', 0],
        ['sectionIndex', 'safe', 0, 100_000],
        ['pageFault', { message: 1 }],
      ] as const;
      const answers: string[] = [];
      for (const [name, ...given] of attempts) {
        try {
          await bridge[name]?.(...given);
          answers.push('answered');
        } catch {
          answers.push('refused');
        }
      }
      return answers;
    });
    expect(answer).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  });

  it('does not leave for another address', async () => {
    const { page } = kiosk;
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await expect.poll(() => page.url()).toBe('kiosk://app/index.html');
    expect((await settled(page))?.kind).toBeDefined();
  });

  it('a page whose process dies is loaded anew and the loop goes on', async () => {
    const { app, page } = kiosk;
    const before = await sceneInView(page);
    expect(before).not.toBeNull();
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    const window = await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => resolve(contents.getURL()));
        }),
    );
    expect(window).toBe('kiosk://app/index.html');
  });
});
