import type { Verdict, Verdicts } from './checks.ts';
import { verdict } from './checks.ts';

/** What a machine can tell of itself. */
export interface MachineFacts {
  /** What the clock shows, `YYYY-MM-DD HH:MM`, its time zone, and whether it can be that late. */
  readonly clock: { readonly time: string; readonly zone: string; readonly isPlausible: boolean };
  /** What the system said when a file was to be kept, null when it was; and what is free, null where nobody can tell. */
  readonly disk: { readonly refusal: string | null; readonly freeBytes: number | null };
  readonly staysAwake: boolean;
  /** How many connections and open ports the kiosk's processes have; null where that is not looked at. */
  readonly networkSockets: number | null;
  readonly content: {
    /** Other content plays than was asked for. */
    readonly isOther: boolean;
    readonly errors: number;
    readonly warnings: number;
  };
  readonly isPinKept: boolean;
  /** What went wrong since the start: pages that ended, scenes that were set aside, safe mode. */
  readonly incidents: number;
}

const MEGABYTE = 1_000_000;

/** What has to stay free on the disk: logs and journal are held to 50 MB, a pack is up to 100 MB and unpacked beside the old one. */
export const LEAST_FREE_BYTES = 200 * MEGABYTE;

/** What is to be said of a machine by itself (rules Q2, Q3). The clock is missing where it may be right: a person says that. */
export function judge(facts: MachineFacts): Verdicts {
  const { clock, staysAwake, networkSockets: n, isPinKept, incidents } = facts;
  return {
    ...(clock.isPlausible
      ? {}
      : { clock: verdict('clock', 'mend', 'selfTestClockCannotBe', { time: clock.time }) }),
    disk: judgeDisk(facts.disk),
    awake: staysAwake
      ? verdict('awake', 'good', 'selfTestAwakeGood')
      : verdict('awake', 'mend', 'selfTestAwakeMend'),
    network: judgeNetwork(n),
    content: judgeContent(facts.content),
    pin: isPinKept ? verdict('pin', 'good', 'selfTestPinGood') : verdict('pin', 'mend', 'selfTestPinMend'),
    recovery:
      incidents === 0
        ? verdict('recovery', 'good', 'selfTestRecoveryGood')
        : verdict('recovery', 'mend', 'selfTestRecoveryMend', { n: incidents }),
  };
}

function judgeDisk({ refusal, freeBytes }: MachineFacts['disk']): Verdict {
  if (refusal !== null) return verdict('disk', 'mend', 'selfTestDiskRefused', { why: refusal });
  const free = freeBytes === null ? '?' : Math.floor(freeBytes / MEGABYTE);
  return freeBytes !== null && freeBytes < LEAST_FREE_BYTES
    ? verdict('disk', 'mend', 'selfTestDiskLow', { free })
    : verdict('disk', 'good', 'selfTestDiskGood', { free });
}

function judgeNetwork(n: number | null): Verdict {
  if (n === null) return verdict('network', 'unknown', 'selfTestNetworkUnknown');
  return n === 0
    ? verdict('network', 'good', 'selfTestNetworkGood')
    : verdict('network', 'mend', 'selfTestNetworkMend', { n });
}

function judgeContent({ isOther, errors, warnings }: MachineFacts['content']): Verdict {
  if (isOther) return verdict('content', 'mend', 'selfTestContentRefused');
  return errors === 0
    ? verdict('content', 'good', 'selfTestContentGood', { n: warnings })
    : verdict('content', 'mend', 'selfTestContentMend', { n: errors });
}
