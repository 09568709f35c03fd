import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentOf } from './content.ts';
import { expectDoors, expectScene, nothingMore, press, startKiosk } from './kiosk-on-screen.ts';
import { slide } from './scenes-to-show.ts';

/** Its picture cannot be decoded: the page passes over it and says so. */
const broken = { ...slide('s2'), picture: 'data:image/svg+xml,none' };

/** What the page would report as a fault of its own. */
let uncaught: unknown[];
const note = (event: PromiseRejectionEvent): void => {
  event.preventDefault();
  uncaught.push(event.reason);
};
beforeEach(() => {
  uncaught = [];
  window.addEventListener('unhandledrejection', note, { capture: true });
});
afterEach(() => window.removeEventListener('unhandledrejection', note, { capture: true }));

it.each(['scenePainted', 'sceneBegins', 'visitorActed', 'pageFault'] as const)(
  'G9: that main refuses %s is no fault of the page, and the loop goes on',
  async (request) => {
    const content = contentOf([slide('s1'), broken, slide('s3')]);
    const { clock } = await startKiosk(content, {
      prepare: (prepared) => prepared.fail(request, 'Refused: too many'),
    });
    clock.ringNext();
    await expectScene('s3');
    await press('explore');
    await expectDoors();
    await nothingMore();
    expect(uncaught).toEqual([]);
  },
);
