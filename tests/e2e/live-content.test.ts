import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { action, press, published, settled, startKiosk, type WatchedKiosk } from './kiosk.ts';
import { withFolder } from './run.ts';

interface Workshop {
  readonly kiosk: WatchedKiosk;
  readonly page: Page;
  readonly pack: string;
  /** Replaces a text in a file of the pack, as an editor saves it. */
  readonly edit: (file: string, from: string, to: string) => void;
  readonly log: () => string;
  /** What `--save-scenes` has saved. */
  readonly pictures: () => readonly string[];
}

/** A busy machine takes its time to copy and check. */
const PATIENT = { timeout: 20_000 };

/** A kiosk that plays a folder in which somebody works. */
function inWorkshop(work: (workshop: Workshop) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const pack = join(folder, 'pack');
    cpSync(join(ROOT, 'assets', 'content'), pack, { recursive: true });
    const [data, saved] = [join(folder, 'data'), join(folder, 'saved')];
    const kiosk = await startKiosk({
      args: ['--content', pack, `--save-scenes=${saved}`],
      userDataDir: data,
    });
    const edit = (file: string, from: string, to: string): void => {
      const path = join(pack, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      writeFileSync(path, text.replace(from, to));
    };
    const log = (): string => readFileSync(join(data, 'logs', 'kiosk.log'), 'utf8');
    try {
      await expect.poll(log, PATIENT).toContain('is followed');
      await work({ kiosk, page: kiosk.page, pack, edit, log, pictures: () => readdirSync(saved) });
      expect(kiosk.complaints).toEqual([]);
    } finally {
      await kiosk.close();
    }
  });
}

const spoken = (page: Page): Promise<string> => page.innerText('blockquote');

describe('a folder that somebody works in', () => {
  it('L3: a saved change comes in over the scene in view, which was there until then', () =>
    inWorkshop(async ({ page, edit, pictures }) => {
      await page.evaluate(() => {
        // From here on, any moment without a scene on the screen would be a flash.
        const watch = (): void => {
          if (document.querySelector('.layer:not([data-state="preparing"]) blockquote') === null)
            document.documentElement.dataset['flashed'] = 'yes';
          requestAnimationFrame(watch);
        };
        watch();
      });
      edit('text/en.json', '"Director, LINKS Europe Foundation"', '"Director of LINKS Europe Foundation"');
      await page.getByText('Director of LINKS Europe Foundation').waitFor();
      await settled(page);
      expect(await published(page)).not.toHaveProperty('flashed');
      await expect
        .poll(pictures, PATIENT)
        .toEqual(['01-quote-q1-part-1-en-attract.png', '02-quote-q1-part-1-en-attract.png']);
    }));

  it('L3: a changed picture is shown, and not the old one again', () =>
    inWorkshop(async ({ page, pack, edit }) => {
      await press(page, action('explore'));
      await press(page, '[data-door="safe"]');
      const shown = (): Promise<string | null> =>
        page.locator('.layer[data-state="settled"] img').first().getAttribute('src');
      const before = await shown();
      edit('pictures/s01.svg', 'viewBox=', 'data-drawn="again" viewBox=');
      edit('text/en.json', '"Mine Awareness"', '"Mines: be aware"');
      await press(page, action('home'));
      await press(page, action('home'));
      await page.getByText('Mines: be aware').first().waitFor();
      await settled(page);
      await press(page, action('explore'));
      await press(page, '[data-door="safe"]');
      const after = await shown();
      expect(after).not.toBe(before);
      const drawn = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return image.naturalWidth;
      }, after ?? '');
      expect(drawn).toBeGreaterThan(0);
      expect(readFileSync(join(pack, 'pictures', 's01.svg'), 'utf8')).toContain('data-drawn');
    }));

  it('L4: a broken save leaves the last good content on the screen and tells the operator; a mended one is shown', () =>
    inWorkshop(async ({ page, edit, log }) => {
      edit('text/en.json', '"title": "Mine Awareness"', '"title": "Mine Awareness"; "oops"');
      await expect
        .poll(log, PATIENT)
        .toMatch(/cannot play: text\/en\.json.*line \d+.*The last good content goes on/);
      expect(await spoken(page)).toContain('Seeing every destroyed house');
      // The next scene comes out of the last good content, though its file is broken on the disk.
      await press(page, action('explore'));
      await press(page, '[data-door="figures"]');
      expect(await page.innerText('main')).toContain('Mines and unexploded items found and made safe');
      await press(page, action('home'));
      await press(page, action('home'));
      edit('text/en.json', '"title": "Mine Awareness"; "oops"', '"title": "Mended"');
      await page.getByText('Mended').first().waitFor();
      await settled(page);
    }));

  it('L3: a change during a visit waits until the visitor has left', () =>
    inWorkshop(async ({ page, edit, log }) => {
      await press(page, action('explore'));
      edit('text/en.json', '"Mine Awareness"', '"Changed meanwhile"');
      // Whatever is broken is logged, and by then the change before it has been offered.
      edit('programme.json', '"order": "spread"', '"order": "spraed"');
      await expect.poll(log, PATIENT).toMatch(/programme\.json/);
      expect(await published(page)).toMatchObject({ mode: 'explore' });
      expect(await page.innerText('main')).not.toContain('Changed meanwhile');
      edit('programme.json', '"order": "spraed"', '"order": "spread"');
      await press(page, action('home'));
      await page.getByText('Changed meanwhile').first().waitFor();
      expect(await published(page)).toMatchObject({ mode: 'attract' });
      await settled(page);
    }));

  it('L4: a pack that is replaced whole, by another folder of its name, is followed on', () =>
    inWorkshop(async ({ page, pack, edit }) => {
      const aside = `${pack}-new`;
      cpSync(pack, aside, { recursive: true });
      rmSync(pack, { recursive: true });
      renameSync(aside, pack);
      edit('text/en.json', '"Mine Awareness"', '"Replaced"');
      await page.getByText('Replaced').first().waitFor();
      edit('text/en.json', '"Replaced"', '"And edited"');
      await page.getByText('And edited').first().waitFor();
      await settled(page);
    }));
});
