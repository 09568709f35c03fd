import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renewPage } from '../../src-main/electron/renew-page.ts';
import { journalDays, linesOf } from '../../src-main/journal/journal-days.ts';
import { journalFile } from '../../src-main/journal/journal-file.ts';
import { openJournal } from '../../src-main/journal/journal.ts';
import { machineHours } from '../../src-main/opening-hours.ts';
import { healthBook } from '../../src-main/operator/health.ts';
import { keepPage } from '../../src-main/recovery/keep-page.ts';
import { localMinute } from '../../src-main/today.ts';
import type { PaintedScene } from '../../src-shared/contract.ts';
import { summarise } from '../../src-shared/journal/summary.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src-shared/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../src-shared/units.ts';
import { fakeLog } from '../fakes/log.ts';
import { memoryDisk } from './journal/memory-disk.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;
const FOLDER = '/user-data/journal';
const DWELL_MS = 12 * SECOND_MS;
const VISIT_EVERY_MS = 20 * MINUTE_MS;
const OPEN_HOURS = 9;
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  openingHours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '18:00' }],
  quietRestartHour: 4,
};
const SCENE: PaintedScene = { sceneId: 'one', part: null, kind: 'slide', mode: 'attract', locale: 'en' };

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    // A Monday without a change to summer time in the week after it, wherever the test runs.
    now: new Date(2027, 0, 4, 8, 30),
  });
});
afterEach(() => vi.useRealTimers());

/** The parts of a kiosk that live by the clock, on one clock. */
function stand() {
  const log = fakeLog();
  const disk = memoryDisk();
  const nowMs = () => performance.now();
  const file = journalFile({
    ...{ folder: FOLDER, disk, log },
    means: { nowMs, later: (action, ms) => void setTimeout(action, ms) },
  });
  const journal = openJournal(file, { isOn: () => true, wallMs: () => Date.now(), nowMs });
  const changes: string[] = [];
  const hours = machineHours({ now: () => SETTINGS, onChange: () => undefined }, log, (isOpen) => {
    changes.push(`${localMinute(Date.now()).slice(11)} ${isOpen ? 'open' : 'dark'}`);
    journal.happened(isOpen ? 'opened' : 'dark');
  });
  const health = healthBook(() => Date.now());
  health.onRestart((reason) => journal.pageEnded(reason));
  const loads: string[] = [];
  const page = keepPage(
    {
      ...{ nowMs, position: 0, isSafe: false, end: () => true },
      later: (action, ms) => void setTimeout(action, ms),
      load: () => loads.push(localMinute(Date.now()).slice(11)),
      restartSafely: () => loads.push('safe mode'),
      quarantine: () => undefined,
    },
    health,
    log,
  );
  renewPage(
    {
      app: { getAppMetrics: () => [] },
      contents: { getOSProcessId: () => 1 },
      hour: () => SETTINGS.quietRestartHour,
    },
    page,
  );
  return { log, disk, journal, hours, changes, page, loads };
}

it('U1, W10, J3: a week goes by: open and dark, begun anew each night, a file of the journal a day, and few writes', async () => {
  const { log, disk, journal, hours, changes, page, loads } = stand();
  const showing = setInterval(() => {
    if (hours.isOpen()) journal.scenePainted(SCENE);
  }, DWELL_MS);
  const visiting = setInterval(() => {
    if (!hours.isOpen()) return;
    page.touched();
    journal.visitorActed({ did: 'door', language: 'az', door: 'safe' });
    journal.visitorActed({ did: 'leave', language: 'az', how: 'home' });
  }, VISIT_EVERY_MS);
  await vi.advanceTimersByTimeAsync(7 * DAY_MS);
  clearInterval(showing);
  clearInterval(visiting);
  await journal.close();

  expect(changes).toEqual(Array.from({ length: 7 }, () => ['09:00 open', '18:00 dark']).flat());
  expect(loads).toEqual(Array.from({ length: 7 }, () => '04:00'));
  const days = await journalDays(disk, FOLDER);
  expect(days.map(({ day }) => day)).toEqual(
    ['04', '05', '06', '07', '08', '09', '10', '11'].map((day) => `2027-01-${day}`),
  );
  const { lines } = await linesOf(disk, days);
  const openMs = 7 * OPEN_HOURS * 60 * MINUTE_MS;
  expect(summarise(lines)).toMatchObject({
    visits: openMs / VISIT_EVERY_MS,
    doors: [['safe', openMs / VISIT_EVERY_MS]],
    pageRestarts: 7,
  });
  // The first and the last of a day may be counted or not: hours begin between two of them.
  expect(Math.abs(summarise(lines).shown - openMs / DWELL_MS)).toBeLessThanOrEqual(7);
  const bytes = [...disk.files.values()].reduce((sum, text) => sum + text.length, 0);
  expect(bytes / (7 * OPEN_HOURS)).toBeLessThan(4000);
  expect(disk.writes()).toBeLessThanOrEqual(3 * ((7 * DAY_MS) / MINUTE_MS));
  expect(log.lines.filter((line) => !line.startsWith('note'))).toEqual([]);
});
