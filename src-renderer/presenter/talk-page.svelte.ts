import type { Scene } from '../../src-shared/content/scene.ts';
import type { InterfaceWords } from '../../src-shared/interface-words.ts';
import { attract, DEFAULT_PREFERENCES } from '../../src-shared/session/session.ts';
import type { TalkBridge, TalkStart, TalkView } from '../../src-shared/talk/contract.ts';
import type { TalkEvent } from '../../src-shared/talk/state.ts';
import { SECOND_MS } from '../../src-shared/units.ts';
import type { Clock } from '../clock.ts';
import { Kiosk } from '../kiosk.svelte.ts';
import { tell } from '../tell.ts';
import { NO_BRIDGE } from './nobody.ts';

/** A page of a talk, the audience's or the speaker's: what main told it last, and the scenes around the one in view. */
export class TalkPage {
  /** Null until the first answer of the main process. */
  started: TalkStart | null = $state.raw(null);
  view: TalkView | null = $state.raw(null);
  /** Scenes by their place; null for one that cannot be shown. Those far from the one in view are not kept. */
  #scenes: Readonly<Record<number, Scene | null>> = $state.raw({});
  /** The moment, once a second on the speaker's screen. */
  nowMs: number = $state(0);

  /** What scenes are drawn with: a kiosk in its loop, that reads as the audience does. */
  readonly kiosk: Kiosk;
  /** What the clock shows. */
  readonly elapsedMs: number = $derived(this.#elapsed());

  readonly #bridge: TalkBridge;
  readonly #clock: Clock;
  #toldAtMs = $state(0);

  constructor(bridge: TalkBridge, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.kiosk = new Kiosk(NO_BRIDGE, clock);
  }

  /** Asks for the talk as it is now, and follows it. */
  async begin(): Promise<void> {
    this.#bridge.onView((view) => this.#take(view));
    const started = await this.#bridge.begin();
    this.kiosk.started = started.kiosk;
    this.started = started;
    this.#take(started.view);
    if (started.role === 'speaker') this.#tick();
  }

  act(event: TalkEvent): void {
    tell(this.#bridge.act(event));
  }

  /** A scene cannot be drawn: main passes over it. */
  failed(scene: number, reason: string): void {
    tell(this.#bridge.pageFault(reason));
    this.act({ type: 'failed', scene });
  }

  /** The scene at a place of the talk; null while it is not here, or where it cannot be shown. */
  sceneAt(place: number): Scene | null {
    return this.#scenes[place] ?? null;
  }

  /** The interface's words in the speaker's own language. */
  get words(): InterfaceWords {
    return this.kiosk.wordsFor(this.language);
  }

  /** The speaker's own language. */
  get language(): string {
    return this.view?.state.language ?? 'en';
  }

  #elapsed(): number {
    if (this.view === null) return 0;
    const { elapsedMs, state } = this.view;
    return state.clock.sinceMs === null ? elapsedMs : elapsedMs + Math.max(0, this.nowMs - this.#toldAtMs);
  }

  #take(view: TalkView): void {
    const { language, textSize, contrast } = view.state.audience;
    const { session } = this.kiosk;
    const { preferences } = session;
    const isSame =
      preferences.language === language &&
      preferences.textSize === textSize &&
      preferences.contrast === contrast;
    if (!isSame)
      this.kiosk.session = {
        ...attract({ position: 0, nextAtMs: 0 }),
        preferences: { ...DEFAULT_PREFERENCES, language, textSize, contrast },
      };
    this.view = view;
    this.#toldAtMs = this.#clock.nowMs();
    this.nowMs = this.#toldAtMs;
    void this.#fetchAround(view.state.at);
  }

  /** The scene in view first, then the next and the one before. */
  async #fetchAround(at: number): Promise<void> {
    const last = (this.started?.talk.scenes.length ?? 1) - 1;
    const around = [at, at + 1, at - 1].filter((place) => place >= 0 && place <= last);
    this.#scenes = Object.fromEntries(
      Object.entries(this.#scenes).filter(([place]) => Math.abs(Number(place) - at) <= 2),
    );
    for (const place of around) {
      if (place in this.#scenes) continue;
      const scene = await this.#bridge.talkScene(place);
      if (!(place in this.#scenes)) this.#scenes = { ...this.#scenes, [place]: scene };
    }
  }

  #tick(): void {
    this.nowMs = this.#clock.nowMs();
    const toNext = SECOND_MS - (this.#elapsed() % SECOND_MS);
    this.#clock.setAlarm(this.nowMs + toNext, () => this.#tick());
  }
}
