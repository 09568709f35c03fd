import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';
import { settled, startKiosk } from './kiosk.ts';
import { operatorPage } from './operator-door.ts';
import { boundsOf, fingerOn, plug, shownBy, startTalk } from './talk-stand.ts';

const PATIENT = { timeout: 40_000 };
const [WIDTH, HEIGHT] = [1920, 1080];

/** A kiosk whose settings have these in them. */
async function withSettings(settings: object, use: (kiosk: WatchedKiosk) => Promise<void>): Promise<void> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-test-turned-'));
  writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify(settings));
  const kiosk = await startKiosk({ userDataDir });
  try {
    await use(kiosk);
  } finally {
    await kiosk.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

/** A finger that goes from one place of the display to another. */
async function stroke(
  { page }: WatchedKiosk,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    places: readonly { x: number; y: number }[],
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints: [...places] });
  await touch('touchStart', [{ x: from[0], y: from[1] }]);
  for (let step = 1; step <= 12; step += 1) {
    const [x, y] = from.map((start, axis) => start + (((to[axis] ?? 0) - start) * step) / 12);
    await touch('touchMove', [{ x: x ?? 0, y: y ?? 0 }]);
  }
  await touch('touchEnd', []);
  await session.detach();
}

async function touchAt(kiosk: WatchedKiosk, place: readonly [number, number]): Promise<void> {
  await stroke(kiosk, place, place);
}

const scrolledPx = ({ page }: WatchedKiosk): Promise<number> =>
  page.evaluate(() => Math.max(...[...document.querySelectorAll('.index *')].map((box) => box.scrollTop)));

describe('a screen that is turned by the kiosk', () => {
  it('U6: by 90°: a touch opens what it touches, a finger turns items over and pushes a list', () =>
    withSettings({ screenTurn: 90 }, async (kiosk) => {
      const { page } = kiosk;
      await touchAt(kiosk, [WIDTH / 2, HEIGHT / 2]);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.dataset['mode']), PATIENT)
        .toBe('explore');
      const first = await settled(page);
      // From the picture's right to its left: from the display's bottom to its top.
      await stroke(kiosk, [WIDTH / 2, 900], [WIDTH / 2, 200]);
      await expect.poll(() => settled(page), PATIENT).not.toEqual(first);
      await page.click('[data-action="home"]');
      await page.click('[data-action="index"] >> nth=1');
      await page.waitForSelector('.index [data-entry]');
      await settled(page);
      expect(await scrolledPx(kiosk)).toBe(0);
      // From the picture's bottom up: from the display's left to its right.
      await stroke(kiosk, [700, HEIGHT / 2], [1300, HEIGHT / 2]);
      await expect.poll(() => scrolledPx(kiosk), PATIENT).toBeGreaterThan(50);
    }));

  it("U6: by 270°: the operator's corners are the picture's, and the operator's window is turned", () =>
    withSettings({ screenTurn: 270 }, async (kiosk) => {
      const { width, height } = await kiosk.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      // The picture's top left is the display's bottom left.
      const corners = [
        [30, height - 30],
        [30, 30],
        [width - 30, 30],
        [width - 30, height - 30],
      ] as const;
      for (const corner of corners) await touchAt(kiosk, corner);
      const operator = await operatorPage(kiosk.app);
      const { turn, upright } = await operator.evaluate(() => {
        const screen = document.querySelector<HTMLElement>('.screen');
        const isUpright = (screen?.clientHeight ?? 0) > (screen?.clientWidth ?? 0);
        return { turn: document.documentElement.dataset['turn'], upright: isUpright };
      });
      expect([turn, upright]).toEqual(['270', width > height]);
    }));
});

describe('a talk on a screen that is turned by the kiosk', () => {
  const lookOf = (page: Page) =>
    page.evaluate(() => ({
      turn: document.documentElement.dataset['turn'],
      veil: document.querySelector<HTMLElement>('.veil')?.style.opacity ?? null,
    }));

  it('U6, U8: a screen on the display of the kiosk is turned and the audience has the veil, on another it has neither', async () => {
    const userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-test-turned-talk-'));
    writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify({ screenTurn: 90, brightnessVeil: 30 }));
    const talk = await startTalk({ userDataDir });
    try {
      const [audience, speaker] = [await talk.audience(), await talk.speaker()];
      expect(await lookOf(audience)).toEqual({ turn: '90', veil: '0.3' });
      expect(await lookOf(speaker)).toEqual({ turn: '90', veil: null });
      expect((await boundsOf(talk)).audience).toEqual([1312, 0, 608, 1080]);
      // What comes next, small on the speaker's screen, is turned with it and not once more.
      const small = await speaker.evaluate(() => {
        const { width, height } =
          document.querySelector('figure .small')?.getBoundingClientRect() ?? new DOMRect();
        return width / height;
      });
      expect(small).toBeCloseTo(9 / 16, 1);
      await (await fingerOn(speaker)).tap('[data-action="next"]');
      await expect.poll(async () => (await shownBy(talk)).audience.step, PATIENT).toBe(1);
      await plug(talk, true);
      await expect.poll(() => lookOf(speaker), PATIENT).toEqual({ turn: '0', veil: null });
      expect(await lookOf(audience)).toEqual({ turn: '90', veil: '0.3' });
      await speaker.keyboard.press('s');
      await expect.poll(() => lookOf(audience), PATIENT).toEqual({ turn: '0', veil: null });
    } finally {
      await talk.kiosk.close();
      rmSync(userDataDir, { recursive: true, force: true });
    }
  });
});
