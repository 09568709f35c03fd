import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { machineDisk } from '../../../src-main/kioskpack/disk.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { refusingDisk } from './disks.ts';
import { kioskOn, nameOf, type Kiosk } from './kiosk.ts';
import { packFile } from './packs.ts';

let kiosk: Kiosk;
let files: Readonly<Record<'a' | 'b', string>>;
let names: Readonly<Record<'a' | 'b', string>>;
const pointerFile = () => join(kiosk.userData, 'content', 'installed.json');
const packs = () => join(kiosk.userData, 'content', 'packs');

beforeEach(async () => {
  kiosk = kioskOn(temporaryFolder());
  files = {
    a: await packFile({ 'pack.json': '{}' }, { version: '1' }),
    b: await packFile({ 'pack.json': '{}' }, { version: '2' }),
  };
  names = { a: await nameOf(files.a), b: await nameOf(files.b) };
});

async function installBoth(): Promise<void> {
  await kiosk.install(files.a);
  await kiosk.startWell();
  await kiosk.install(files.b);
}

describe('starting with what is installed', () => {
  it('with nothing installed the pack of the kiosk plays, and nothing is said or written', async () => {
    expect(await kiosk.start()).toEqual({ plays: null, said: '' });
    expect(readdirSync(kiosk.userData)).toEqual([]);
  });

  it('a new pack that shows its first scene stays, however often the kiosk is started', async () => {
    await installBoth();
    for (let start = 0; start < 3; start += 1) expect(await kiosk.startWell()).toBe(names.b);
    expect(kiosk.pointer()).toEqual({ formatVersion: 1, current: names.b, previous: names.a, trial: null });
  });

  it('a new pack that shows nothing has one start; then the one before plays, and it is said once', async () => {
    await installBoth();
    expect(await kiosk.start()).toEqual({ plays: names.b, said: '' });
    const second = await kiosk.start();
    expect(second.plays).toBe(names.a);
    expect(second.said).toBe(`${names.b} was started and showed no scene: ${names.a} plays instead.`);
    expect(await kiosk.start()).toEqual({ plays: names.a, said: '' });
    expect(readdirSync(packs())).toEqual([names.a]);
  });

  it('a first pack that shows nothing gives way to the one of the kiosk', async () => {
    await kiosk.install(files.a);
    await kiosk.start();
    expect(await kiosk.start()).toMatchObject({
      plays: null,
      said: expect.stringContaining('comes with the kiosk plays'),
    });
    expect(readdirSync(packs())).toEqual([]);
  });

  it('a scene of the old pack proves nothing about one that was installed since the start', async () => {
    await installBoth();
    expect(await kiosk.prove()).toBeNull();
    expect(kiosk.pointer()).toMatchObject({ current: names.b, trial: { starts: 0 } });
  });

  it.each([
    ['', 'is damaged'],
    ['{', 'is damaged'],
    ['null', 'is damaged'],
    ['\0\0\0\0', 'is damaged'],
    ['{"formatVersion":2,"current":"b","previous":"a"}', 'is damaged'],
    ['{"formatVersion":1,"current":"../../etc","previous":"../up","trial":null}', 'is damaged'],
    ['{"formatVersion":1,"current":"..","previous":null,"trial":null}', 'is damaged'],
  ])('a pointer that is %j: the pack of the kiosk plays, and nothing is thrown away', async (text, said) => {
    await installBoth();
    writeFileSync(pointerFile(), text);
    expect(await kiosk.start()).toMatchObject({ plays: null, said: expect.stringContaining(said) });
    expect(readdirSync(packs()).sort()).toEqual([names.a, names.b]);
    expect(await kiosk.prove()).toBeNull();
  });

  it.each([
    ['current', { current: 7 }],
    ['trial', { trial: { starts: -1 } }],
    ['a field too many', { more: true }],
  ])(
    'a pointer that is damaged in %s: the pack before plays, and from then on all is well',
    async (_what, bent) => {
      await installBoth();
      await kiosk.startWell();
      writeFileSync(pointerFile(), JSON.stringify({ ...(kiosk.pointer() as object), ...bent }));
      const start = await kiosk.start();
      expect(start).toMatchObject({ plays: names.a, said: expect.stringContaining('takes over') });
      expect(await kiosk.start()).toEqual({ plays: names.a, said: '' });
    },
  );

  it('a pointer that is a folder stops nothing', async () => {
    mkdirSync(pointerFile(), { recursive: true });
    expect(await kiosk.start()).toMatchObject({
      plays: null,
      said: expect.stringContaining('cannot be read'),
    });
    expect(await kiosk.prove()).toBeNull();
  });

  it('a folder that is gone: the pack before plays; both gone: that of the kiosk', async () => {
    await installBoth();
    await kiosk.startWell();
    rmSync(join(packs(), names.b), { recursive: true });
    expect(await kiosk.start()).toMatchObject({
      plays: names.a,
      said: expect.stringContaining(`${names.b} is gone`),
    });
    rmSync(packs(), { recursive: true });
    expect(await kiosk.start()).toMatchObject({
      plays: null,
      said: expect.stringContaining(`${names.a} is gone`),
    });
    expect(await kiosk.start()).toEqual({ plays: null, said: '' });
  });

  it('what nobody names is removed', async () => {
    await installBoth();
    mkdirSync(join(packs(), '.incoming-x'));
    mkdirSync(join(packs(), 'older-1-000000000000'));
    await kiosk.start();
    expect(readdirSync(packs()).sort()).toEqual([names.a, names.b]);
  });

  it.each(['ENOSPC', 'EROFS'])(
    '%s: a start that cannot be counted plays the pack before, and tries again later',
    async (code) => {
      await installBoth();
      const { disk } = refusingDisk(code);
      for (let start = 0; start < 2; start += 1) {
        const { plays, said } = await kioskOn(kiosk.userData, disk).start();
        expect(plays).toBe(names.a);
        expect(said).toMatch(/cannot be written.*cannot be tried: .* plays instead/);
      }
      expect(await kiosk.startWell()).toBe(names.b);
    },
  );

  it('EROFS: a proven pack plays from a disk that cannot be written, and proving says why it failed', async () => {
    await installBoth();
    await kiosk.start();
    const { disk } = refusingDisk('EROFS');
    expect(await kioskOn(kiosk.userData, disk).prove()).toContain('cannot be written');
    await kiosk.prove();
    expect(await kioskOn(kiosk.userData, disk).start()).toEqual({ plays: names.b, said: '' });
  });

  it('EIO: a disk that cannot even be listed stops nothing', async () => {
    await installBoth();
    const list = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
    const start = await kioskOn(kiosk.userData, { ...machineDisk, list }).start();
    expect(start).toMatchObject({ plays: null, said: expect.stringContaining('EIO') });
  });
});

describe('going back by hand', () => {
  it('the previous pack plays from the next start on, and going back again is going forth', async () => {
    await installBoth();
    await kiosk.startWell();
    expect(await kiosk.rollBack()).toBe(names.a);
    expect(await kiosk.start()).toEqual({ plays: names.a, said: '' });
    expect(await kiosk.rollBack()).toBe(names.b);
    expect(await kiosk.start()).toEqual({ plays: names.b, said: '' });
  });

  it('a pack on trial is not kept to go back to', async () => {
    await installBoth();
    expect(await kiosk.rollBack()).toBe(names.a);
    expect(kiosk.pointer()).toEqual({ formatVersion: 1, current: names.a, previous: null, trial: null });
  });

  it('before the first installed pack there is that of the kiosk', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    expect(await kiosk.rollBack()).toBeNull();
    expect(await kiosk.start()).toEqual({ plays: null, said: '' });
    expect(await kiosk.rollBack()).toBe(names.a);
  });

  it('a pack installed after going back to that of the kiosk goes back to it too', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    await kiosk.rollBack();
    await kiosk.install(files.b);
    await kiosk.start();
    expect(await kiosk.start()).toMatchObject({ plays: null });
  });

  it('with nothing installed, a broken pointer or a previous pack that is gone, that of the kiosk plays', async () => {
    expect(await kiosk.rollBack()).toBeNull();
    await installBoth();
    await kiosk.startWell();
    rmSync(join(packs(), names.a), { recursive: true });
    expect(await kiosk.rollBack()).toBeNull();
    expect(await kiosk.start()).toEqual({ plays: null, said: '' });
    writeFileSync(pointerFile(), '{');
    expect(await kiosk.rollBack()).toBeNull();
  });

  it('ENOSPC: a disk that is full is an OperatorError, and all stays as it was', async () => {
    await installBoth();
    await kiosk.startWell();
    const { disk } = refusingDisk('ENOSPC');
    await expect(kioskOn(kiosk.userData, disk).rollBack()).rejects.toMatchObject({ code: 'disk-full' });
    expect(await kiosk.start()).toEqual({ plays: names.b, said: '' });
  });
});
