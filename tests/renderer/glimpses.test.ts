import { describe, expect, it } from 'vitest';
import { Glimpses } from '../../src-renderer/glimpses.svelte.ts';
import { fakeBridge } from '../fakes/fake-bridge.ts';
import { stripStatistic } from '../fixtures/statistics.ts';
import { contentOf } from './content.ts';
import { quote } from './scenes-to-show.ts';

describe('what is seen through the doors', () => {
  it('an answer that comes after the content has changed is not taken, and the new one is not held up by it', async () => {
    const bridge = fakeBridge(contentOf([quote('q1')], { doors: { voices: quote('q1') } }));
    const glimpses = new Glimpses(bridge);
    const letThrough = bridge.hold('doorScenes');
    const late = glimpses.read();
    glimpses.forget();
    const own = glimpses.read();
    expect(bridge.asked).toEqual(['doorScenes', 'doorScenes']);
    letThrough();
    await Promise.all([late, own]);
    expect(glimpses.seen?.voices?.id).toBe('q1');
  });

  it('is asked for once, however often it is wanted', async () => {
    const bridge = fakeBridge(contentOf([quote('q1')], { doors: { figures: stripStatistic } }));
    const glimpses = new Glimpses(bridge);
    await Promise.all([glimpses.read(), glimpses.read()]);
    await glimpses.read();
    expect(bridge.asked).toEqual(['doorScenes']);
  });
});
