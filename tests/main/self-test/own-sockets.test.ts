import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownSockets } from '../../../src-main/self-test/own-sockets.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const line = (inode: number) =>
  `   0: 0100007F:2328 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0\n`;

/** A `/proc` in which process 7 holds sockets 11 and 12, and 11 and 99 have an address. */
function proc(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'self', 'net'), { recursive: true });
  writeFileSync(join(root, 'self', 'net', 'tcp'), HEAD + line(11) + line(99));
  mkdirSync(join(root, '7', 'fd'), { recursive: true });
  symlinkSync('socket:[11]', join(root, '7', 'fd', '3'));
  symlinkSync('socket:[12]', join(root, '7', 'fd', '4'));
  symlinkSync('/dev/null', join(root, '7', 'fd', '5'));
  return root;
}

it('Q2: sockets of ours that have an address are counted, those of others are not', () => {
  expect(ownSockets([7], { platform: 'linux', proc: proc() })).toBe(1);
});

it('Q2: a process that shows its files to nobody is passed over', () => {
  expect(ownSockets([7, 8], { platform: 'linux', proc: proc() })).toBe(1);
});

it.each([
  ['another system', { platform: 'win32', proc: '/proc' } as const, [7]],
  ['a system that says nothing', { platform: 'linux', proc: '/nowhere' } as const, [7]],
])('Q2: %s is not looked into, and nothing is claimed of it', (_name, where, pids) => {
  expect(ownSockets(pids, where)).toBeNull();
});

it.runIf(process.platform === 'linux')('Q2: a port that is opened is found', async () => {
  const count = () => ownSockets([process.pid], { platform: 'linux' }) ?? Number.NaN;
  const before = count();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  expect(count()).toBe(before + 1);
  await new Promise((resolve) => server.close(resolve));
});
