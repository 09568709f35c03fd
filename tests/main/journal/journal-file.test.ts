import { describe, expect, it } from 'vitest';
import { journalDays, linesOf } from '../../../src-main/journal/journal-days.ts';
import { JOURNAL_LIMITS, journalFile, type JournalLimits } from '../../../src-main/journal/journal-file.ts';
import { fakeLog } from '../../fakes/log.ts';
import { writtenLine } from '../../../src-shared/journal/line.ts';
import { visit } from '../../fixtures/journal.ts';
import { memoryDisk, PowerCut, type MemoryDisk } from './memory-disk.ts';

const FOLDER = '/user-data/journal';

/** A journal whose time is in the test's hands. */
function journalOn(disk: MemoryDisk, limits: JournalLimits = JOURNAL_LIMITS) {
  let nowMs = 0;
  const alarms: { readonly atMs: number; readonly ring: () => void }[] = [];
  const log = fakeLog();
  const means = {
    nowMs: () => nowMs,
    later: (ring: () => void, ms: number) => void alarms.push({ atMs: nowMs + ms, ring }),
  };
  const file = journalFile({ folder: FOLDER, disk, means, log, limits });
  const advance = async (ms: number): Promise<void> => {
    nowMs += ms;
    for (const alarm of alarms.splice(0)) {
      if (alarm.atMs <= nowMs) alarm.ring();
      else alarms.push(alarm);
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { file, log, advance };
}

const secondsOn = async (disk: MemoryDisk): Promise<readonly number[]> => {
  const { lines } = await linesOf(disk, await journalDays(disk, FOLDER));
  return lines.map((line) => (line.type === 'visit' ? line.seconds : -1));
};
const daysOn = async (disk: MemoryDisk) => (await journalDays(disk, FOLDER)).map(({ day }) => day);

describe('the journal on the disk', () => {
  it('J2: a line lies in the file of its day, one line each', async () => {
    const disk = memoryDisk();
    const { file } = journalOn(disk);
    file.add([
      visit({ at: '2027-04-04T23:59' }),
      visit({ at: '2027-04-05T00:00' }),
      visit({ at: '2027-04-05T00:01' }),
    ]);
    await file.flush();
    expect([...disk.files].map(([name, text]) => [name, text.split('\n').length - 1])).toEqual([
      [`${FOLDER}/2027-04-04.jsonl`, 1],
      [`${FOLDER}/2027-04-05.jsonl`, 2],
    ]);
  });

  it('J3: is written three times a minute at most, however much happens', async () => {
    const disk = memoryDisk();
    const { file, advance } = journalOn(disk);
    for (let second = 0; second < 59; second += 1) {
      file.add([visit({ seconds: second })]);
      await advance(1000);
    }
    expect(disk.writes()).toBe(3);
    await file.flush();
    expect(await secondsOn(disk)).toEqual(Array.from({ length: 59 }, (_, second) => second));
  });

  /** The disk after its power was cut at a step, on which something else was written since; null when it was not cut. */
  async function afterCut(kept: ReadonlyMap<string, string>, last: number, limits?: JournalLimits) {
    const disk = memoryDisk(new Map(kept), last);
    const { file } = journalOn(disk, limits);
    file.add([
      visit({ seconds: 20 }),
      visit({ seconds: 30 }),
      visit({ at: '2027-04-05T09:00', seconds: 40 }),
    ]);
    const isCut = await file.flush().then(
      () => false,
      (cause: unknown) => cause instanceof PowerCut,
    );
    const next = memoryDisk(disk.files);
    const { file: after } = journalOn(next);
    after.add([visit({ at: '2027-04-05T09:01', seconds: 50 })]);
    await after.flush();
    return isCut ? next : null;
  }
  const OLD = new Map([[`${FOLDER}/2027-04-04.jsonl`, writtenLine(visit({ seconds: 10 }))]]);

  it('J2: wherever the power is cut, what was written before is read, and what comes after', async () => {
    let cuts = 0;
    for (let last = 0; ; last += 1) {
      const disk = await afterCut(OLD, last);
      if (disk === null) break;
      cuts += 1;
      const read = await secondsOn(disk);
      expect(read.at(-1), `cut ${last}`).toBe(50);
      expect([10, 20, 30, 40].slice(0, read.length - 1), `cut ${last}`).toEqual(read.slice(0, -1));
      expect(read.length).toBeGreaterThan(1);
    }
    expect(cuts).toBeGreaterThan(400);
  });

  it('J2, J3: wherever the power is cut while days are forgotten, a day is whole or gone', async () => {
    for (let last = 0; ; last += 1) {
      const disk = await afterCut(OLD, last, { ...JOURNAL_LIMITS, mostDays: 1 });
      if (disk === null) break;
      const first = disk.files.get(`${FOLDER}/2027-04-04.jsonl`);
      expect(first === undefined || first.startsWith(writtenLine(visit({ seconds: 10 })))).toBe(true);
      expect((await secondsOn(disk)).at(-1), `cut ${last}`).toBe(50);
    }
  });

  it('J3: the oldest days are forgotten when a day begins: beyond the limit of bytes, and of days', async () => {
    for (const limits of [
      { mostBytes: 1, mostDayBytes: 1000, mostDays: 400 },
      { mostBytes: 1e6, mostDayBytes: 1000, mostDays: 1 },
    ]) {
      const disk = memoryDisk(new Map([[`${FOLDER}/notes.txt`, 'mine']]));
      const { file } = journalOn(disk, limits);
      for (const day of ['2027-04-04', '2027-04-05', '2027-04-06']) file.add([visit({ at: `${day}T10:00` })]);
      await file.flush();
      expect(await daysOn(disk)).toEqual(['2027-04-06']);
      expect(disk.files.get(`${FOLDER}/notes.txt`)).toBe('mine');
    }
  });

  it('J3: with the logs it has less than 50 MB, however long a kiosk is hammered', async () => {
    const { mostBytes, mostDayBytes } = JOURNAL_LIMITS;
    // A write may reach over a day's limit by what waited for it.
    expect(mostBytes + 2 * mostDayBytes + 2 * 2_000_000).toBeLessThanOrEqual(50_000_000);
    const disk = memoryDisk();
    const { file } = journalOn(disk, { mostBytes: 5000, mostDayBytes: 1000, mostDays: 400 });
    for (let day = 10; day < 30; day += 1) {
      for (let count = 0; count < 20; count += 1) {
        file.add([visit({ at: `2027-04-${day}T10:00` })]);
        await file.flush();
      }
    }
    const kept = await journalDays(disk, FOLDER);
    expect(Math.max(...kept.map((day) => day.bytes)), 'the fullest day').toBeLessThan(1300);
    const bytes = kept.reduce((sum, day) => sum + day.bytes, 0);
    expect(bytes).toBeLessThan(7500);
    expect(bytes).toBeGreaterThan(4000);
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'ENOENT'])(
    'J6: a disk that refuses with %s is warned of once; what waits is written when it takes it again',
    async (code) => {
      const disk = memoryDisk();
      const { file, log, advance } = journalOn(disk);
      disk.refuseWith(code);
      for (let count = 0; count < 5; count += 1) {
        file.add([visit({ seconds: count * 10 })]);
        await advance(20_000);
      }
      expect(log.lines).toHaveLength(1);
      expect(log.lines[0]).toMatch(new RegExp(`KIOSK-601.*${code}`));
      disk.refuseWith(null);
      await advance(20_000);
      expect(await secondsOn(disk)).toEqual([0, 10, 20, 30, 40]);
    },
  );

  it('J6: what waits for a disk is bounded', async () => {
    const disk = memoryDisk();
    const { file } = journalOn(disk);
    disk.refuseWith('ENOSPC');
    for (let count = 0; count < 3000; count += 1) file.add([visit({ seconds: count * 10 })]);
    await file.flush();
    disk.refuseWith(null);
    await file.flush();
    expect((await secondsOn(disk)).length).toBe(1000);
  });
});
