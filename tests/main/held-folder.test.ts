import { describe, expect, it } from 'vitest';
import { isHeld, type Holders } from '../../src-main/held-folder.ts';

const LOCK = '/data/SingletonLock';

function machine(links: Readonly<Record<string, string>>, platform: NodeJS.Platform = 'linux'): Holders {
  return {
    platform,
    host: 'stand-3',
    self: 88,
    executable: '/opt/kiosk',
    link: (path) => links[path] ?? null,
  };
}

describe('D6: a user-data folder that could not be locked', () => {
  it.each<[string, boolean, Holders]>([
    ['held by a kiosk that runs', true, machine({ [LOCK]: 'stand-3-77', '/proc/77/exe': '/opt/kiosk' })],
    [
      'held by a kiosk from another folder, as an AppImage is',
      true,
      machine({ [LOCK]: 'stand-3-77', '/proc/77/exe': '/tmp/.mount_x/kiosk' }),
    ],
    [
      'held by a kiosk that was replaced meanwhile',
      true,
      machine({ [LOCK]: 'stand-3-77', '/proc/77/exe': '/opt/kiosk (deleted)' }),
    ],
    ['on a disk that takes no lock', false, machine({})],
    ['locked before the power was cut', false, machine({ [LOCK]: 'stand-3-77' })],
    [
      'by a number that is another program now',
      false,
      machine({ [LOCK]: 'stand-3-77', '/proc/77/exe': '/bin/sh' }),
    ],
    ['by a machine of another name', false, machine({ [LOCK]: 'stand-2-77', '/proc/77/exe': '/opt/kiosk' })],
    [
      'by this very kiosk, which got no further',
      false,
      machine({ [LOCK]: 'stand-3-88', '/proc/88/exe': '/opt/kiosk' }),
    ],
    ['with a lock that says nothing', false, machine({ [LOCK]: 'nobody' })],
    ['on Windows, whose lock is no file', true, machine({}, 'win32')],
    ['where nobody tells what runs', true, machine({ [LOCK]: 'stand-3-77' }, 'darwin')],
  ])('%s', (_how, held, holders) => {
    expect(isHeld('/data', holders)).toBe(held);
  });
});
