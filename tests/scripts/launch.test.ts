import { expect, test } from 'vitest';
import { launchArguments, sandboxSwitches } from '../../scripts/launch.ts';

const RUNTIME = {
  distPath: '/dist',
  executable: '/dist/electron',
  version: '45.4.1',
  origin: 'official',
} as const;

test.each([
  ['root', 0, ['--no-sandbox']],
  ['an ordinary user', 1000, []],
  ['a system without user ids', undefined, []],
])("Chromium's sandbox goes off for nobody but root: %s", (_who, userId, expected) => {
  expect(sandboxSwitches(userId)).toEqual(expected);
});

test("the application's folder comes before the arguments that are its own", () => {
  const { command, args } = launchArguments(RUNTIME, '/app', ['--windowed', '--size', '800x600']);
  expect(command).toBe('/dist/electron');
  expect(args.slice(args.indexOf('/app'))).toEqual(['/app', '--windowed', '--size', '800x600']);
});

test('a terminal inside an editor does not turn Electron into plain Node', () => {
  process.env.ELECTRON_RUN_AS_NODE = '1';
  try {
    expect(launchArguments(RUNTIME, '/app').env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
  } finally {
    delete process.env.ELECTRON_RUN_AS_NODE;
  }
});
