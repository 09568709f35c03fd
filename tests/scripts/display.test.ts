import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { environmentOn, hasDisplay, openDisplay } from '../../scripts/display.ts';

test.each([
  ['a Linux server', {}, 'linux', false],
  ['an X11 desktop', { DISPLAY: ':0' }, 'linux', true],
  ['a Wayland desktop', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  ['an emptied DISPLAY', { DISPLAY: '' }, 'linux', false],
  ['macOS', {}, 'darwin', true],
  ['Windows', {}, 'win32', true],
] as const)('windows can be shown on %s', (_name, env, platform, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected);
});

test('on a virtual display nothing is drawn on the desktop', () => {
  const display = {
    virtual: true,
    env: { DISPLAY: ':7', WAYLAND_DISPLAY: undefined },
    close: () => Promise.resolve(),
  };
  expect(environmentOn(display, { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', HOME: '/home/a' })).toEqual({
    DISPLAY: ':7',
    HOME: '/home/a',
  });
});

// The real Xvfb writes the end of its line after the number: one start in three it died of our closing the pipe
// between the two, and the kiosk with it.
test.runIf(process.platform === 'linux')('a virtual display is heard out before it is used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'display-test-'));
  const heardOut = join(folder, 'heard-out');
  const slowServer = `#!/bin/sh\nprintf 7 >&3\nsleep 0.1\nprintf '\\n' >&3\n: > ${heardOut}\nexec 3>&-\nexec sleep 60\n`;
  writeFileSync(join(folder, 'Xvfb'), slowServer, { mode: 0o755 });
  vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`);
  try {
    const display = await openDisplay({ alwaysVirtual: true });
    expect(display.env['DISPLAY']).toBe(':7');
    expect(existsSync(heardOut)).toBe(true);
    await display.close();
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
