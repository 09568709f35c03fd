import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { machineDisk } from '../../../src-main/kioskpack/disk.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { kioskOn, known, showsWhole, type KnownPack } from './kiosk.ts';
import { noise, packFile } from './packs.ts';

const NODE = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const CHILD = fileURLToPath(new URL('./install-child.ts', import.meta.url));

/** How many times the power is cut, at moments spread evenly over an installation. */
const CUTS = 60;
/** Processes at a time: one for each core of a small machine. */
const AT_A_TIME = 2;

/** Steps that the process may be ahead of whoever kills it. */
const STEPS_AHEAD = 3;

interface Killing {
  readonly file: string;
  readonly userData: string;
  /** Where Node keeps what it compiled, so that sixty processes do not compile the same sixty times. */
  readonly compiled: string;
}

/**
 * Installs in a process that is killed when it has announced so many steps: how many it did announce, and what
 * ended it. It has leave for a few steps more, so that death finds it in the middle of one.
 */
async function installAndKill(
  { file, userData, compiled }: Killing,
  afterSteps: number,
): Promise<{ readonly steps: number; readonly end: number | string | null }> {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const child = spawn(NODE, [CHILD, file, userData], { stdio: ['pipe', 'pipe', 'inherit'], env });
  let steps = 0;
  // A process that is dead takes no leave.
  child.stdin.on('error', () => {});
  child.stdin.write('.'.repeat(STEPS_AHEAD));
  child.stdout.on('data', (announced: Buffer) => {
    const more = announced.toString().split('\n').length - 1;
    steps += more;
    if (steps >= afterSteps) child.kill('SIGKILL');
    else child.stdin.write('.'.repeat(more));
  });
  return new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ steps, end: signal ?? code })),
  );
}

/** A folder of settings in which A is installed and has shown its first scene. */
async function folderWithA(a: KnownPack): Promise<string> {
  const folder = temporaryFolder();
  await kioskOn(folder).install(a.file);
  await kioskOn(folder).startWell();
  return folder;
}

async function packs(): Promise<readonly [KnownPack, KnownPack]> {
  const pictures = (name: string) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_one, index) => [
        `pictures/${name}-${index}.png`,
        noise(`${name} ${index}`, 40_000),
      ]),
    );
  const a = await packFile({ 'pack.json': '{}', ...pictures('a') }, { version: 'A' });
  const b = await packFile({ 'pack.json': '{}', ...pictures('b') }, { version: 'B' });
  return [await known(a), await known(b)];
}

describe('the process is killed while it installs B over A', () => {
  it(`${CUTS} times, at any moment: A or B plays, whole, and B can be installed`, async () => {
    const [a, b] = await packs();
    const template = await folderWithA(a);
    const base = temporaryFolder();
    const compiled = temporaryFolder();
    const freshFolder = (name: string) => {
      const folder = join(base, name);
      cpSync(template, folder, { recursive: true });
      return folder;
    };
    const whole = await installAndKill({ file: b.file, userData: freshFolder('whole'), compiled }, Infinity);
    expect(whole.end).toBe(0);
    const played = new Set<string>();
    const cut = async (index: number) => {
      const folder = freshFolder(String(index));
      const afterSteps = Math.max(1, Math.round((index * whole.steps) / (CUTS - 1)));
      await installAndKill({ file: b.file, userData: folder, compiled }, afterSteps);
      played.add(await showsWhole(machineDisk, folder, [a, b]));
      expect(await kioskOn(folder).install(b.file)).toMatchObject({ ok: true });
      expect(await showsWhole(machineDisk, folder, [a, b])).toBe('B');
    };
    const queue = Array.from({ length: CUTS }, (_cut, index) => index);
    const work = async () => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) await cut(index);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    expect([...played].sort()).toEqual(['A', 'B']);
  }, 180_000);
});
