/** What an application costs, from what Linux says of its processes in /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** One process as /proc/PID/stat has it. */
export interface ProcessStat {
  readonly pid: number;
  readonly parentPid: number;
  /** Processor time used so far, in user and system mode, in clock ticks. */
  readonly cpuTicks: number;
}

/** Linux tells times in hundredths of a second on every architecture Electron runs on (USER_HZ, man 5 proc). */
const TICKS_PER_SECOND = 100;
const KB_PER_MB = 1024;

/** Megabytes (1,024 kB) of the application of `rootPid`: the PSS of all its processes. */
export function memoryOfTree(rootPid: number): number {
  return treeNow(rootPid).reduce((sumMb, { pid }) => sumMb + memoryOfProcess(pid), 0);
}

/** Megabytes (1,024 kB) of one process: its PSS; 0 when it has ended. */
function memoryOfProcess(pid: number): number {
  const rollup = readOrNull(`/proc/${pid}/smaps_rollup`);
  return rollup === null ? 0 : pssKb(rollup) / KB_PER_MB;
}

/**
 * Megabytes (1,024 kB) of one process that are its own: what it allocated, without the files it shares with whoever else runs
 * the same program at the time. 0 when it has ended.
 */
export function ownMemoryOf(pid: number): number {
  const rollup = readOrNull(`/proc/${pid}/smaps_rollup`);
  return rollup === null ? 0 : ownKb(rollup) / KB_PER_MB;
}

/** Seconds of processor time that all processes of the application of `rootPid` have used so far. */
export function cpuSecondsOfTree(rootPid: number): number {
  const ticks = treeNow(rootPid).reduce((sum, { cpuTicks }) => sum + cpuTicks, 0);
  return ticks / TICKS_PER_SECOND;
}

/** Reads one line of /proc/PID/stat; null when it is not one. The name in brackets may hold anything. */
export function parseStat(text: string): ProcessStat | null {
  const pid = Number.parseInt(text, 10);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // Counted from the state, which is field 3 of man 5 proc: the parent is 4, utime 14, stime 15.
  const [parentPid, userTicks, systemTicks] = [fields[1], fields[11], fields[12]].map(Number);
  if (parentPid === undefined || userTicks === undefined || systemTicks === undefined) return null;
  const cpuTicks = userTicks + systemTicks;
  if (Number.isNaN(pid) || Number.isNaN(parentPid) || Number.isNaN(cpuTicks)) return null;
  return { pid, parentPid, cpuTicks };
}

/** The process with this id, its children and theirs. */
export function treeOf(rootPid: number, all: readonly ProcessStat[]): readonly ProcessStat[] {
  const tree = all.filter(({ pid }) => pid === rootPid);
  for (const parent of tree) tree.push(...all.filter(({ parentPid }) => parentPid === parent.pid));
  return tree;
}

/**
 * The proportional set size in kB that /proc/PID/smaps_rollup reports: what is shared with other processes is
 * counted by its share, so that a sum over processes counts it once. 0 where the text has none.
 */
export function pssKb(rollup: string): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
}

/** The anonymous and shared memory in kB of a process, without files, by the same share. 0 where the text has none. */
export function ownKb(rollup: string): number {
  return ['Pss_Anon', 'Pss_Shmem'].reduce(
    (sum, name) => sum + Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1] ?? 0),
    0,
  );
}

/** The process with this id, its children and theirs, as they are at this moment; empty when it has ended. */
export function treeNow(rootPid: number): readonly ProcessStat[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stats = pids.map((pid) => parseStat(readOrNull(`/proc/${pid}/stat`) ?? ''));
  return treeOf(
    rootPid,
    stats.filter((stat) => stat !== null),
  );
}

/** Processes end while they are being read: then there is nothing of them to count. */
function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) {
      return null;
    }
    throw error;
  }
}
