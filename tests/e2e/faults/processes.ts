/** Processes of this machine, as Linux lists them. */
import { readdirSync, readFileSync } from 'node:fs';

/** The child that is a kiosk and no helper of Chromium's; 0 while there is none. */
export function childOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8');
  const threads = readdirSync(`/proc/${parent}/task`).map((thread) =>
    readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8'),
  );
  const pids = [children, ...threads]
    .join(' ')
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0);
  return pids.find((pid) => !isHelper(pid)) ?? 0;
}

function isHelper(pid: number): boolean {
  const words = wordsOf(pid);
  return words === '' || words.includes('--type=');
}

/** The graphics process of a kiosk, which Chromium may have made by way of another one; 0 while there is none. */
export function graphicsOf(kiosk: number): number {
  const all = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);
  return all.find((pid) => wordsOf(pid).includes('--type=gpu-process') && isUnder(pid, kiosk)) ?? 0;
}

function isUnder(pid: number, ancestor: number): boolean {
  const parent = parentOf(pid);
  return parent > 1 && (parent === ancestor || isUnder(parent, ancestor));
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export function wordsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Whether a process is there. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
