import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { stripStatistic } from '../fixtures/statistics.ts';
import { contentOf } from './content.ts';
import {
  expectDoors,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  sceneOnScreen,
  startKiosk,
} from './kiosk-on-screen.ts';
import { NO_PICTURE, quote, slide } from './scenes-to-show.ts';

const content = contentOf([quote('q1'), stripStatistic, slide('s1')]);

describe('answers that come too late', () => {
  it('S3: a touch while the next scene loads opens the one in sight, and the late one never comes', async () => {
    const late = { letThrough: () => {} };
    const { clock } = await startKiosk(content, {
      prepare: (bridge) => (late.letThrough = bridge.hold('loopScene')),
    });
    clock.ringNext();
    await page.getByText(/The first sentence/).click();
    await expectPublished({ mode: 'explore' });
    await expectScene('q1');
    late.letThrough();
    await nothingMore();
    expect(sceneOnScreen()).toBe('q1');
  });

  it('S4: an item that loads while the visitor goes home stays away', async () => {
    const { bridge } = await startKiosk(content);
    await press('explore');
    await expectDoors();
    const letThrough = bridge.hold('sectionScene');
    found('[data-door="safe"]').click();
    await press('home');
    letThrough();
    await nothingMore();
    await expectDoors();
  });

  it('S4: of two items asked for in a hurry the second is shown', async () => {
    const { bridge } = await startKiosk(contentOf([slide('s1'), slide('s2'), slide('s3')]));
    await press('explore');
    await expectDoors();
    const letThrough = bridge.hold('sectionScene');
    found('[data-door="safe"]').click();
    await press('next');
    await press('next');
    letThrough();
    await expectScene('s3');
    await nothingMore();
    expect(bridge.painted.map(({ sceneId }) => sceneId)).toEqual(['s1', 's3']);
  });
});

describe('what is not there', () => {
  it('S9: a place that holds no scene leads back to the doors', async () => {
    await startKiosk(
      contentOf([quote('q1')], { front: { sections: { voices: 1, figures: 1, safe: 0, check: 0 } } }),
    );
    await press('explore');
    await expectDoors();
    found('[data-door="figures"]').click();
    await nothingMore();
    await expectDoors();
    await expect.element(page.getByText('1 of 1')).not.toBeInTheDocument();
  });

  it('S9: an item whose picture does not decode leads to the doors, and is reported', async () => {
    const { bridge } = await startKiosk(contentOf([quote('q1'), slide('s1', { picture: NO_PICTURE })]));
    await press('explore');
    await expectDoors();
    found('[data-door="safe"]').click();
    await expect.poll(() => bridge.faults.map(({ sceneId }) => sceneId)).toEqual(['s1']);
    await expectDoors();
    await expect.element(page.getByText('1 of 1')).not.toBeInTheDocument();
  });
});
