import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nextScene, sceneInView, startKiosk, type WatchedKiosk } from './kiosk.ts';
import { operatorPage, PIN, touchCorners, typePin } from './operator-door.ts';
import { canMount, smallDisk, type SmallDisk } from './small-disk.ts';

const LONGEST_DWELL_MS = 60_000;

function diskOf(settings: object): SmallDisk {
  const disk = smallDisk();
  onTestFinished(() => disk.remove());
  writeFileSync(join(disk.folder, 'settings.json'), JSON.stringify(settings));
  return disk;
}

async function kioskOn({ folder }: SmallDisk): Promise<WatchedKiosk> {
  const kiosk = await startKiosk({
    userDataDir: folder,
    ownClock: true,
    size: { widthPx: 1280, heightPx: 720 },
  });
  onTestFinished(() => kiosk.close());
  return kiosk;
}

/** Three scenes, a visit, and a scene again. */
async function goesOn({ page, complaints }: WatchedKiosk): Promise<void> {
  let scene = await sceneInView(page);
  for (let count = 0; count < 3; count += 1) {
    await page.clock.fastForward(LONGEST_DWELL_MS);
    scene = await nextScene(page, scene);
  }
  expect(complaints).toEqual([]);
}

async function openSettings(kiosk: WatchedKiosk): Promise<Page> {
  await touchCorners(kiosk);
  const page = await operatorPage(kiosk.app);
  await typePin(page, PIN);
  await page.click('[data-part="settings"]');
  await page.waitForSelector('[data-shows="settings"]');
  return page;
}

const change = (page: Page, setting: string, action: string) =>
  page.click(`[data-setting="${setting}"] [data-action="${action}"]`);

const said = (page: Page) => expect.poll(() => page.innerText('.said'), { timeout: 60_000 });

const settingsIn = ({ folder }: SmallDisk): unknown =>
  JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));

describe.runIf(canMount())('D4, D6: a disk that refuses', { timeout: 180_000 }, () => {
  it('is full: scenes go on, a change applies and is refused in words, what was kept is whole; with room it is kept', async () => {
    const disk = diskOf({ sound: false });
    writeFileSync(join(disk.folder, 'operator-pin.txt'), PIN);
    const kiosk = await kioskOn(disk);
    const panel = await openSettings(kiosk);
    disk.fill();
    await change(panel, 'brightnessVeil', 'more');
    await said(panel).toMatch(/no room left.*applies until the kiosk ends/);
    expect(settingsIn(disk)).toEqual({ sound: false });
    await goesOn(kiosk);
    disk.empty();
    await change(panel, 'brightnessVeil', 'more');
    await said(panel).toBe('Saved.');
    expect(settingsIn(disk)).toMatchObject({ sound: false, brightnessVeil: 20 });
  });

  it.each<[string, (disk: SmallDisk) => void]>([
    ['full', (disk) => disk.fill()],
    ['read-only', (disk) => disk.setReadOnly(true)],
  ])('is %s from the start: the kiosk starts, with its settings', async (_how, spoil) => {
    const disk = diskOf({ brightnessVeil: 20 });
    spoil(disk);
    const kiosk = await kioskOn(disk);
    await goesOn(kiosk);
    expect(await kiosk.page.$eval('.veil', (veil) => getComputedStyle(veil).opacity)).toBe('0.2');
  });

  it('vanishes while the kiosk runs: scenes go on, and so they do after a new start without it', async () => {
    const disk = diskOf({ brightnessVeil: 20 });
    const kiosk = await kioskOn(disk);
    disk.vanish();
    await goesOn(kiosk);
    await kiosk.close();
    await goesOn(await kioskOn(disk));
  });
});
