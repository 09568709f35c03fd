import type { DoorState, PinSetting } from '../../src-shared/operator/contract.ts';
import { waitLeftMs } from '../../src-shared/operator/delay.ts';
import { pinFault } from '../../src-shared/operator/pin.ts';
import { keepAsFarAsPossible, keepPin, type PinPlace } from './keep-pin.ts';
import { readDoor, type KeptDoor } from './operator-store.ts';
import { findRecovery, markUsed } from './recovery.ts';

/** What a door stands in. */
export interface DoorSurroundings extends PinPlace {
  /** Milliseconds of a clock that never jumps. */
  readonly nowMs: () => number;
  /** Roots of drives that may hold a recovery file, as they are now. */
  roots(): readonly string[];
}

/** The operator's door: who is let in, and who is in. Main holds it; the operator's page only shows it. */
export interface Door {
  state(): DoorState;
  /** Looks for a recovery file (rule O5), which is used up by it, and says where the door stands. */
  look(): Promise<DoorState>;
  /** One PIN at a time, the attempt counted on the disk before it is compared (rule O3). */
  enterPin(pin: string): Promise<DoorState>;
  /** Sets a PIN where that is asked for or the door is open; it counts once it was read back from the disk (rule O2). */
  setPin(pin: string): Promise<PinSetting>;
  /** Nobody is in any more. */
  leave(): void;
}

/** The operator's door as the disk has it. */
export async function openDoor(surroundings: DoorSurroundings): Promise<Door> {
  const { userData, disk, pins, nowMs, log } = surroundings;
  const { kept: read, sentences } = await readDoor(disk, userData);
  sentences.forEach((sentence) => log.warn('KIOSK-302', sentence));
  let kept: KeptDoor | null = read;
  let inside: 'panel' | 'recovery' | null = null;
  // The wait is counted from now at the earliest: whoever pulls the plug begins it anew (rule O4).
  let countedFromMs = nowMs();
  const usedRecoveries = new Set<string>();

  const state = (): DoorState => {
    if (inside === 'panel') return { at: 'panel' };
    if (inside === 'recovery') return { at: 'new-pin', why: 'recovery' };
    if (kept === null) return { at: 'damaged' };
    if (kept.pin === null) return { at: 'new-pin', why: 'first' };
    return { at: 'pin', waitMs: waitLeftMs(kept.failures, nowMs() - countedFromMs) };
  };

  const keep = async (next: KeptDoor): Promise<void> => {
    kept = next;
    await keepAsFarAsPossible(next, surroundings);
  };

  const tryPin = async (pin: string): Promise<DoorState> => {
    const before = state();
    if (before.at !== 'pin' || before.waitMs > 0 || kept === null || kept.pin === null) return before;
    const stored = kept.pin;
    const failures = kept.failures + 1;
    await keep({ pin: stored, failures });
    if (await pins.isSame(pin, stored)) {
      inside = 'panel';
      await keep({ pin: stored, failures: 0 });
      log.note('The operator panel was opened by PIN.');
    } else {
      countedFromMs = nowMs();
      log.warn('KIOSK-801', `A wrong PIN at the operator's door, ${failures} in a row.`);
    }
    return state();
  };

  const setPin = async (pin: string): Promise<PinSetting> => {
    const { at } = state();
    if (at !== 'panel' && at !== 'new-pin') return { fault: 'disk', door: state() };
    const fault = pinFault(pin);
    if (fault !== null) return { fault, door: state() };
    const stored = await keepPin(pin, surroundings);
    if (stored === null) return { fault: 'disk', door: state() };
    kept = { pin: stored, failures: 0 };
    inside = 'panel';
    log.note("The operator's PIN was set.");
    return { fault: null, door: state() };
  };

  const look = (): DoorState => {
    const { at } = state();
    const isShut = at === 'pin' || at === 'damaged';
    const found = isShut ? findRecovery([userData, ...surroundings.roots()], usedRecoveries) : null;
    if (found === null) return state();
    usedRecoveries.add(found.mark);
    inside = 'recovery';
    log.warn(
      'KIOSK-803',
      markUsed(found)
        ? `The operator's door was opened by ${found.file}, which is used up.`
        : `The operator's door was opened by ${found.file}, which cannot be marked as used: take the stick out.`,
    );
    return state();
  };

  const inTurn = oneAtATime();
  return {
    state,
    look: () => inTurn(() => Promise.resolve(look())),
    enterPin: (pin) => inTurn(() => tryPin(pin)),
    setPin: (pin) => inTurn(() => setPin(pin)),
    leave() {
      inside = null;
    },
  };
}

/** Runs one action after the other, however many are asked for at once. */
function oneAtATime(): <Value>(action: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const next = last.then(action);
    last = next.catch(() => undefined);
    return next;
  };
}
