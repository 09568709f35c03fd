import { expect, test } from 'vitest';
import { environmentOn, hasDisplay } from '../../scripts/display.ts';

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
