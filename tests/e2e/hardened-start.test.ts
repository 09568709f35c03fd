import { readFileSync, readlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listeningPorts } from './listening-ports.ts';
import type { OutsideKiosk, Packaged } from './outside.ts';
import { commandLines, newFolder, packageKiosk, runOutside, scenesSaved, startOutside } from './outside.ts';
import { watchWindows } from './windows.ts';

let hardened: Packaged;
beforeAll(() => {
  hardened = packageKiosk();
}, 120_000);
afterAll(() => hardened.remove());

/** One of each kind; the unit tests try many more. */
const TRIED = [
  '--remote-debugging-port=9222',
  '-remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect=9229',
  '--inspect-brk',
  '--load-extension=/tmp',
  '--disable-web-security',
  '--js-flags=--expose-gc',
  '--user-agent=x',
  '--proxy-server=127.0.0.1:1',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--ignore-certificate-errors',
  '--no-sandbox',
  '--disable-site-isolation-trials',
  '--allow-file-access-from-files',
  '--unsafely-treat-insecure-origin-as-secure=http://127.0.0.1',
  '--renderer-cmd-prefix=/bin/false',
  '--utility-cmd-prefix=/bin/false',
  '--gpu-launcher=/bin/false',
  '--browser-subprocess-path=/bin/false',
  '--enable-logging',
  '--headless',
  '--app=http://127.0.0.1/',
] as const;

describe('switches that a hardened build refuses', () => {
  it('H2: each ends it with one sentence and exit code 2, and no window is ever shown', async () => {
    const windows = await watchWindows();
    for (const word of TRIED) {
      const { code, stderr } = await runOutside(hardened, [word]);
      const own = stderr.split('\n').filter((line) => line.startsWith('-'));
      expect([word, code, own.length]).toEqual([word, 2, 1]);
      expect(own[0]).toContain(word.split('=')[0]);
    }
    expect(windows.shown()).toBe(0);
    // The watch itself works: a kiosk that may start shows its window.
    expect((await runOutside(hardened, ['--check'])).code).toBe(0);
    await expect.poll(windows.shown).toBeGreaterThan(0);
    await windows.stop();
  }, 180_000);

  it('H2: one that Chromium heeds before our first line does not lead to a kiosk', async () => {
    const windows = await watchWindows();
    expect((await runOutside(hardened, ['--zygote-cmd-prefix=/bin/false'])).code).not.toBe(0);
    expect(windows.shown()).toBe(0);
    await windows.stop();
  });

  it('H2: harmless ones pass', async () => {
    const { code } = await runOutside(hardened, [
      '--check',
      '--disable-gpu',
      '--lang=az',
      '--touch-events=enabled',
    ]);
    expect(code).toBe(0);
  });
});

describe('the sandbox', () => {
  let running: OutsideKiosk;
  beforeAll(async () => {
    const scenes = newFolder(hardened);
    running = startOutside(hardened, [`--save-scenes=${scenes}`]);
    await scenesSaved(scenes, 1);
  });
  afterAll(() => running.stop());

  it('H5: the page can gain no privileges, its system calls are filtered, its user namespace is its own', () => {
    const renderers = [...commandLines(running.pid())].filter(([, line]) => line.includes('--type=renderer'));
    expect(renderers.length).toBeGreaterThan(0);
    for (const [pid] of renderers) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^NoNewPrivs:\t1$/m);
      expect(status).toMatch(/^Seccomp:\t2$/m);
      expect(readlinkSync(`/proc/${pid}/ns/user`)).not.toBe(readlinkSync('/proc/self/ns/user'));
      expect(readlinkSync(`/proc/${pid}/ns/net`)).not.toBe(readlinkSync('/proc/self/ns/net'));
    }
  });

  it('H5: no process of it was started without', () => {
    const lines = [...commandLines(running.pid()).values()];
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => / --(no-sandbox|disable-\S*sandbox)\b/.test(line))).toEqual([]);
  });

  it('H4: no process of it listens, and the signal that opens an inspector elsewhere ends it', async () => {
    expect([...commandLines(running.pid()).keys()].flatMap(listeningPorts)).toEqual([]);
    process.kill(running.pid(), 'SIGUSR1');
    expect((await running.ended).signal).toBe('SIGUSR1');
  });
});
