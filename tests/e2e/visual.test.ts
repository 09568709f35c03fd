/**
 * What the kiosk looks like, beside what it looked like. When a change is meant: `npm run test:visual -- --update`, and a
 * look at what git says has changed in `visual/pictures`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atRest } from '../../scripts/tour/screen.ts';
import { nameOfSize } from '../../scripts/tour/request.ts';
import { startKiosk, type WatchedKiosk } from './kiosk.ts';
import { shrunk } from './visual/picture.ts';
import { expectKept, keptBytes, strayPictures } from './visual/reference.ts';
import { SITTINGS, toLoop } from './visual/screens.ts';

// The pictures were taken under Linux: other systems draw letters otherwise.
const describeHere = describe.runIf(process.platform === 'linux');

/** Everything comes in at once, and the picture catches nothing half-way. */
const STILL = ['--quick', '--step', '--cross'];

const nameOf = (size: (typeof SITTINGS)[number]['size'], screen: string): string =>
  `${nameOfSize(size)}/${screen}`;

describeHere.each(SITTINGS)(
  'on a screen of $size.widthPx × $size.heightPx',
  ({ size, shrinking, screens }) => {
    let kiosk: WatchedKiosk;
    beforeAll(async () => {
      kiosk = await startKiosk({ size, ownClock: true });
      await kiosk.page.evaluate((tokens) => {
        for (const token of tokens) document.documentElement.style.setProperty(token, '0ms');
      }, STILL);
    });
    afterAll(async () => {
      expect(kiosk.complaints).toEqual([]);
      await kiosk.close();
    });

    it.each(screens)('$name looks as it did', async ({ name, go }) => {
      const { page } = kiosk;
      await page.clock.resume();
      await toLoop(page);
      await go(page);
      await atRest(page);
      expectKept(nameOf(size, name), shrunk(await page.screenshot(), shrinking));
    });
  },
);

describeHere('the pictures', () => {
  const names = SITTINGS.flatMap(({ size, screens }) => screens.map(({ name }) => nameOf(size, name)));

  it('are each of a screen, and stay small', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(strayPictures(names)).toEqual([]);
    expect(keptBytes(names)).toBeLessThan(1_500_000);
  });
});
