import {
  afterSleep,
  beginTrust,
  doubtOf,
  lookAgain,
  type ClockReading,
} from '../src-shared/schedule/clock-trust.ts';
import { MINUTE_MS } from '../src-shared/units.ts';
import type { FaultCode } from './fault-codes.ts';
import { madeOnMs } from './today.ts';

/** The clock on the wall as far as it can be believed. */
export interface MachineClock {
  /** Looks at it: whether it can be heeded now. A jump, and the first doubt of its kind, are said in the log. */
  look(): boolean;
  /** The machine has slept: what passed meanwhile is no jump. */
  slept(): void;
}

/** What the clock is read by, and who is told. */
export interface ClockSenses {
  readonly read: () => ClockReading;
  readonly warn: (code: FaultCode, sentence: string) => void;
}

/** Watches the clock on the wall against one that never jumps (rule U2). */
export function machineClock({ read, warn }: ClockSenses): MachineClock {
  let trust = beginTrust(read());
  let saidImplausible = false;
  let saidJump = false;
  return {
    look() {
      const { trust: next, jumpMs } = lookAgain(trust, read());
      trust = next;
      const doubt = doubtOf(trust, madeOnMs());
      if (jumpMs !== 0 && !saidJump) warn('KIOSK-403', jumpSentence(jumpMs));
      if (doubt === 'implausible' && !saidImplausible)
        warn('KIOSK-402', implausibleSentence(trust.last.wallMs));
      saidImplausible = doubt === 'implausible';
      // One that jumps about would fill the log: it is said again once it has held for a while.
      saidJump = doubt === 'jumped' || (saidJump && doubt !== null);
      return doubt === null;
    },
    slept: () => void (trust = afterSleep(trust, read())),
  };
}

function jumpSentence(jumpMs: number): string {
  const minutes = Math.round(Math.abs(jumpMs) / MINUTE_MS);
  const way = jumpMs > 0 ? 'forward' : 'back';
  return `The clock of the machine jumped ${way} by ${minutes} minutes: opening hours are not heeded until it holds.`;
}

function implausibleSentence(wallMs: number): string {
  return `The clock of the machine shows ${new Date(wallMs).toISOString().slice(0, 10)}, which cannot be: opening hours are not heeded.`;
}
