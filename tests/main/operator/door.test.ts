import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../fakes/folder.ts';
import { cutDisk, refusingDisk, watchedDisk } from '../kioskpack/disks.ts';
import { doorIn, lockedDoor, OTHER_PIN, PIN } from './door-in.ts';

const AT_PIN = { at: 'pin', waitMs: 0 };

describe('a kiosk without a PIN', () => {
  it('O2: asks for one to be set, and nothing opens before', async () => {
    const { door } = await doorIn(temporaryFolder());
    expect(door.state()).toEqual({ at: 'new-pin', why: 'first' });
    for (const pin of ['', '000000', '123456', PIN]) expect((await door.enterPin(pin)).at).toBe('new-pin');
  });

  it.each([
    ['12345', 'length'],
    ['12345x', 'digits'],
    ['111111', 'weak'],
  ])('O2: refuses %s (%s) and keeps nothing', async (pin, fault) => {
    const folder = temporaryFolder();
    const { door } = await doorIn(folder);
    expect(await door.setPin(pin)).toEqual({ fault, door: { at: 'new-pin', why: 'first' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('O2: a PIN that was set opens the door, then and after a restart, and is not in the file', async () => {
    const folder = temporaryFolder();
    const { door, log } = await doorIn(folder);
    expect(await door.setPin(PIN)).toEqual({ fault: null, door: { at: 'panel' } });
    door.leave();
    expect(await door.enterPin(PIN)).toEqual({ at: 'panel' });
    const again = await doorIn(folder);
    expect(again.door.state()).toEqual(AT_PIN);
    expect(await again.door.enterPin(PIN)).toEqual({ at: 'panel' });
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain(PIN);
    expect([...log.lines, ...again.log.lines].join()).not.toContain(PIN);
  });
});

describe('a wrong PIN', () => {
  it('O3: three cost nothing, the fourth five seconds in which not even the right one is looked at', async () => {
    const { door, advance } = await lockedDoor(temporaryFolder());
    for (let count = 0; count < 3; count += 1) expect(await door.enterPin('000001')).toEqual(AT_PIN);
    expect(await door.enterPin('000001')).toEqual({ at: 'pin', waitMs: 5000 });
    advance(4999);
    expect(await door.enterPin(PIN)).toEqual({ at: 'pin', waitMs: 1 });
    advance(1);
    expect(await door.enterPin(PIN)).toEqual({ at: 'panel' });
  });

  it('O3: the right one forgives the wrong ones before it', async () => {
    const folder = temporaryFolder();
    const { door } = await lockedDoor(folder);
    for (let count = 0; count < 3; count += 1) await door.enterPin('000001');
    await door.enterPin(PIN);
    door.leave();
    expect(await door.enterPin('000001')).toEqual(AT_PIN);
    expect((await doorIn(folder)).door.state()).toEqual(AT_PIN);
  });

  it('O3: many at once are looked at one after the other', async () => {
    const { door } = await lockedDoor(temporaryFolder());
    await Promise.all(Array.from({ length: 20 }, () => door.enterPin('000001')));
    expect(door.state()).toEqual({ at: 'pin', waitMs: 5000 });
  });

  it('O4: a restart lets the wait begin anew, and never shortens it', async () => {
    const folder = temporaryFolder();
    const { door, advance } = await lockedDoor(folder);
    for (let count = 0; count < 4; count += 1) await door.enterPin('000001');
    advance(4000);
    const again = await doorIn(folder);
    expect(again.door.state()).toEqual({ at: 'pin', waitMs: 5000 });
    again.advance(5000);
    expect(await again.door.enterPin(PIN)).toEqual({ at: 'panel' });
  });

  it('O3: is counted before it is compared: whoever cuts the power has not tried for nothing', async () => {
    for (let last = 0; ; last += 1) {
      const folder = temporaryFolder();
      await lockedDoor(folder);
      const { disk, isCut } = cutDisk(last);
      const cut = await doorIn(folder, { disk }).catch(() => null);
      const answer = await cut?.door.enterPin('000001').catch(() => null);
      if (answer?.at === 'pin') expect(keptIn(folder).failures).toBe(1);
      if (!isCut()) return;
    }
  });

  const deed = fc.oneof(
    fc.record({ kind: fc.constant('wrong' as const) }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 1_000_000 }) }),
    fc.record({ kind: fc.constant('restart' as const) }),
  );

  it('O3, O4: no history of wrong PINs, waits and restarts makes the next wait shorter than its failures say', async () => {
    const folder = temporaryFolder();
    await lockedDoor(folder);
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
        let inTest = await doorIn(folder);
        let countedMs = 0;
        for (const each of deeds) {
          if (each.kind === 'restart') {
            inTest = await doorIn(folder);
            countedMs = 0;
          } else if (each.kind === 'wait') {
            inTest.advance(each.ms);
            countedMs += each.ms;
          } else {
            const before = inTest.door.state();
            await inTest.door.enterPin('000001');
            if (before.at === 'pin' && before.waitMs === 0) countedMs = 0;
          }
          const wait = WAITS[Math.min(keptIn(folder).failures, WAITS.length - 1)] ?? 0;
          expect(inTest.door.state()).toEqual({ at: 'pin', waitMs: Math.max(0, wait - countedMs) });
        }
      }),
      { numRuns: 15 },
    );
  });
});

const WAITS = [0, 0, 0, 0, 5000, 15_000, 60_000, 300_000, 900_000];

const keptIn = (folder: string): { readonly failures: number } =>
  JSON.parse(readFileSync(join(folder, 'operator.json'), 'utf8')) as { readonly failures: number };

describe('a disk that fails', () => {
  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
    'O2: %s while a PIN is set: it does not count and the one before opens',
    async (code) => {
      const folder = temporaryFolder();
      await lockedDoor(folder);
      const { door, log } = await doorIn(folder, { disk: refusingDisk(code).disk });
      await door.enterPin(PIN);
      expect(await door.setPin(OTHER_PIN)).toEqual({ fault: 'disk', door: { at: 'panel' } });
      expect(log.lines.join()).toContain(code);
      const again = await doorIn(folder);
      expect((await again.door.enterPin(OTHER_PIN)).at).toBe('pin');
      expect((await again.door.enterPin(PIN)).at).toBe('panel');
    },
  );

  it('O3: that is full counts wrong PINs all the same, and lets the right one in', async () => {
    const folder = temporaryFolder();
    await lockedDoor(folder);
    const { door, advance } = await doorIn(folder, { disk: refusingDisk('ENOSPC').disk });
    for (let count = 0; count < 4; count += 1) await door.enterPin('000001');
    expect(door.state()).toEqual({ at: 'pin', waitMs: 5000 });
    advance(5000);
    expect(await door.enterPin(PIN)).toEqual({ at: 'panel' });
  });

  it('O2: that loses what is written without a word: the PIN does not count', async () => {
    const folder = temporaryFolder();
    const real = watchedDisk(() => undefined);
    const forgets = { ...real, rename: async () => undefined };
    const { door } = await doorIn(folder, { disk: forgets });
    expect(await door.setPin(PIN)).toEqual({ fault: 'disk', door: { at: 'new-pin', why: 'first' } });
  });

  it('O2: whose power is cut while a PIN is changed opens to the old one or the new one, before every step', async () => {
    for (let last = 0; ; last += 1) {
      const folder = temporaryFolder();
      const { door: before } = await lockedDoor(folder);
      expect((await before.enterPin(PIN)).at).toBe('panel');
      const { disk, isCut } = cutDisk(last);
      const cut = await doorIn(folder, { disk }).catch(() => null);
      await cut?.door.enterPin(PIN).catch(() => null);
      await cut?.door.setPin(OTHER_PIN).catch(() => null);
      const { door } = await doorIn(folder);
      expect(door.state().at).toBe('pin');
      const opened = [(await door.enterPin(PIN)).at, (door.leave(), (await door.enterPin(OTHER_PIN)).at)];
      expect(opened.sort()).toEqual(['panel', 'pin']);
      if (!isCut()) return;
    }
  }, 20_000);
});

describe('a damaged operator.json', () => {
  const damages = [
    '',
    '{',
    'null',
    '{}',
    '\u0000\u0000',
    '{"formatVersion":1,"pin":null}',
    '{"formatVersion":2}',
  ];

  it.each(damages)('O5: %j: the last good copy applies, and the log says so', async (text) => {
    const folder = temporaryFolder();
    await lockedDoor(folder);
    writeFileSync(join(folder, 'operator.json'), text);
    const { door, log } = await doorIn(folder);
    expect(log.lines.join()).toContain('the last good copy applies');
    expect(await door.enterPin(PIN)).toEqual({ at: 'panel' });
  });

  it.each(damages)('O5: %j in both: the door stays shut and asks for the recovery file', async (text) => {
    const folder = temporaryFolder();
    await lockedDoor(folder);
    for (const name of ['operator.json', 'operator.json.bak']) writeFileSync(join(folder, name), text);
    const { door } = await doorIn(folder);
    expect(door.state()).toEqual({ at: 'damaged' });
    expect(await door.enterPin(PIN)).toEqual({ at: 'damaged' });
    expect(await door.setPin(OTHER_PIN)).toEqual({ fault: 'disk', door: { at: 'damaged' } });
  });
});
