import { expect, test } from 'vitest';
import { exitCodeOf, runToEnd } from '../../scripts/run.ts';

test.each([
  [0, null, 0],
  [2, null, 2],
  [null, 'SIGTERM', 143],
  [null, 'SIGKILL', 137],
] as const)('exit code %s and signal %s are reported as %i', (code, signal, expected) => {
  expect(exitCodeOf(code, signal)).toBe(expected);
});

test("the program's exit code is ours", async () => {
  expect(await runToEnd(process.execPath, ['-e', 'process.exit(7)'], { env: {} })).toBe(7);
});

test('a program that is missing is an error with its name', async () => {
  await expect(runToEnd('no-such-program', [], { env: {} })).rejects.toThrow('no-such-program');
});

test('a program that hangs is ended at its limit', async () => {
  const hanging = runToEnd(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    env: {},
    limitMs: 200,
  });
  expect(await hanging).toBe(137);
});
