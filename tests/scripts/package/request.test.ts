import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { packageRequest, unpackedFolder } from '../../../scripts/package/request.ts';

it.each([
  [[], { isHardened: true, installers: false, folder: 'release' }],
  [['--test'], { isHardened: false, installers: false, folder: join('release', 'test') }],
  [['--installers'], { isHardened: true, installers: true, folder: 'release' }],
  [['--into', 'elsewhere'], { isHardened: true, installers: false, folder: 'elsewhere' }],
  [['--test', '--into', 'elsewhere'], { isHardened: false, installers: false, folder: 'elsewhere' }],
])('%j is read', (args, expected) => {
  expect(packageRequest(args, resolve('release'))).toEqual({ ...expected, folder: resolve(expected.folder) });
});

it('what people install is never open', () => {
  expect(() => packageRequest(['--installers', '--test'], 'release')).toThrow(/always hardened/);
});

it('an argument that nobody knows is an error', () => {
  expect(() => packageRequest(['--tset'], 'release')).toThrow(/--tset/);
});

it.each([
  ['linux', 'x64', 'linux-unpacked'],
  ['linux', 'arm64', 'linux-arm64-unpacked'],
  ['win32', 'x64', 'win-unpacked'],
  ['darwin', 'x64', 'mac'],
  ['darwin', 'arm64', 'mac-arm64'],
] as const)('%s on %s lies in %s', (platform, arch, folder) => {
  expect(unpackedFolder(platform, arch)).toBe(folder);
});
