import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SCENE_PATIENCE_MS } from '../../src-shared/session/session.ts';
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
  startPage,
} from './kiosk-on-screen.ts';
import { NO_PICTURE, quote, slide } from './scenes-to-show.ts';

const content = contentOf([quote('q1'), stripStatistic, slide('s1')]);

describe('the loop', () => {
  it('the first scene is there at once, and main hears that it stands', async () => {
    const { bridge } = await startKiosk(content);
    await expect.element(page.getByText(/The first sentence/)).toBeVisible();
    expect(document.getAnimations()).toEqual([]);
    await expect.poll(() => bridge.painted).toHaveLength(1);
    expect(bridge.painted[0]).toEqual({
      sceneId: 'q1',
      part: null,
      kind: 'quote',
      mode: 'attract',
      locale: 'en',
    });
  });

  it('S1: one scene after another has its turn, and then the first again', async () => {
    const { clock } = await startKiosk(content);
    for (const id of ['items', 's1', 'q1']) {
      clock.ringNext();
      await expectScene(id);
    }
  });

  it('S1: a scene stays until its words can have been read', async () => {
    const { clock } = await startKiosk(content);
    // 19 words at 2.5 a second, and 2.5 s to find one's place.
    clock.advance(10_099);
    await nothingMore();
    expect(sceneOnScreen()).toBe('q1');
    clock.advance(1);
    await expectScene('items');
  });

  it('S1: the next scene is fetched while one stands, and once', async () => {
    const { bridge, clock } = await startKiosk(content);
    await expect.poll(() => bridge.asked).toContain('loopScene 1');
    clock.ringNext();
    await expectScene('items');
    expect(bridge.asked.filter((request) => request === 'loopScene 1')).toHaveLength(1);
  });

  it('S1: a scene whose picture does not decode is passed over and reported', async () => {
    const { bridge, clock } = await startKiosk(
      contentOf([quote('q1'), slide('s1', { picture: NO_PICTURE }), quote('q2')]),
    );
    clock.ringNext();
    await expectScene('q2');
    expect(bridge.faults).toEqual([
      { message: `The picture ${NO_PICTURE} could not be decoded`, sceneId: 's1' },
    ]);
    expect(bridge.painted.map(({ sceneId }) => sceneId)).not.toContain('s1');
  });

  it('S1: a scene that main passes over gives its turn away', async () => {
    const { clock } = await startKiosk({ ...content, loop: content.loop.with(1, null) });
    clock.ringNext();
    await expectScene('s1');
    clock.ringNext();
    await expectScene('q1');
  });

  it('S1: a first scene that main passes over gives its turn away', async () => {
    const second = content.loop[1] ?? null;
    if (second === null) throw new Error('The loop has one scene');
    const start = { ...content.start, first: { ...second, position: 1 } };
    const { clock } = await startKiosk({ ...content, start, loop: content.loop.with(0, null) });
    await expectScene('items');
    clock.ringNext();
    await expectScene('s1');
  });

  it('S1: a first scene that cannot be drawn gives its turn away', async () => {
    await startPage(contentOf([slide('s1', { picture: NO_PICTURE }), quote('q1')]));
    await expectScene('q1');
  });

  it('S1: a scene that main is slow to hand over keeps the one before on the screen', async () => {
    const { bridge, clock } = await startKiosk(content, { prepare: (fake) => fake.hold('loopScene') });
    await expect.poll(() => bridge.asked).toContain('loopScene 1');
    clock.advance(SCENE_PATIENCE_MS - 1);
    await nothingMore();
    expect(sceneOnScreen()).toBe('q1');
  });
});

describe('a scene that throws', () => {
  // Whatever a future kind of scene does wrong, it does it while it is drawn.
  const broken = { ...stripStatistic, id: 'broken', chart: null } as unknown as typeof stripStatistic;

  it('W3: is passed over and reported by its name, and the loop goes on', async () => {
    const { bridge, clock } = await startKiosk(contentOf([quote('q1'), broken, slide('s1')]));
    clock.ringNext();
    await expectScene('s1');
    expect(bridge.faults).toMatchObject([{ sceneId: 'broken' }]);
    expect(bridge.begun.map(({ sceneId, position }) => [sceneId, position])).toEqual([
      ['q1', 0],
      ['broken', 1],
      ['s1', 2],
    ]);
  });

  it('W3: is passed over as the first one, too', async () => {
    await startPage(contentOf([broken, quote('q1')]));
    await expectScene('q1');
  });
});

describe('other content', () => {
  it('L3: waits until the visitor has left, and the loop then goes on in it', async () => {
    const { bridge, clock } = await startKiosk(content);
    await press('explore');
    await expectDoors();
    bridge.changeContent(contentOf([quote('other'), slide('s9')]));
    await nothingMore();
    await expectDoors();
    expect(bridge.asked).not.toContain('takeContent 0');
    await press('home');
    await expectScene('s9');
    await expectPublished({ mode: 'attract' });
    clock.ringNext();
    await expectScene('other');
  });

  it('L3: a scene that is the same in it stays where it is, for as long as it had', async () => {
    const { bridge, clock } = await startKiosk(content);
    const before = document.querySelector('.layer');
    bridge.changeContent(contentOf([quote('q1'), slide('s9')]));
    await expect.poll(() => bridge.asked).toContain('takeContent 0');
    await nothingMore();
    expect(document.querySelector('.layer')).toBe(before);
    clock.ringNext();
    await expectScene('s9');
  });

  it('L3: a scene that was changed comes in over itself, without waiting for its turn', async () => {
    const { bridge } = await startKiosk(content);
    bridge.changeContent(contentOf([quote('corrected'), slide('s9')]));
    await expectScene('corrected');
    await expectPublished({ mode: 'attract' });
  });

  it('L3: a touch while it is being taken opens that very scene where it stands now', async () => {
    const { bridge } = await startKiosk(contentOf([quote('q1'), quote('q2')]));
    const letThrough = bridge.hold('takeContent');
    bridge.changeContent(contentOf([quote('q1'), quote('q0'), quote('q2')]));
    await expect.poll(() => bridge.asked).toContain('takeContent 0');
    found('[data-stage]').click();
    await nothingMore();
    await expectPublished({ mode: 'attract' });
    letThrough();
    await expectPublished({ mode: 'explore' });
    await expectScene('q1');
  });

  it('L3: content that cannot be taken is a fault in the log, and the loop goes on', async () => {
    const { bridge, clock } = await startKiosk(content, {
      prepare: (fake) => fake.fail('takeContent', 'EIO'),
    });
    bridge.changeContent(contentOf([quote('other')]));
    await expect.poll(() => bridge.faults.map(({ message }) => message)).toEqual(['Error: EIO']);
    clock.ringNext();
    await nothingMore();
    expect(sceneOnScreen()).not.toBe('other');
  });

  it('an answer from the content before is not mistaken for one from it', async () => {
    const late = { letThrough: () => {} };
    const { bridge, clock } = await startKiosk(content, {
      prepare: (fake) => (late.letThrough = fake.hold('loopScene')),
    });
    clock.ringNext();
    bridge.changeContent(contentOf([quote('other'), slide('s9')]));
    await expectScene('s9');
    late.letThrough();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s9');
  });
});
