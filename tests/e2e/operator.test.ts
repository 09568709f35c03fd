import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECOVERY_FILE, RECOVERY_SENTENCE } from '../../src-shared/operator/recovery.ts';
import type { WatchedKiosk } from './kiosk.ts';
import { published, startKiosk } from './kiosk.ts';
import {
  clickCorners,
  cornersOf,
  expectShut,
  isOperatorOpen,
  mouse,
  operatorPage,
  PIN,
  putForward,
  touchCorners,
  typePin,
} from './operator-door.ts';

let kiosk: WatchedKiosk;
const userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-operator-'));
beforeAll(async () => {
  kiosk = await startKiosk({ windowed: false, userDataDir });
});
afterAll(async () => {
  await kiosk.close();
  rmSync(userDataDir, { recursive: true, force: true });
});

const log = (): string => readFileSync(join(userDataDir, 'logs', 'kiosk.log'), 'utf8');

/** Opens the door by finger and PIN. */
async function openPanel() {
  await touchCorners(kiosk);
  const page = await operatorPage(kiosk.app);
  await typePin(page, PIN);
  await page.waitForSelector('[data-door="panel"]');
  return page;
}

async function leave() {
  const page = await operatorPage(kiosk.app);
  // The window is gone before the driver is told that the key came up again.
  await page.keyboard.press('Escape').catch(() => undefined);
  await expectShut(kiosk.app);
}

describe("the operator's door", () => {
  it('O1, O2: four touches open it; the first time it asks for a PIN, typed twice', async () => {
    await touchCorners(kiosk);
    const page = await operatorPage(kiosk.app);
    expect(await page.getAttribute('html', 'data-mode')).toBe('operator');
    await typePin(page, '111111');
    expect(await page.innerText('.said')).toContain('easily guessed');
    await typePin(page, PIN);
    await typePin(page, '806142');
    expect(await page.innerText('.said')).toContain('not the same');
    await typePin(page, PIN);
    await typePin(page, PIN);
    await page.waitForSelector('[data-door="panel"]');
    const kept = readFileSync(join(userDataDir, 'operator.json'), 'utf8');
    expect(kept).toContain('scrypt');
    expect(kept + log()).not.toContain(PIN);
    await leave();
  });

  it('O3: four wrong PINs and a wait, in which not even the right one opens; then it does', async () => {
    await clickCorners(kiosk.app);
    const page = await operatorPage(kiosk.app);
    for (let count = 0; count < 3; count += 1) {
      await typePin(page, '000001');
      await page.waitForFunction(
        () => document.querySelector('.said')?.textContent === 'PIN wrong. Please try again.',
      );
    }
    await typePin(page, '000001');
    await page.waitForFunction(() =>
      /Please wait: [45] s/.test(document.querySelector('.said')?.textContent ?? ''),
    );
    await typePin(page, PIN);
    await page.waitForFunction(() =>
      /Please wait: [1-5] s/.test(document.querySelector('.said')?.textContent ?? ''),
    );
    expect(await page.getAttribute('main', 'data-door')).toBe('pin');
    await putForward(kiosk.app, 5000);
    await typePin(page, PIN);
    await page.waitForSelector('[data-door="panel"]');
  });

  it('O6: two minutes after the last touch it is gone, and the next one begins at the PIN', async () => {
    await leave();
    await kiosk.app.evaluate(() => {
      // Long timers ring at once and look at the clock again, which the test puts forward.
      const real = globalThis.setTimeout;
      const soon = (ring: () => void, ms = 0) => real(ring, ms > 30_000 ? 20 : ms);
      Object.assign(globalThis, { setTimeout: soon });
    });
    const page = await openPanel();
    await putForward(kiosk.app, 110_000);
    expect(await page.getAttribute('main', 'data-door')).toBe('panel');
    await putForward(kiosk.app, 10_000);
    await expectShut(kiosk.app);
    await touchCorners(kiosk);
    expect(await (await operatorPage(kiosk.app)).getAttribute('main', 'data-door')).toBe('pin');
    await leave();
  });

  it("O7: the panel gives nothing before the PIN was right, and the visitors' page is not heard at all", async () => {
    await touchCorners(kiosk);
    const page = await operatorPage(kiosk.app);
    const answers = await page.evaluate(async () => {
      const { operator } = window as unknown as {
        operator: Record<string, (...given: unknown[]) => Promise<unknown>>;
      };
      const attempts = [
        'health',
        'settings',
        'chooseContent',
        'installContent',
        'rollBackContent',
        'exportPlaces',
        'deleteJournal',
        'restart',
        'quit',
      ];
      const ask = (name: string) =>
        operator[name]?.(...(name === 'chooseContent' ? ['/media'] : [])) ?? Promise.resolve();
      return Promise.all(
        attempts.map((name) =>
          ask(name).then(
            () => name,
            () => 'refused',
          ),
        ),
      );
    });
    expect(new Set(answers)).toEqual(new Set(['refused']));
    expect(await kiosk.page.evaluate(() => 'operator' in window)).toBe(false);
    await leave();
  });

  it('O1: neither three corners nor what a script makes up opens it', async () => {
    const corners = await cornersOf(kiosk.app);
    for (const [x, y] of corners.slice(0, 3)) mouse('mousemove', x, y, 'click', 1);
    mouse('mousemove', 960, 540, 'click', 1);
    await kiosk.page.evaluate((places) => {
      for (const [clientX, clientY] of places) {
        const made = { clientX, clientY, pointerType: 'touch', bubbles: true, isPrimary: true };
        document.body.dispatchEvent(new PointerEvent('pointerdown', made));
      }
    }, corners);
    await kiosk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(isOperatorOpen(kiosk.app)).toBe(false);
  });

  it('O5: a recovery file opens it to set a new PIN, and is used up', async () => {
    writeFileSync(join(userDataDir, RECOVERY_FILE), RECOVERY_SENTENCE);
    await touchCorners(kiosk);
    const page = await operatorPage(kiosk.app);
    await page.waitForSelector('[data-door="new-pin"]');
    expect(existsSync(join(userDataDir, RECOVERY_FILE))).toBe(false);
    await typePin(page, PIN);
    await typePin(page, PIN);
    await page.waitForSelector('[data-door="panel"]');
    await leave();
  });

  it('the chord of keys opens it too', async () => {
    mouse('key', 'ctrl+alt+shift+o');
    await operatorPage(kiosk.app);
    await leave();
  });
});

describe('the panel', () => {
  const axe = async (page: Page): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  };

  it('breaks no rule of WCAG 2.2 AA that axe knows: the pad, the recovery and every part', async () => {
    await touchCorners(kiosk);
    const page = await operatorPage(kiosk.app);
    expect(await axe(page), 'pad').toEqual([]);
    await page.click('[data-action="forgotten"]');
    expect(await axe(page), 'recovery').toEqual([]);
    await page.click('[data-action="back"]');
    await typePin(page, PIN);
    await page.waitForSelector('[data-door="panel"]');
    await page.click('[data-language="ru"]');
    for (const part of ['health', 'selfTest', 'content', 'journal', 'settings', 'pin', 'end']) {
      await page.click(`[data-part="${part}"]`);
      await page.waitForSelector(`[data-shows="${part}"]`);
      expect(await axe(page), part).toEqual([]);
    }
  });

  it('changes a setting, which is kept and applies behind it without a new page', async () => {
    const page = await operatorPage(kiosk.app);
    await kiosk.page.evaluate(() => Reflect.set(globalThis, 'isTheSame', true));
    await page.click('[data-part="settings"]');
    await page.click('[data-action="offer"][data-value="ru"]');
    await page.waitForFunction(() => document.body.textContent.includes('Сохранено.'));
    expect(readFileSync(join(userDataDir, 'settings.json'), 'utf8')).toContain('"ru"');
    // The gesture was a visitor's touch to the page: its visit ends first.
    const goneHome = async (): Promise<unknown> => {
      await kiosk.page.evaluate(() => {
        document.querySelector<HTMLElement>('[data-action="home"]')?.click();
      });
      const { locale } = await published(kiosk.page);
      return locale;
    };
    await expect.poll(goneHome, { timeout: 10_000, interval: 500 }).toBe('ru');
    expect(await kiosk.page.evaluate(() => Reflect.get(globalThis, 'isTheSame') === true)).toBe(true);
  });

  it('opens no dialog of the system: without a stick there is nothing to choose', async () => {
    const page = await operatorPage(kiosk.app);
    await page.click('[data-part="content"]');
    await page.click('[data-action="look"]');
    await page.waitForFunction(() => document.body.textContent.includes('Найдено на флешках'));
    await leave();
  });

  it.each([
    ['quit', 0],
    ['restart', 4],
  ])('%s ends the kiosk with exit code %d', async (action, code) => {
    const own = mkdtempSync(join(tmpdir(), 'kiosk-operator-'));
    writeFileSync(join(own, 'operator-pin.txt'), PIN);
    // As under a supervisor: it starts the kiosk again, not the kiosk itself.
    process.env['KIOSK_SUPERVISED'] = '1';
    const other = await startKiosk({ userDataDir: own, size: { widthPx: 1280, heightPx: 720 } });
    delete process.env['KIOSK_SUPERVISED'];
    await touchCorners(other);
    const page = await operatorPage(other.app);
    expect(existsSync(join(own, 'operator-pin.txt'))).toBe(false);
    await typePin(page, PIN);
    await page.click('[data-part="end"]');
    await page.click(`[data-action="${action}"]`);
    const ended = new Promise((resolve) => other.app.process().once('exit', resolve));
    await page.click(`[data-action="confirm-${action}"]`).catch(() => undefined);
    expect(await ended).toBe(code);
    rmSync(own, { recursive: true, force: true });
  });
});

describe('with a page that fails', () => {
  it('O1: that hangs, four clicks open the door', async () => {
    // Never answered, as the page never comes to an end.
    kiosk.page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    await clickCorners(kiosk.app);
    const page = await operatorPage(kiosk.app);
    await typePin(page, PIN);
    await page.waitForSelector('[data-door="panel"]');
    expect(await page.innerText('[data-shows="health"]')).toContain('Running since');
    await leave();
    await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
  });

  it('O1: that dies again and again, the pointer in the four corners opens it, and so does the chord', async () => {
    await kiosk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // As if its process could not be started any more: it is not loaded anew.
      if (window) window.loadURL = () => Promise.resolve();
      window?.webContents.forcefullyCrashRenderer();
    });
    await expect
      .poll(() =>
        kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed()),
      )
      .toBe(true);
    for (const [x, y] of await cornersOf(kiosk.app)) {
      mouse('mousemove', x, y, 'sleep', 0.3);
    }
    await operatorPage(kiosk.app);
    await leave();
    mouse('key', 'ctrl+alt+shift+o');
    const page = await operatorPage(kiosk.app);
    await typePin(page, PIN);
    await page.waitForSelector('[data-door="panel"]');
    expect(await page.innerText('[data-shows="health"]')).toMatch(/\d × (crashed|killed)/);
  });
});
