import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { servedFile } from '../../../src-main/lockdown/served-file.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

let folder: string;
const serve = (address: string) =>
  servedFile(address, { app: join(folder, 'app'), content: join(folder, 'content') })?.file ?? null;

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
  symlinkSync('field one.svg', join(folder, 'content', 'pictures', 'inside.svg'));
});

describe('G5: kiosk://', () => {
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
    'kiosk://content/pictures/inside.svg',
    'kiosk://content/pictures',
    'kiosk://content/pictures/',
    'kiosk://content//pictures/field%20one.svg',
    'kiosk://content/./pictures/field%20one.svg',
    'kiosk://content/pictures/%252e%252e/field%20one.svg',
    'kiosk://content/%252e%252e%252fsecret.txt',
    'kiosk://content/pictures/field%20one.svg.',
    'kiosk://content/pictures/field%20one.svg%20',
    'kiosk://content/pictures\\field one.svg',
    'kiosk://content/\\\\server\\share\\x.svg',
    'kiosk://app:80/index.html',
    'kiosk://user@app/index.html',
    'kiosk://user:word@app/index.html',
    'kiosk://app.evil.example/index.html',
    'kiosk://APP/index.html',
    'KIOSK://app/index.html',
    'kiosk://app/Index.html',
    'kiosk:///index.html',
    'kiosk:app/index.html',
    'kiosk://app/%E0%A4%A',
    'kiosk://app/%c0%ae%c0%ae/secret.txt',
    'kiosk://app/index.html/',
    `kiosk://app/${'a'.repeat(5000)}`,
    'not an address',
    '',
  ])('refuses %s', (address) => {
    expect(serve(address)).toBeNull();
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
