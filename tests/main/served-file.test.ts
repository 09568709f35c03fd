import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../src-main/media-types.ts';
import { servedFile } from '../../src-main/served-file.ts';
import { temporaryFolder } from '../fakes/folder.ts';

let folder: string;
const serve = (address: string) =>
  servedFile(address, { app: join(folder, 'app'), content: join(folder, 'content') });

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'app'));
  mkdirSync(join(folder, 'content', 'pictures'), { recursive: true });
  writeFileSync(join(folder, 'app', 'index.html'), '');
  writeFileSync(join(folder, 'content', 'pictures', 'field one.svg'), '');
  writeFileSync(join(folder, 'secret.txt'), '');
  mkdirSync(join(folder, 'application'));
  writeFileSync(join(folder, 'application', 'near.html'), '');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'content', 'pictures', 'link.svg'));
});

describe('kiosk://', () => {
  it('serves files of the interface and of the pack, with any fragment or query', () => {
    expect(serve('kiosk://app/index.html')).toBe(join(folder, 'app', 'index.html'));
    expect(serve('kiosk://content/pictures/field%20one.svg#square')).toContain('field one.svg');
    expect(serve('kiosk://app/index.html?v=1')).toContain('index.html');
  });

  it.each([
    'kiosk://app/',
    'kiosk://app/missing.js',
    'kiosk://elsewhere/index.html',
    'https://app/index.html',
    'file:///etc/passwd',
    'kiosk://app/../secret.txt',
    'kiosk://app/%2e%2e/secret.txt',
    'kiosk://app/%2e%2e%2fsecret.txt',
    'kiosk://app/..%2Fapplication%2Fnear.html',
    'kiosk://app/..%5csecret.txt',
    'kiosk://app//etc/passwd',
    'kiosk://app/C:/secret.txt',
    'kiosk://app/index.html%00.svg',
    'kiosk://app/%',
    'kiosk://content/pictures/link.svg',
    'kiosk://content/pictures',
    `kiosk://app/${'a'.repeat(5000)}`,
    'not an address',
    '',
  ])('refuses %s', (address) => {
    const file = serve(address);
    expect(file === null || mediaTypeOf(file) === null).toBe(true);
  });

  it('whatever the address, never serves what lies outside', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      'secret.txt',
      'app',
      'content',
      '%00',
      '~',
    );
    fc.assert(
      fc.property(fc.constantFrom('app', 'content'), fc.array(part, { maxLength: 8 }), (host, parts) => {
        const file = serve(`kiosk://${host}/${parts.join('')}`);
        if (file !== null) expect(file.startsWith(join(folder, host))).toBe(true);
      }),
    );
  });
});
