import type {
  DoorState,
  OperatorBridge,
  OperatorStart,
  PinSetting,
} from '../../src-shared/operator/contract.ts';
import type { InterfaceWords } from '../../src-shared/interface-words.ts';
import type { ScreenTurn } from '../../src-shared/turn.ts';
import { SECOND_MS } from '../../src-shared/units.ts';
import type { Clock } from '../clock.ts';

/** What the pad says of the PIN that was entered last: the same whatever was wrong with it. */
export interface Verdict {
  /** How long no other one is looked at, in whole seconds; 0: not at all. */
  readonly waitSeconds: number;
}

/** The state of the operator's page: where the door stands, which language, what is left of a wait. */
export class OperatorPage {
  /** Null until the first answer of the main process. */
  started: OperatorStart | null = $state.raw(null);
  door: DoorState = $state.raw({ at: 'pin', waitMs: 0 });
  /** Null while no PIN was wrong. */
  verdict: Verdict | null = $state.raw(null);
  /** What is left of the wait now. */
  secondsLeft = $state(0);
  locale = $state('en');
  /** By how much this page is turned: as the visitors' is, also while that is on trial. */
  turn: ScreenTurn = $state(0);

  readonly bridge: OperatorBridge;
  /** The page's one alarm: at the door for the wait, in the panel for whatever is on trial there. */
  readonly clock: Clock;

  constructor(bridge: OperatorBridge, clock: Clock) {
    this.bridge = bridge;
    this.clock = clock;
  }

  async begin(): Promise<void> {
    const started = await this.bridge.begin();
    this.locale = started.languages[0]?.tag ?? this.locale;
    this.started = started;
    this.turn = started.turn;
    this.#take(started.door);
  }

  /** The interface's words in the language that was chosen. Null before they are there. */
  get words(): InterfaceWords | null {
    return this.started?.words[this.locale] ?? this.started?.words['en'] ?? null;
  }

  async enterPin(pin: string): Promise<void> {
    const door = await this.bridge.enterPin(pin);
    this.verdict = door.at === 'pin' ? { waitSeconds: 0 } : null;
    this.#take(door);
  }

  async setPin(pin: string): Promise<PinSetting['fault']> {
    const { fault, door } = await this.bridge.setPin(pin);
    this.#take(door);
    return fault;
  }

  /** Looks for a recovery file. */
  async look(): Promise<void> {
    this.#take(await this.bridge.look());
  }

  leave(): void {
    void this.bridge.leave();
  }

  #take(door: DoorState): void {
    this.door = door;
    if (door.at !== 'pin') return;
    const waitSeconds = Math.ceil(door.waitMs / SECOND_MS);
    if (waitSeconds > 0) this.verdict = { waitSeconds };
    this.#countDown(this.clock.nowMs() + door.waitMs);
  }

  #countDown(untilMs: number): void {
    const leftMs = Math.max(0, untilMs - this.clock.nowMs());
    this.secondsLeft = Math.ceil(leftMs / SECOND_MS);
    if (leftMs === 0) return;
    const nextMs = untilMs - (this.secondsLeft - 1) * SECOND_MS;
    this.clock.setAlarm(nextMs, () => this.#countDown(untilMs));
  }
}
