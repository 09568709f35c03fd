/** A finger on the operator's page, through the driver: touches as the system tells of them, not clicks. */
import type { Page } from 'playwright';

/** A place in the page, in its pixels. */
export type Place = readonly [x: number, y: number];

/** One finger. */
export interface Finger {
  /** Puts it down in the middle of what a selector finds, scrolled to first, and takes it up again. */
  tap(selector: string): Promise<void>;
  /** Draws it from place to place in one go. */
  draw(places: readonly Place[]): Promise<void>;
}

export async function finger(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', place?: Place) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: place === undefined ? [] : [{ x: place[0], y: place[1] }],
    });
  const draw = async ([first, ...others]: readonly Place[]): Promise<void> => {
    await touch('touchStart', first);
    for (const place of others) await touch('touchMove', place);
    await touch('touchEnd');
  };
  return {
    draw,
    async tap(selector) {
      const element = await page.waitForSelector(selector);
      await element.scrollIntoViewIfNeeded();
      const box = await element.boundingBox();
      if (box === null) throw new Error(`${selector} is not drawn`);
      const place: Place = [box.x + box.width / 2, box.y + box.height / 2];
      // In one breath: on a machine that is held up in between, it would be a long press, which is no tap.
      await Promise.all([touch('touchStart', place), touch('touchEnd')]);
    },
  };
}
