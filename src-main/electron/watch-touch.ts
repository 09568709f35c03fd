import type { WebContents } from 'electron';
import { SECOND_MS } from '../../src-shared/units.ts';
import { isTouchDead, NO_TOUCH, touchSeen, type TouchSign } from '../../src-shared/watchdog/touch-watch.ts';
import type { PageKeeper } from '../recovery/keep-page.ts';

/** What Chromium calls it, outside of the page. */
const SIGNS: Readonly<Record<string, TouchSign>> = {
  touchStart: 'start',
  touchMove: 'move',
  touchEnd: 'end',
  touchCancel: 'end',
};

/**
 * Compares the fingers that Chromium sees with those that the page hears of, and begins it anew where it hears of none
 * (rule W5). What the system does not tell Chromium, a cable or a driver that died, nobody can tell from an empty hall.
 */
export function watchTouch(contents: WebContents, page: Pick<PageKeeper, 'rebuild'>): void {
  let watch = NO_TOUCH;
  const sees = (sign: TouchSign): void => {
    watch = touchSeen(watch, sign, performance.now());
  };
  contents.on('input-event', (_event, { type }) => {
    const sign = SIGNS[type];
    if (sign !== undefined) sees(sign);
  });
  contents.ipc.on('kiosk:touched', () => sees('heard'));
  contents.on('render-process-gone', () => (watch = NO_TOUCH));
  setInterval(() => {
    if (!isTouchDead(watch, performance.now())) return;
    watch = NO_TOUCH;
    page.rebuild('touch');
  }, SECOND_MS);
}
