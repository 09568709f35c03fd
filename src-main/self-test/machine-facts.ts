import type { MachineFacts } from '../../src-shared/self-test/judge.ts';
import type { Disk } from '../kioskpack/disk.ts';
import { wallTime } from '../operator/health.ts';
import { findingsInUse, type CheckedContent } from '../operator/pack-findings.ts';
import { pinOnDisk } from '../operator/operator-store.ts';
import { isPlausible } from '../today.ts';
import { probeDisk } from './disk-probe.ts';
import { ownSockets } from './own-sockets.ts';

/** What a machine is asked by. Electron's part is handed in. */
export interface SelfTestSurroundings extends CheckedContent {
  readonly userData: string;
  readonly disk: Disk;
  /** Whether the system was asked to keep the display on, and still is. */
  readonly staysAwake: () => boolean;
  /** Every process of the kiosk. */
  readonly processes: () => readonly number[];
  readonly nowMs: () => number;
  /** How many incidents there were since the start. */
  readonly incidents: () => number;
}

/** Looks at the machine. Content is checked in short stretches: the loop goes on behind the panel. */
export async function machineFacts(surroundings: SelfTestSurroundings): Promise<MachineFacts> {
  const { userData, disk, staysAwake, processes, incidents, nowMs } = surroundings;
  return {
    clock: clockFacts(nowMs()),
    disk: await probeDisk(disk, userData),
    staysAwake: staysAwake(),
    networkSockets: ownSockets(processes(), { platform: process.platform }),
    content: await contentFacts(surroundings),
    isPinKept: (await pinOnDisk(disk, userData)) !== null,
    incidents: incidents(),
  };
}

function clockFacts(nowMs: number): MachineFacts['clock'] {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { time: wallTime(nowMs), zone: timeZone, isPlausible: isPlausible(nowMs) };
}

async function contentFacts(checked: CheckedContent): Promise<MachineFacts['content']> {
  const { refusal } = checked.inUse();
  const levels = (await findingsInUse(checked)).map(({ level }) => level);
  return {
    isOther: refusal !== null,
    errors: levels.filter((level) => level === 'error').length,
    warnings: levels.filter((level) => level === 'warning').length,
  };
}
