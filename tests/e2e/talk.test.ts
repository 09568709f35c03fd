/** A talk from its first scene to its last, with what can happen to it. The second display is one in Electron's list only. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { bundledPack } from '../fixtures/scenes.ts';
import {
  type BothShow,
  boundsOf,
  crash,
  fingerOn,
  plug,
  shownBy,
  startInWindow,
  startTalk,
  type GivenTalk,
} from './talk-stand.ts';

const scenes = bundledPack().talk()?.scenes ?? [];
/** Every scene and step of the bundled talk, in order. */
const walk = scenes.flatMap(({ sceneId, builds }, at) =>
  builds.map((_, step) => ({ id: sceneId, step, at, steps: builds.length })),
);
const LONG = { timeout: 30_000 };

const expected = ({ id, step, at, steps }: (typeof walk)[number]) => ({
  audience: { id, step },
  speaker: `Scene ${at + 1} of ${scenes.length}${steps > 1 ? ` · step ${step + 1} of ${steps}` : ''}`,
});

let talk: GivenTalk;

function stands(place: (typeof walk)[number] | undefined): Promise<unknown> {
  if (place === undefined) throw new Error('The talk has no such place');
  return expect.poll(() => shownBy(talk), LONG).toMatchObject(expected(place));
}

describe('a talk with a keyboard alone', () => {
  beforeAll(async () => void (talk = await startTalk()));
  afterAll(() => talk.kiosk.close());

  it('R2: goes step by step from the first scene to the last, both screens at the same', async () => {
    const speaker = await talk.speaker();
    for (const place of walk) {
      await stands(place);
      await speaker.keyboard.press('PageDown');
    }
    await stands(walk.at(-1));
  }, 300_000);

  it('R3: goes back over the steps it came by', async () => {
    const speaker = await talk.speaker();
    for (const place of walk.slice(-6, -1).toReversed()) {
      await speaker.keyboard.press('PageUp');
      await stands(place);
    }
  });

  it('R4: jumps to a scene by its number', async () => {
    const speaker = await talk.speaker();
    for (const key of ['g', '5', 'Enter']) await speaker.keyboard.press(key);
    await stands(walk.find(({ at }) => at === 4));
  });

  it('R5: covers the screen of the audience, which then hears a key as the other does', async () => {
    const [speaker, audience] = [await talk.speaker(), await talk.audience()];
    await speaker.keyboard.press('b');
    await audience.locator('[data-cover="black"]').waitFor();
    expect(await inFront(audience)).toBe('cover');
    await audience.keyboard.press('PageDown');
    await audience.locator('[data-cover]').waitFor({ state: 'detached' });
    await stands(walk.find(({ at }) => at === 4));
  });

  it('R9: the audience reads another language, and the speaker their own', async () => {
    const [speaker, audience] = [await talk.speaker(), await talk.audience()];
    await speaker.keyboard.press('l');
    await audience.waitForSelector('html[data-locale="az"]');
    expect(await speaker.getAttribute('html', 'data-locale')).toBe('en');
    expect(await audience.locator('.draft').first().isVisible()).toBe(true);
    await speaker.keyboard.press('c');
    expect(await audience.getByTestId('caption').getAttribute('lang')).toBe('az');
  });

  it('R9: nothing on the screen of the audience can be pressed, and there is no pointer', async () => {
    const audience = await talk.audience();
    expect(await audience.getAttribute('html', 'data-mode')).toBe('presenter');
    expect(await audience.locator('button:visible').count()).toBe(0);
    expect(await audience.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
  });

  it('R9: ends when the speaker says so twice, and the loop is as it was at the beginning', async () => {
    const speaker = await talk.speaker();
    await speaker.keyboard.press('q');
    await speaker.locator('[data-action="confirm"]').waitFor();
    // The window that is pressed in is gone before the driver has let go of the key.
    await speaker.keyboard.press('Enter').catch(() => undefined);
    const { app } = talk.kiosk;
    await expect.poll(() => app.windows().length, LONG).toBe(1);
    const [page] = app.windows();
    if (page === undefined) throw new Error('There is no window');
    await page.waitForSelector('html[data-mode="attract"][data-locale="en"]');
    await page.waitForSelector('[data-scene-state="settled"]');
  });
});

/** What lies in front in the middle of a page, by the class of its element. */
function inFront(page: Page): Promise<string> {
  return page.evaluate(
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.classList[0] ?? 'nothing',
  );
}

describe('a talk with a finger alone', () => {
  beforeAll(async () => void (talk = await startTalk()));
  afterAll(() => talk.kiosk.close());

  it('R2: goes from the first scene to the last', async () => {
    const finger = await fingerOn(await talk.speaker());
    for (const place of walk) {
      await stands(place);
      await finger.tap('[data-action="next"]');
    }
  }, 300_000);

  it('R4: a number that is touched brings its scene', async () => {
    await (await fingerOn(await talk.speaker())).tap('.strip [data-at="4"]');
    await stands(walk.find(({ at }) => at === 4));
  });

  it('R9: a swipe on the screen of the audience leads on, and back', async () => {
    const finger = await fingerOn(await talk.audience());
    await finger.swipe(0.7, 0.3);
    await stands(walk.find(({ at }) => at === 5));
    await finger.swipe(0.3, 0.7);
    await stands(walk.find(({ at }) => at === 4));
  });

  it('R9: takes another language, the overview, and the end', async () => {
    const [speaker, audience] = [await talk.speaker(), await talk.audience()];
    const finger = await fingerOn(speaker);
    await finger.tap('[data-action="next-language"]');
    await audience.waitForSelector('html[data-locale="az"]');
    await finger.tap('[data-action="overview"]');
    await finger.tap('.all [data-at="1"]');
    await stands(walk.find(({ at }) => at === 1));
    await finger.tap('[data-action="more"]');
    await finger.tap('[data-action="leave"]');
    await finger.tap('[data-action="confirm"]').catch(() => undefined);
    await expect.poll(() => talk.kiosk.app.windows().length, LONG).toBe(1);
  });
});

describe('displays of a talk', () => {
  beforeAll(async () => void (talk = await startTalk()));
  afterAll(() => talk.kiosk.close());

  it('R10: one display is shared, the screen of the audience over a corner that the other leaves open', async () => {
    const { audience, speaker } = await boundsOf(talk);
    expect(audience).toEqual([0, 0, 1190, 670]);
    expect(speaker.slice(0, 2)).toEqual([0, 0]);
  });

  it('R10: on two each has its own, they change by a key, and what is pulled out loses nothing', async () => {
    const speaker = await talk.speaker();
    for (const key of ['6', 'Enter', 'PageDown']) await speaker.keyboard.press(key);
    const place = walk.find(({ at, step }) => at === 5 && step === 1);
    await stands(place);
    await plug(talk, true);
    await expect.poll(async () => (await boundsOf(talk)).speaker, LONG).toEqual([0, 0, 1280, 720]);
    expect((await boundsOf(talk)).audience.slice(2).map((px) => px >= 1079)).toEqual([true, true]);
    await speaker.locator('.now [data-scene-state="settled"]').waitFor();
    await stands(place);
    await speaker.keyboard.press('s');
    await expect.poll(async () => (await boundsOf(talk)).audience, LONG).toEqual([0, 0, 1280, 720]);
    await plug(talk, false);
    await expect.poll(async () => (await boundsOf(talk)).audience, LONG).toEqual([0, 0, 1190, 670]);
    await stands(place);
  });

  it('R8: a rehearsal keeps its times', async () => {
    const speaker = await talk.speaker();
    await speaker.keyboard.press('r');
    await speaker.keyboard.press('End');
    const file = join(talk.kiosk.userDataDir, 'talks', 'mine-awareness.times.json');
    const kept = (): number => {
      try {
        return (JSON.parse(readFileSync(file, 'utf8')) as { scenes: unknown[] }).scenes.length;
      } catch {
        return 0;
      }
    };
    await expect.poll(kept, LONG).toBe(scenes.length);
  });

  it('R2: a key is on both screens soon', async () => {
    const [speaker, audience] = [await talk.speaker(), await talk.audience()];
    for (const key of ['Home', 'Home']) await speaker.keyboard.press(key);
    await stands(walk[0]);
    const took: number[] = [];
    for (const place of walk.slice(1, 12)) {
      const from = performance.now();
      await speaker.keyboard.press('PageDown');
      await audience.waitForSelector(
        `[data-scene-state="settled"][data-scene-id="${place.id}"][data-step="${place.step}"]`,
      );
      took.push(performance.now() - from);
      await stands(place);
    }
    const sorted = took.toSorted((one, other) => one - other).map(Math.round);
    console.log(`Key to scene in ms: ${sorted.join(' ')}`);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(1000);
  });
});

describe('a talk in a window', () => {
  beforeAll(async () => void (talk = await startInWindow()));
  afterAll(() => talk.kiosk.close());

  it('R10: is started by P and shares the window of the kiosk', async () => {
    await stands(walk[0]);
    const { audience, speaker } = await boundsOf(talk);
    expect(audience.slice(0, 2)).toEqual(speaker.slice(0, 2));
    expect(Number(audience[2])).toBeLessThan(Number(speaker[2]));
  });
});

describe('a talk that is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-test-named-'));

  beforeAll(async () => {
    const pack = join(folder, 'pack');
    cpSync(join(ROOT, 'assets', 'content'), pack, { recursive: true });
    const file = (id: string) => join(pack, 'talks', `${id}.json`);
    const first = JSON.parse(readFileSync(file('mine-awareness'), 'utf8')) as { scenes: readonly unknown[] };
    writeFileSync(file('shorter'), JSON.stringify({ ...first, scenes: first.scenes.slice(4, 6) }));
    const text = join(pack, 'text', 'en.json');
    const words = JSON.parse(readFileSync(text, 'utf8')) as { talks: object };
    writeFileSync(
      text,
      JSON.stringify({ ...words, talks: { ...words.talks, shorter: { title: 'Shorter' } } }),
    );
    talk = await startTalk({ args: ['--content', pack, '--talk', 'shorter'] });
  });
  afterAll(async () => {
    await talk.kiosk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('R1: is given, though another comes before it by name', async () => {
    await expect.poll(() => shownBy(talk), LONG).toMatchObject({ audience: { id: scenes[4]?.sceneId } });
    expect((await shownBy(talk)).speaker).toMatch(/^Scene 1 of 2/);
  });
});

describe('a screen of a talk whose page ends', () => {
  beforeAll(async () => void (talk = await startTalk()));
  afterAll(() => talk.kiosk.close());

  const fifth = walk.find(({ at }) => at === 4);

  it("R6: the audience's is back where it was, and the speaker's notices nothing", async () => {
    const speaker = await talk.speaker();
    for (const key of ['5', 'Enter', 'l']) await speaker.keyboard.press(key);
    await stands(fifth);
    const before = await shownBy(talk);
    await crash(talk, await talk.audience());
    const after = await again('audience', before);
    expect(after).toMatchObject({ ...expected(fifth ?? never()), locale: 'az' });
    expect(after.begunAt.speaker).toBe(before.begunAt.speaker);
  });

  it("R6: the speaker's is back where it was, with its clock, and the audience's notices nothing", async () => {
    const before = await shownBy(talk);
    await crash(talk, await talk.speaker());
    const after = await again('speaker', before);
    expect(after).toMatchObject({ ...expected(fifth ?? never()), locale: 'az' });
    expect(after.begunAt.audience).toBe(before.begunAt.audience);
    expect(after.elapsed >= before.elapsed).toBe(true);
  });
});

function never(): never {
  throw new Error('The talk has no such place');
}

/** Waits until another page shows what the one before it showed. */
async function again(role: 'audience' | 'speaker', before: BothShow): Promise<BothShow> {
  const from = performance.now();
  const isBack = async (): Promise<boolean> => {
    const { begunAt, audience, speaker } = await shownBy(talk);
    return (
      begunAt[role] > before.begunAt[role] && audience.id === before.audience.id && speaker === before.speaker
    );
  };
  await vi.waitUntil(isBack, { timeout: 30_000, interval: 20 });
  console.log(`The page of the ${role} is back after ${Math.round(performance.now() - from)} ms`);
  return shownBy(talk);
}
