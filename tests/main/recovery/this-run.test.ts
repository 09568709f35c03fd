import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thisRun } from '../../../src-main/recovery/this-run.ts';
import type { OpenPack } from '../../../src-shared/content/door.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { fakeLog } from '../../fakes/log.ts';

const MINUTE = 60_000;

function start(userData: string, nowMs: number, log = fakeLog()) {
  return thisRun({ userData, isForGood: true, log, nowMs: () => nowMs });
}

/** A pack of three scenes. */
const pack = (version: string) =>
  ({
    front: { id: 'small', version, loopLength: 3 },
    scene: (id: string) => ({ ok: true, scene: { id }, related: [], findings: [] }),
  }) as unknown as OpenPack;

describe('a run of the kiosk', () => {
  it('W7: five starts that nobody ended on purpose bring safe mode, and its time is over at the next start after it', () => {
    const userData = temporaryFolder();
    const safe = [1, 2, 3, 4, 5].map((second) => start(userData, second * 1000).isSafe);
    expect(safe).toEqual([false, false, false, false, true]);
    const log = fakeLog();
    expect(start(userData, 5 * MINUTE, log).health()).toMatchObject({
      safeMode: true,
      softwareRendering: true,
    });
    expect(log.lines[0]).toMatch(/^fault KIOSK-706 Safe mode/);
    expect(start(userData, 11 * MINUTE).isSafe).toBe(false);
  });

  it('W7: ends that were wanted are forgotten', () => {
    const userData = temporaryFolder();
    for (let second = 0; second < 9; second += 1) {
      const run = start(userData, second * 1000);
      expect(run.isSafe).toBe(false);
      run.endsOnPurpose();
    }
  });

  it('W3: a scene in quarantine cannot be read, in this run and the next, as long as its version plays', () => {
    const userData = temporaryFolder();
    const log = fakeLog();
    const run = start(userData, 0, log);
    run.quarantine.add(pack('1.0.0'), 'b');
    run.quarantine.add(pack('1.0.0'), 'b');
    // Of three scenes one can be passed over; where it is two, it is not the scenes.
    run.quarantine.add(pack('1.0.0'), 'c');
    expect(log.lines.filter((line) => line.includes('KIOSK-704'))).toHaveLength(1);
    const next = start(userData, MINUTE);
    expect(next.health().quarantined).toEqual([{ sceneId: 'b', pack: 'small 1.0.0' }]);
    const isRead = (version: string, id: string): boolean => {
      const reading = next.quarantine.without({ ok: true, pack: pack(version), findings: [] });
      return reading.ok && reading.pack.scene(id, null).ok;
    };
    expect(isRead('1.0.0', 'a')).toBe(true);
    expect(isRead('1.0.0', 'b')).toBe(false);
    expect(isRead('1.0.1', 'b')).toBe(true);
  });

  it('W6: a day without the graphics card begins at the next start', () => {
    const userData = temporaryFolder();
    const run = start(userData, MINUTE);
    expect([run.gpuEnded(), run.gpuEnded(), run.gpuEnded()]).toEqual([false, false, true]);
    const next = start(userData, 5 * MINUTE);
    expect(next).toMatchObject({ isSafe: false, isSoftware: true });
    expect(next.gpuEnded()).toBe(false);
  });

  it.each(['', '{', '{"formatVersion":2}', '[]', '{"formatVersion":1,"quarantined":"all"}'])(
    'W3: a damaged memory (%j) is the last good copy, and without one nothing',
    (damaged) => {
      const userData = temporaryFolder();
      start(userData, 0).quarantine.add(pack('1.0.0'), 'b');
      const file = join(userData, 'recovery.json');
      writeFileSync(file, damaged);
      expect(start(userData, MINUTE).health().quarantined).toHaveLength(1);
      writeFileSync(file, damaged);
      writeFileSync(`${file}.bak`, damaged);
      expect(start(userData, 2 * MINUTE).health().quarantined).toEqual([]);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ formatVersion: 1 });
    },
  );

  it('W3: a disk that refuses is said, and this run knows all the same', () => {
    const userData = temporaryFolder();
    const log = fakeLog();
    const run = start(userData, 0, log);
    // A folder where the file is to be refuses everybody, root as well.
    rmSync(join(userData, 'recovery.json'));
    mkdirSync(join(userData, 'recovery.json'));
    run.quarantine.add(pack('1.0.0'), 'b');
    expect(log.lines.at(-1)).toMatch(/^warn KIOSK-703 /);
    expect(run.health().quarantined).toHaveLength(1);
  });

  it('W7: a kiosk that shows one scene and leaves is none of these starts', () => {
    const userData = temporaryFolder();
    for (let time = 0; time < 9; time += 1) {
      const run = thisRun({ userData, isForGood: false, log: fakeLog(), nowMs: () => time });
      expect(run.isSafe).toBe(false);
    }
  });
});
