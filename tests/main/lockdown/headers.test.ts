import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerTo } from '../../../src-main/lockdown/answer.ts';
import { headersFor, permissionsPolicy } from '../../../src-main/lockdown/headers.ts';
import { PAGE_PREFERENCES } from '../../../src-main/lockdown/preferences.ts';
import { chromiumSwitches } from '../../../src-main/lockdown/chromium-switches.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

const policy = (host: 'app' | 'content') => headersFor(host, 114)['Content-Security-Policy'] ?? '';

describe('headers', () => {
  it.each(['app', 'content'] as const)('G6: nothing unsafe and nothing by default, from %s', (host) => {
    expect(policy(host)).not.toMatch(/unsafe|\*|https?:|data:|blob:|allow-(?!scripts|same-origin)/);
    expect(policy(host)).toMatch(/^default-src 'none'/);
    expect(policy(host)).toMatch(/frame-ancestors 'none'/);
    expect(headersFor(host, 114)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
  });

  it('G6: text becomes elements or script by one named policy only, and no dialog opens', () => {
    expect(policy('app')).toContain("require-trusted-types-for 'script'; trusted-types svelte-trusted-html;");
    expect(policy('app')).toMatch(/sandbox allow-scripts allow-same-origin$/);
  });

  it('G6: a file of a pack as a document can do nothing', () => {
    expect(policy('content')).toMatch(/sandbox$/);
    expect(policy('content')).not.toMatch(/script-src|style-src|img-src/);
  });

  it('G6: each power is refused once, in the words the version knows', () => {
    const powers = permissionsPolicy(156).split(', ');
    expect(new Set(powers).size).toBe(powers.length);
    expect(powers.every((power) => /^[a-z\d-]+=\(\)$/.test(power))).toBe(true);
    expect(permissionsPolicy(114)).toContain('window-placement=()');
    expect(permissionsPolicy(114)).not.toContain('window-management=()');
  });
});

describe('answers', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
    for (const host of ['app', 'content']) {
      mkdirSync(join(folder, host));
      for (const name of ['a.html', 'a.js', 'a.css', 'a.json', 'a.woff2', 'a.svg', 'a.png', 'a.exe', 'a']) {
        writeFileSync(join(folder, host, name), '<html><script>1</script>');
      }
    }
  });
  const answer = (url: string, method = 'GET') =>
    answerTo({ method, url }, { app: join(folder, 'app'), content: join(folder, 'content') }, 114);

  it.each(['a.html', 'a.js', 'a.css', 'a.json', 'a.woff2'])('G5: a pack serves no %s', (name) => {
    expect(answer(`kiosk://content/${name}`)).toEqual({ served: false, status: 404 });
    expect(answer(`kiosk://app/${name}`)).toMatchObject({ served: true });
  });

  it('G5: a page named .svg is a picture, whatever is in it', () => {
    expect(answer('kiosk://content/a.svg')).toMatchObject({ headers: { 'Content-Type': 'image/svg+xml' } });
  });

  it.each(['a.exe', 'a'])('G5: %s has no type and is not served', (name) => {
    expect(answer(`kiosk://app/${name}`)).toEqual({ served: false, status: 404 });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'CONNECT'])('G5: %s is refused', (method) => {
    expect(answer('kiosk://app/a.html', method)).toEqual({ served: false, status: 405 });
  });
});

describe('what Chromium is started with', () => {
  it('G12: each switch once, each with its reason, and no name but the development server is looked up', () => {
    const switches = chromiumSwitches(undefined);
    expect(new Set(switches.map(({ name }) => name)).size).toBe(switches.length);
    expect(switches.every(({ why }) => why.length > 0)).toBe(true);
    expect(switches[0]).toMatchObject({ name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' });
    expect(chromiumSwitches('http://localhost:5173')[0]?.value).toBe('MAP * ~NOTFOUND , EXCLUDE localhost');
  });

  it('G3: the page has a sandbox, a world of its own and no Node', () => {
    expect(PAGE_PREFERENCES).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: false,
    });
    expect(PAGE_PREFERENCES).not.toHaveProperty('enableBlinkFeatures');
  });
});
