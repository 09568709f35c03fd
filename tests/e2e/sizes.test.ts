import { describe, expect, it } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';
import { action, blankCharts, door, expectReadable, language, press, settled, startKiosk } from './kiosk.ts';

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
  [1024, 768],
] as const;

/** Walks through every screen in one language and checks each. Answers with how many scenes it saw. */
async function walk({ page }: WatchedKiosk, tag: string, where: string): Promise<number> {
  await press(page, language(tag));
  await expectReadable(page, `${where} doors`);
  let seen = 0;
  for (const section of ['voices', 'figures', 'safe']) {
    let scene = await press(page, door(section));
    for (let last = false; !last; seen += 1) {
      await expectReadable(page, `${where} ${scene?.id}`);
      await expect.poll(() => blankCharts(page), { message: `${where} ${scene?.id}` }).toBe(0);
      last = (await page.getAttribute(action('next'), 'aria-disabled')) === 'true';
      if (!last) scene = await press(page, action('next'));
    }
    await press(page, action('home'));
  }
  return seen;
}

/** Opens the doors with nothing moving, which takes no time between scenes and shows the same words. */
async function openDoors(widthPx: number, heightPx: number): Promise<WatchedKiosk> {
  const kiosk = await startKiosk({ size: { widthPx, heightPx } });
  await press(kiosk.page, action('explore'));
  await kiosk.page.click(action('motion'));
  return kiosk;
}

describe.each(SIZES)('at %i × %i', (widthPx, heightPx) => {
  it('every word of every scene can be read whole, in every language', { timeout: 180_000 }, async () => {
    const kiosk = await openDoors(widthPx, heightPx);
    for (const tag of ['en', 'az', 'ru', 'fr']) {
      expect(await walk(kiosk, tag, `${widthPx}×${heightPx} ${tag}`)).toBe(32);
    }
    expect(kiosk.complaints).toEqual([]);
    await kiosk.close();
  });

  it('and in the largest text with high contrast and the controls low', { timeout: 180_000 }, async () => {
    const kiosk = await openDoors(widthPx, heightPx);
    for (const name of ['text-size', 'text-size', 'contrast', 'reach']) await kiosk.page.click(action(name));
    await settled(kiosk.page);
    for (const tag of ['en', 'ru']) await walk(kiosk, tag, `${widthPx}×${heightPx} ${tag} largest`);
    await kiosk.close();
  });
});

describe('controls', () => {
  it('are at least 72 px high and 16 px apart at Full HD, on every screen', async () => {
    const kiosk = await startKiosk();
    const { page } = kiosk;
    const faults = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll<HTMLElement>('[data-action]')]
          .filter((control) => control.closest('[inert]') === null && control.offsetParent !== null)
          .map((control) => ({ name: control.dataset['action'], box: control.getBoundingClientRect() }));
        const small = boxes
          .filter(({ box }) => box.height < 71.5 || box.width < 71.5)
          .map(({ name }) => `${name} is small`);
        const close = boxes.flatMap((one, index) =>
          boxes.slice(index + 1).flatMap((other) => {
            const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
            const along = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
            return Math.max(across, along) < 15.5 ? [`${one.name} and ${other.name} are close`] : [];
          }),
        );
        return [...small, ...close];
      });
    expect(await faults(), 'loop').toEqual([]);
    await press(page, action('explore'));
    expect(await faults(), 'doors').toEqual([]);
    await press(page, door('voices'));
    expect(await faults(), 'item').toEqual([]);
    await kiosk.close();
  });

  it('follow a change of the window from landscape to portrait and back', async () => {
    const kiosk = await startKiosk({ size: { widthPx: 1280, heightPx: 720 } });
    const resize = (width: number, height: number) =>
      kiosk.app.evaluate(
        ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
        [width, height] as const,
      );
    await resize(720, 1280);
    await kiosk.page.waitForFunction(() => innerHeight > innerWidth);
    await expectReadable(kiosk.page, 'portrait');
    await resize(1280, 720);
    await kiosk.page.waitForFunction(() => innerHeight < innerWidth);
    await expectReadable(kiosk.page, 'landscape');
    await kiosk.close();
  });
});
