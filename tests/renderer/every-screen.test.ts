/** Every screen in every language, contrast and text size, on a screen of each orientation: what axe finds there. */
import { describe, expect, it } from 'vitest';
import fr from '../../assets/languages/fr.json';
import type { Scene } from '../../src-shared/content/scene.ts';
import { bundledScene } from '../fixtures/scenes.ts';
import type { FakeContent } from '../fakes/fake-bridge.ts';
import { violations } from './axe.ts';
import { contentOf } from './content.ts';
import {
  action,
  expectDoors,
  expectIndex,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  startKiosk,
  type KioskOnScreen,
} from './kiosk-on-screen.ts';
import { PICTURE } from './scenes-to-show.ts';

const LANGUAGES = ['en', 'az', 'ru', 'fr'] as const;
const CONTRASTS = ['normal', 'high'] as const;
const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
const ORIENTATIONS = [
  [1920, 1080],
  [1080, 1920],
] as const;

/** A quotation, every form of chart that has words in it, a picture, and a row of panels. */
const ITEMS = ['q1', 'items', 'casualties', 'world-2024', 'area', 's02', 's11'] as const;

function sceneOf(id: string): Scene {
  const scene = bundledScene(id);
  return scene.kind === 'slide' ? { ...scene, picture: PICTURE } : scene;
}

/** The kiosk with all four languages, and what they were looked for in. */
function contentWith(scenes: readonly [Scene, ...Scene[]], offered: readonly string[] = []): FakeContent {
  const { start: small, ...content } = contentOf(scenes, { settings: { languages: [...offered] } });
  const french = { tag: 'fr', name: 'Français', review: 'draft' } as const;
  const [english, ...others] = small.pack.languages;
  const pack = { ...small.pack, languages: [english, ...others, french] as const };
  const glimpse = (kind: Scene['kind']): Scene | null => scenes.find((scene) => scene.kind === kind) ?? null;
  const doors = { voices: glimpse('quote'), figures: glimpse('statistic'), safe: glimpse('slide') };
  const related = Object.fromEntries(scenes.map(({ id }) => [id, scenes.slice(0, 2).map((one) => one.id)]));
  const interfaceWords = { ...small.interfaceWords, fr: fr.words };
  return { ...content, related, doors, start: { ...small, pack, interfaceWords } };
}

/** Waits until the words have been set for the room they have, and says what axe finds. */
async function expectNothing(where: string): Promise<void> {
  await nothingMore();
  expect(await violations(), where).toEqual([]);
}

/** Goes through every language, contrast and text size on the screen as it is, and leaves it as it was. */
async function everyWay(each: (where: string) => Promise<void> = expectNothing): Promise<number> {
  let ways = 0;
  for (const contrast of CONTRASTS) {
    for (const textSize of TEXT_SIZES) {
      for (const tag of LANGUAGES) {
        found(`[data-language="${tag}"]`).click();
        await expectPublished({ locale: tag, contrast, textSize });
        await each(`${tag}, ${contrast}, ${textSize}`);
        ways += 1;
      }
      action('text-size').click();
    }
    action('contrast').click();
  }
  return ways;
}

const EVERY_WAY = LANGUAGES.length * CONTRASTS.length * TEXT_SIZES.length;

describe.each(ORIENTATIONS)('on a screen of %i × %i', (width, height) => {
  /** The doors of a kiosk with these scenes. */
  async function atTheDoors(...scenes: readonly [Scene, ...Scene[]]): Promise<KioskOnScreen> {
    const kiosk = await startKiosk(contentWith(scenes), { width, height });
    await press('explore');
    await expectDoors();
    return kiosk;
  }
  const three = [sceneOf('q1'), sceneOf('world-2024'), sceneOf('s02')] as const;
  const longTest = { timeout: 60_000 };

  it.each(LANGUAGES)('axe finds nothing in the loop, in %s', longTest, async (tag) => {
    const { clock } = await startKiosk(contentWith(three, [tag]), { width, height });
    for (const scene of three) {
      await expectScene(scene.id);
      await expectNothing(scene.id);
      clock.ringNext();
    }
  });

  it('nor at the doors', longTest, async () => {
    await atTheDoors(...three);
    expect(await everyWay()).toBe(EVERY_WAY);
  });

  it.each(ITEMS)('nor beside %s, held', longTest, async (id) => {
    await startKiosk(contentWith([sceneOf(id), ...three.filter((one) => one.id !== id)]), { width, height });
    found('[data-language="en"]').click();
    await expectScene(id);
    await expectPublished({ mode: 'explore' });
    expect(await everyWay()).toBe(EVERY_WAY);
  });

  it('nor in a sheet of sources', longTest, async () => {
    await atTheDoors(...three);
    found('[data-door="figures"]').click();
    await expectScene('world-2024');
    await press('source');
    expect(await everyWay()).toBe(EVERY_WAY);
  });

  it.each([
    ['voices', ['q1', 'q2', 'q3', 'r1']],
    ['figures', ['items', 'casualties', 'area']],
    ['safe', ['s01', 's02', 's03']],
  ] as const)('nor in the index of %s', longTest, async (section, [first, ...others]) => {
    await atTheDoors(sceneOf(first), ...others.map(sceneOf));
    found(`.door[data-section="${section}"] [data-action="index"]`).click();
    await expectIndex(section);
    expect(await everyWay()).toBe(EVERY_WAY);
  });

  it('nor under the question who is there', longTest, async () => {
    const { clock } = await atTheDoors(...three);
    const ways = await everyWay(async (where) => {
      clock.advance(60_000);
      await expectPublished({ mode: 'still-there' });
      await expect.poll(() => document.querySelector('.layer[data-state="settled"] .still')).not.toBeNull();
      await expectNothing(where);
      await press('continue');
      await expectDoors();
    });
    expect(ways).toBe(EVERY_WAY);
  });
});
