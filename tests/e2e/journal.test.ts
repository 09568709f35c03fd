import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLines, type JournalLine } from '../../src-shared/journal/line.ts';
import { summarise } from '../../src-shared/journal/summary.ts';
import { operatorPage, PIN, touchCorners, typePin } from './operator-door.ts';
import { action, door, language, press, startKiosk, type WatchedKiosk } from './kiosk.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-journal-'));
  folders.push(folder);
  return folder;
}

/** Everything the journal of a user-data folder says. */
function linesIn(userDataDir: string): readonly JournalLine[] {
  const folder = join(userDataDir, 'journal');
  const days = existsSync(folder) ? readdirSync(folder) : [];
  return days.flatMap((day) => {
    const { lines, torn } = readLines(readFileSync(join(folder, day), 'utf8'));
    expect(torn).toBe(0);
    return lines;
  });
}

/** Two doors, a language, an aid, a source, two answers to one situation; then home, and out. */
async function visit({ page }: WatchedKiosk): Promise<void> {
  await press(page, action('explore'));
  await page.click(language('az'));
  await page.click(action('contrast'));
  await press(page, door('voices'));
  await page.click(action('source'));
  await page.waitForSelector('[role="dialog"]');
  await page.click(`[role="dialog"] ${action('back')}`);
  await press(page, action('home'));
  await press(page, door('safe'));
  await press(page, action('index'));
  await press(page, '[data-entry="13"]');
  await press(page, action('check'));
  await page.click('.layer [data-answer="short-cut"]');
  await page.click('.layer [data-answer="stay"]');
  await press(page, action('home'));
  await press(page, action('home'));
}

describe('the journal', () => {
  it('J1, J2: a visit is counted as it was, an hour as it went, and nothing else is in it', async () => {
    const userDataDir = newFolder();
    const kiosk = await startKiosk({ userDataDir });
    await visit(kiosk);
    expect(kiosk.complaints).toEqual([]);
    await kiosk.close();
    const lines = linesIn(userDataDir);
    const summary = summarise(lines);
    expect(summary).toMatchObject({
      visits: 1,
      doors: [
        ['safe', 1],
        ['voices', 1],
      ],
      languages: [['az', 1]],
      helps: [['contrast', 1]],
      sources: 1,
      answers: { safe: 1, other: 1 },
      pageRestarts: 0,
    });
    expect(summary.items.map(([, times]) => times)).toEqual([1, 1, 1, 1]);
    expect(summary.shown).toBeGreaterThan(0);
    expect(lines.map((line) => (line.type === 'kiosk' ? line.what : line.type))).toEqual([
      'kiosk-started',
      'visit',
      'kiosk-ended',
      'hour',
    ]);
    expect(lines[1]).toMatchObject({ ended: 'home', acts: 15 });
  });

  it('J2: a visit whose page dies is there, and says so', async () => {
    const userDataDir = newFolder();
    const kiosk = await startKiosk({ userDataDir });
    await press(kiosk.page, action('explore'));
    await press(kiosk.page, door('figures'));
    await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect
      .poll(() => linesIn(userDataDir).find(({ type }) => type === 'visit'), {
        timeout: 60_000,
        interval: 500,
      })
      .toMatchObject({ ended: 'page', doors: { figures: 1 } });
    await kiosk.close();
    expect(summarise(linesIn(userDataDir))).toMatchObject({ visits: 1, pageRestarts: 1 });
  });

  it('J4, J7, J8: the operator sees the sums without their own touches, exports them, and deletes them', async () => {
    const userDataDir = newFolder();
    writeFileSync(join(userDataDir, 'operator-pin.txt'), PIN);
    const kiosk = await startKiosk({ userDataDir });
    await visit(kiosk);
    await touchCorners(kiosk);
    const page = await operatorPage(kiosk.app);
    await typePin(page, PIN);
    await page.click('[data-part="journal"]');
    await page.waitForSelector('[data-ranked="voices"]');
    const shown = () => page.innerText('[data-shows="journal"]');
    expect(await shown()).toMatch(/Visits\s+1\s/);
    expect(await shown()).toContain('safe: 1 · otherwise: 1');
    expect(await page.getAttribute('canvas', 'aria-label')).toMatch(/: \d\d:00 1$/);
    const place = join(userDataDir, 'exports');
    await page.click(`[data-place="${place}"]`);
    await page.waitForFunction(() =>
      document.querySelector('[data-exported]')?.textContent.includes('Exported to'),
    );
    const [folder = ''] = readdirSync(place);
    const exported: unknown = JSON.parse(readFileSync(join(place, folder, 'journal.json'), 'utf8'));
    expect(exported).toEqual(linesIn(userDataDir));
    await page.click('[data-action="delete-journal"]');
    await page.click('[data-action="confirm-delete-journal"]');
    await page.waitForSelector('[data-empty]');
    expect(linesIn(userDataDir)).toEqual([]);
    await kiosk.close();
  });

  it('J5: switched off, there is no journal at all', async () => {
    const userDataDir = newFolder();
    writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify({ journal: false }));
    const kiosk = await startKiosk({ userDataDir });
    await visit(kiosk);
    await kiosk.close();
    expect(existsSync(join(userDataDir, 'journal'))).toBe(false);
  });

  it('J6: a disk that refuses it stops no scene', async () => {
    const userDataDir = newFolder();
    writeFileSync(join(userDataDir, 'journal'), '');
    const kiosk = await startKiosk({ userDataDir });
    await visit(kiosk);
    expect(kiosk.complaints).toEqual([]);
    await kiosk.close();
    const log = readFileSync(join(userDataDir, 'logs', 'kiosk.log'), 'utf8');
    expect(log.match(/KIOSK-601/g)).toHaveLength(1);
  });
});
