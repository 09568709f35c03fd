import { getContext, setContext } from 'svelte';
import type { KioskBridge, KioskStart, SectionWindow } from '../src-shared/contract.ts';
import type { PackLanguage } from '../src-shared/content/pack-front.ts';
import type { LanguageTag, Section } from '../src-shared/content/scene.ts';
import type { InterfaceWords } from '../src-shared/interface-words.ts';
import { actsOf } from '../src-shared/journal/acts.ts';
import { dwellMs, readingWords } from '../src-shared/programme/dwell.ts';
import type { Session, SessionEvent, SessionRules } from '../src-shared/session/session.ts';
import { beginSession, isDark, nextAlarmMs } from '../src-shared/session/session.ts';
import { step } from '../src-shared/session/step.ts';
import type { VisitorSettings } from '../src-shared/settings.ts';
import { SECOND_MS } from '../src-shared/units.ts';
import type { Clock } from './clock.ts';
import { Glimpses } from './glimpses.svelte.ts';
import { HeldBack } from './held-back.ts';
import { ReadAloud } from './read-aloud/read-aloud.svelte.ts';
import { SILENCE, type Speech } from './read-aloud/speech.ts';
import { Showing } from './showing.ts';
import { offeredOf } from './offered.ts';
import { paintedOf } from './painted.ts';
import { tell } from './tell.ts';
import type { Layer, View, Wanted } from './views.ts';
import { wantedBy } from './views.ts';

/** An event of the session without its moment, which the kiosk adds. */
type Act = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'atMs'> : never) : never;

const NO_SECTIONS: Record<Section, number> = { voices: 0, figures: 0, safe: 0, check: 0 };

/**
 * The one stateful object of the page: the session, the layers on screen, the pack's front matter. Every
 * change comes in through `act`; everything else is derived.
 */
export class Kiosk {
  session: Session = $state.raw(beginSession(0));
  /** Null until the first answer of the main process. */
  started: KioskStart | null = $state.raw(null);
  /** Set when nothing at all can be shown. */
  fault: string | null = $state.raw(null);

  /** The language every scene has words in. */
  readonly firstLanguage: LanguageTag = $derived(this.started?.pack.languages[0].tag ?? 'en');
  /** The languages a visitor can choose from: the pack's, less those the operator turned off. Never empty. */
  readonly offered: readonly PackLanguage[] = $derived(offeredOf(this.started));
  /** The language on screen. */
  readonly locale: LanguageTag = $derived(
    this.session.preferences.language ?? this.offered[0]?.tag ?? this.firstLanguage,
  );

  /** How many seconds the question "Are you still there?" stays. */
  readonly countdownSeconds: number = $derived(
    Math.round((this.started?.settings.countdownMs ?? 0) / SECOND_MS),
  );
  /** What the countdown shows: all of it while nobody is asked. */
  readonly secondsLeft: number = $derived(
    this.session.mode === 'still-there' ? this.session.secondsLeft : this.countdownSeconds,
  );

  /** What is seen through the doors. */
  readonly glimpses: Glimpses;
  /** Reads what is held aloud, for as long as it is held. */
  readonly readAloud: ReadAloud;

  readonly #bridge: KioskBridge;
  readonly #clock: Clock;
  readonly #showing: Showing;
  /** Scenes in a row that could not be shown. */
  #failures = 0;
  /** Other content waits for a moment in which it disturbs nobody. */
  #contentWaits = false;
  readonly #heldBack = new HeldBack();

  constructor(bridge: KioskBridge, clock: Clock, speech: Speech = SILENCE) {
    this.#bridge = bridge;
    this.glimpses = new Glimpses(bridge);
    this.#clock = clock;
    // Who listens is there, though nothing is touched.
    this.readAloud = new ReadAloud(speech, () => this.act({ type: 'heard' }));
    this.#showing = new Showing(bridge, {
      session: () => this.session,
      sections: () => this.started?.pack.sections ?? NO_SECTIONS,
    });
  }

  /** Asks for the pack and shows its first scene. */
  async begin(): Promise<void> {
    this.#bridge.on('contentWaits', () => {
      this.#contentWaits = true;
      this.#takeWaiting();
    });
    this.#bridge.on('openChanged', (isOpen) => this.#change({ isOpen }));
    this.#bridge.on('settingsChanged', (settings) => this.#changeHarmless(settings));
    try {
      this.#take(await this.#bridge.start());
    } catch (cause) {
      this.fault = String(cause);
      this.#showing.layers.show({ type: 'fault' }, 'fault');
    }
  }

  /** Outside of the opening hours nothing is seen until somebody touches the screen (rule U4). */
  get isDark(): boolean {
    return isDark(this.session);
  }

  /** The interface's words in the language on screen. */
  get words(): InterfaceWords {
    return this.wordsFor(this.locale);
  }

  wordsFor(language: LanguageTag): InterfaceWords {
    const all = this.started?.interfaceWords ?? {};
    const words = all[language] ?? all['en'];
    if (words === undefined) throw new Error('The interface has no words');
    return words;
  }

  /** Everything that is on the screen, or being made ready for it. */
  get layers(): readonly Layer[] {
    return this.#showing.layers.all;
  }

  /** What the layer in front shows; null before the first. */
  get onView(): Layer | null {
    return this.#showing.layers.onView;
  }

  /** Entries of a section's index. */
  sectionIndex(section: Section, from: number, count: number): Promise<SectionWindow> {
    return this.#bridge.sectionIndex(section, from, count);
  }

  act(happened: Act): void {
    this.#heldBack.through(() => this.#act(happened));
  }

  #act(happened: Act): void {
    const event = { ...happened, atMs: this.#clock.nowMs() };
    const before = this.session;
    this.session = step(before, event, this.#rules());
    this.#setAlarm();
    this.#tell(before, event);
    const wanted = wantedBy(this.session);
    if (wanted.type === 'doors') void this.glimpses.read();
    if (wanted.key !== wantedBy(before).key) void this.#show(wanted);
  }

  /**
   * The journal hears of each act at once: what is told only at a visit's end is lost with a page that dies.
   */
  #tell(before: Session, event: SessionEvent): void {
    for (const act of actsOf(before, event, this.session, this.locale)) tell(this.#bridge.visitorActed(act));
  }

  async #show(wanted: Wanted): Promise<void> {
    try {
      if (await this.#showing.show(wanted)) return;
      this.act(
        wanted.type === 'loop' ? { type: 'scene-failed', position: wanted.position } : { type: 'doors' },
      );
    } catch (cause) {
      tell(this.#bridge.pageFault({ message: String(cause), sceneId: null }));
      if (wanted.key === wantedBy(this.session).key) this.#moveOn();
    }
  }

  /** A touch on the scene in view: that very item opens. */
  openOnView(): void {
    this.#heldBack.through(() => {
      const view = this.onView?.view;
      if (view?.type === 'scene' && view.place !== null) this.#act({ type: 'open', ...view.place });
      else this.#act({ type: 'doors' });
    });
  }

  /** A layer is drawn whole: it comes in over the one before it, or waits beside it. */
  layerReady(id: number): void {
    this.#showing.layers.ready(id);
  }

  /** A layer has come to rest: those behind it are gone. */
  layerSettled(id: number): void {
    const settled = this.#showing.settled(id);
    if (settled === null) return;
    if (settled.view.type === 'scene') this.#sceneStands(settled.view);
    this.#takeWaiting();
  }

  /** A layer cannot be drawn. The loop passes over it; a visitor is led on to the doors. */
  layerFailed(id: number, reason: string): void {
    const failed = this.#showing.layers.drop(id);
    if (failed === null) return;
    const sceneId = failed.view.type === 'scene' ? failed.view.scene.id : null;
    tell(this.#bridge.pageFault({ message: reason, sceneId }));
    if (failed.key === wantedBy(this.session).key) this.#moveOn();
  }

  /** Something failed that nobody caught. Where a layer is being drawn, it is that one which cannot be (rule W3). */
  threw(reason: string): void {
    const drawing = this.layers.find(({ state, side }) => state === 'preparing' && side === null);
    if (drawing === undefined) tell(this.#bridge.pageFault({ message: reason, sceneId: null }));
    else this.layerFailed(drawing.id, reason);
  }

  #take(start: KioskStart): void {
    this.started = start;
    this.fault = null;
    this.#forget();
    const atMs = this.#clock.nowMs();
    this.session = step(beginSession(atMs, start.first.position), { type: 'alarm', atMs }, this.#rules());
    this.#setAlarm();
    this.#showing.showLoopScene(wantedBy(this.session).key, start.first);
  }

  /** The kiosk opens or closes, or is set otherwise. */
  #change(changed: Partial<Pick<KioskStart, 'isOpen' | 'settings'>>): void {
    if (this.started === null) return;
    this.started = { ...this.started, ...changed };
    this.act({ type: 'alarm' });
  }

  /** What of other settings disturbs no visit applies at once; the rest comes as other content does. */
  #changeHarmless({ brightnessVeil, pixelShift, screenTurn, sound }: VisitorSettings): void {
    if (this.started === null) return;
    const { settings } = this.started;
    this.#change({ settings: { ...settings, brightnessVeil, pixelShift, screenTurn, sound } });
  }

  /** Content that waits is taken in the loop, while a scene stands: no visit and no transition is disturbed. */
  #takeWaiting(): void {
    const isBare = this.layers.length === 0 || this.fault !== null;
    const stands = this.session.mode === 'attract' ? this.#showing.layers.only : null;
    if (!this.#contentWaits || this.#heldBack.isOn || !(isBare || stands !== null)) return;
    this.#contentWaits = false;
    const { position } = this.session.loop;
    void this.#heldBack.during(async () => {
      try {
        const start = await this.#bridge.takeContent(position);
        if (isBare || stands === null) this.#take(start);
        else this.#goOnIn(start, stands);
      } catch (cause) {
        tell(this.#bridge.pageFault({ message: String(cause), sceneId: null }));
      }
    });
  }

  /**
   * The loop goes on in other content. A scene that is the same there stays as it is; one that was changed comes in over
   * itself.
   */
  #goOnIn(start: KioskStart, onView: Layer): void {
    const { first } = start;
    this.started = start;
    this.#forget();
    this.session = { ...this.session, loop: { ...this.session.loop, position: first.position } };
    void this.glimpses.read();
    const { key } = wantedBy(this.session);
    const { view } = onView;
    if (view.type !== 'scene' || JSON.stringify(view.scene) !== JSON.stringify(first.scene)) {
      this.#showing.showLoopScene(key, first);
      return;
    }
    this.#showing.keepLoopScene(onView, view, key, first);
  }

  /** What is still under way belongs to the content before. */
  #forget(): void {
    this.#showing.forget();
    this.glimpses.forget();
    this.#failures = 0;
  }

  /**
   * The loop passes over what cannot be shown; a visitor is led back to the doors. Once a whole round has
   * failed, the loop waits for its alarm each time instead of rushing round.
   */
  #moveOn(): void {
    if (this.session.mode !== 'attract') {
      this.act({ type: 'doors' });
      return;
    }
    this.#failures += 1;
    if (this.#failures > (this.started?.pack.loopLength ?? 0)) return;
    this.act({ type: 'scene-failed', position: this.session.loop.position });
  }

  #rules(): SessionRules {
    const { settings, pack } = this.started ?? {};
    return {
      stillThereAfterMs: settings?.stillThereAfterMs ?? 0,
      countdownMs: settings?.countdownMs ?? 0,
      isOpen: this.started?.isOpen ?? true,
      sections: pack?.sections ?? NO_SECTIONS,
    };
  }

  #setAlarm(): void {
    this.#clock.setAlarm(nextAlarmMs(this.session), () => this.act({ type: 'alarm' }));
  }

  #sceneStands(view: Extract<View, { type: 'scene' }>): void {
    this.#failures = 0;
    if (this.session.mode === 'attract') {
      const { position } = this.session.loop;
      const words = readingWords(view.scene, this.locale, this.firstLanguage);
      this.act({ type: 'scene-shown', position, dwellMs: dwellMs(words, this.started?.settings.pace ?? 1) });
      this.#showing.fetchAhead(position + 1);
      void this.glimpses.read();
    }
    const painted = paintedOf(view, { mode: this.session.mode, locale: this.locale });
    // Two frames on, what was just drawn is on the glass.
    requestAnimationFrame(() => requestAnimationFrame(() => tell(this.#bridge.scenePainted(painted))));
  }
}

const KEY = Symbol('kiosk');

/** Hands the kiosk down to every component below. */
export function provideKiosk(kiosk: Kiosk): void {
  setContext(KEY, kiosk);
}

/** The kiosk a component belongs to. */
export function useKiosk(): Kiosk {
  return getContext<Kiosk>(KEY);
}
