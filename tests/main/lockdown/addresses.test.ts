import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERFACE, isHome, mayLoad, NO_EXCEPTIONS } from '../../../src-main/lockdown/addresses.ts';

describe('what may load', () => {
  it.each([INTERFACE, 'kiosk://app/assets/index.js', 'kiosk://content/pictures/s05.svg#view'])(
    'G1: %s may',
    (address) => expect(mayLoad(address, NO_EXCEPTIONS)).toBe(true),
  );

  it.each([
    'http://example.org/',
    'https://example.org/',
    'ws://127.0.0.1:1/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'file://server/share',
    'data:text/html,x',
    'blob:kiosk://app/1',
    'about:blank',
    'about:srcdoc',
    'javascript:1',
    'chrome://gpu',
    'chrome-extension://x/y',
    'devtools://devtools/bundled/inspector.html',
    'view-source:kiosk://app/index.html',
    'filesystem:kiosk://app/x',
    'kiosk://elsewhere/index.html',
    'kiosk://app:80/index.html',
    'kiosk://app.example.org/',
    'not an address',
    '',
  ])('G1: %s may not', (address) => expect(mayLoad(address, NO_EXCEPTIONS)).toBe(false));

  it('G1: the development server and the developer tools may, where there are such, and nothing beside them', () => {
    const open = { devServer: 'http://localhost:5173', developerTools: true };
    expect(mayLoad('http://localhost:5173/main.ts', open)).toBe(true);
    expect(mayLoad('ws://localhost:5173/', open)).toBe(true);
    expect(mayLoad('devtools://devtools/bundled/inspector.html', open)).toBe(true);
    expect(mayLoad('http://localhost:5174/', open)).toBe(false);
    expect(mayLoad('http://localhost:5173.example.org/', open)).toBe(false);
    expect(mayLoad('file:///etc/passwd', open)).toBe(false);
  });

  it('G1: whatever the address, only kiosk: loads', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (address) => {
        expect(mayLoad(address, NO_EXCEPTIONS) && !address.trim().toLowerCase().startsWith('kiosk:')).toBe(
          false,
        );
      }),
    );
  });
});

describe('where the page may be', () => {
  it.each([INTERFACE, `${INTERFACE}#x`])('G2: %s is home', (address) =>
    expect(isHome(address, INTERFACE)).toBe(true),
  );

  it.each([
    'kiosk://app/',
    'kiosk://app/index.html?x',
    'kiosk://app/nothing.html',
    'kiosk://app/index.html/x',
    'kiosk://content/index.html',
    'kiosk://app.example.org/index.html',
    'about:blank',
    '',
  ])('G2: %s is not', (address) => expect(isHome(address, INTERFACE)).toBe(false));

  it('G2: a development server is home with and without the slash at its end', () => {
    expect(isHome('http://localhost:5173/', 'http://localhost:5173')).toBe(true);
  });
});
