import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Packaged } from './outside.ts';
import { newFolder, packageKiosk, runOutside, scenesSaved, startOutside } from './outside.ts';
import { inNetworkOfItsOwn, mayMakeNetworks, mayTrace, packetsSeenBy, traced } from './watched-network.ts';

let hardened: Packaged;
beforeAll(() => {
  hardened = packageKiosk();
}, 120_000);
afterAll(() => hardened.remove());

/**
 * Two scenes of the loop, a touch that opens one, two steps on, touches all over the screen, the way back, and the operator's
 * page with a PIN typed in.
 */
async function visit(scenes: string): Promise<void> {
  await scenesSaved(scenes, 2);
  touch([960, 400]);
  await scenesSaved(scenes, 3);
  xdotool('key', 'Right');
  await scenesSaved(scenes, 4);
  xdotool('key', 'Right');
  await scenesSaved(scenes, 5);
  PLACES.forEach(touch);
  for (const key of ['Tab', 'Return', 'Left', 'Escape', 'Escape']) xdotool('key', key);
  xdotool('key', 'ctrl+alt+shift+o');
  xdotool('search', '--sync', '--name', '^Operator$');
  for (const key of ['3', '9', '2', '7', '1', '5', 'Return']) xdotool('key', key);
}

const PLACES = [
  [960, 540],
  [200, 1040],
  [1700, 1040],
  [960, 1040],
  [1850, 60],
  [60, 60],
] as const;

function touch([x, y]: readonly [number, number]): void {
  xdotool('mousemove', String(x), String(y), 'click', '1');
}

/** A visit to a kiosk that is started through another program; answers with what was looked at before its end. */
async function visited<Seen>(through: readonly string[], look: (pid: number) => Seen): Promise<Seen> {
  const scenes = newFolder(hardened);
  const running = startOutside(hardened, [`--save-scenes=${scenes}`], { through });
  try {
    await visit(scenes);
    return look(running.pid());
  } finally {
    await running.stop();
  }
}

function xdotool(...words: readonly string[]): void {
  execFileSync('xdotool', words);
}

describe.runIf(mayTrace())('every system call that has to do with networks', () => {
  it('H6: from start to end, through scenes and touches, no socket has an address but inside the kernel', async () => {
    const trace = join(newFolder(hardened), 'trace');
    await visited(traced(trace), () => undefined);
    const { calls, addressed, families } = readTrace(trace);
    expect(calls).toBeGreaterThan(100);
    expect(addressed).toEqual([]);
    // NETLINK asks the kernel what interfaces there are. The INET ones are never bound or connected: Chromium asks the
    // kernel for the kind of an interface (an ioctl needs some socket).
    expect([...families].filter((family) => !/^(UNIX|NETLINK|INET6? dgram)$/.test(family))).toEqual([]);
  }, 180_000);

  it('H2: a debugging port that is refused is never opened, not for a moment', async () => {
    const trace = join(newFolder(hardened), 'trace');
    const { code } = await runOutside(hardened, ['--remote-debugging-port=9222'], { through: traced(trace) });
    expect(code).toBe(2);
    expect(readTrace(trace).addressed).toEqual([]);
  });

  it('H6: the trace would show it: a name looked up by another program is in it', () => {
    const trace = join(newFolder(hardened), 'trace');
    const [program = '', ...words] = traced(trace);
    const script =
      "require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1', () => process.exit())";
    spawnSync(program, [...words, process.execPath, '-e', script]);
    expect(readTrace(trace).addressed.join()).toContain('192.0.2.1');
  });
});

describe.runIf(mayMakeNetworks())('a network of its own, in which every address leads to a counter', () => {
  it('H6: from start to end, through scenes and touches, not one packet is sent', async () => {
    const packets = await visited(inNetworkOfItsOwn(), packetsSeenBy);
    expect(packets).toBe(0);
  }, 180_000);

  it.each([
    ['IPv4', "require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1', done)"],
    ['IPv6', "require('node:dgram').createSocket('udp6').send('x', 53, '2001:db8::1', done)"],
  ])('H6: the counter would show it: a packet sent by another program is in it, %s', (_family, send) => {
    const [program = '', ...words] = inNetworkOfItsOwn();
    const script = `const done = () => console.log(require('node:fs').readFileSync('/proc/self/net/dev', 'utf8')); ${send}`;
    const { stdout } = spawnSync(
      program,
      [...words, process.execPath, '-e', `${script}; setTimeout(process.exit, 50)`],
      { encoding: 'utf8' },
    );
    expect(stdout).toMatch(/lo:\s+[1-9]/);
  });
});

interface Trace {
  readonly calls: number;
  /** The calls that name an address of the internet's families. */
  readonly addressed: readonly string[];
  /** The families of all sockets that were made. */
  readonly families: ReadonlySet<string>;
}

function readTrace(file: string): Trace {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return {
    calls: lines.length,
    addressed: lines.filter((line) => /sa_family=AF_(INET|INET6|PACKET|VSOCK|BLUETOOTH)\b/.test(line)),
    families: new Set(
      lines.flatMap((line) => {
        const [, family, type] = /\bsocket(?:pair)?\(AF_(\w+), SOCK_(\w+)/.exec(line) ?? [];
        if (family === undefined) return [];
        return family.startsWith('INET') ? `${family} ${type?.toLowerCase()}` : family;
      }),
    ),
  };
}
