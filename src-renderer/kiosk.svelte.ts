import { getContext, setContext } from 'svelte';
import type { KioskBridge, KioskStart, LoopScene, SectionPlace } from '../src-shared/contract.ts';
import type { PackLanguage } from '../src-shared/content/pack-front.ts';
import type { LanguageTag, Section } from '../src-shared/content/scene.ts';
import type { InterfaceWords } from '../src-shared/languages.ts';
import { dwellMs, readingWords } from '../src-shared/programme/dwell.ts';
import type { Session, SessionEvent, SessionRules } from '../src-shared/session/session.ts';
import { attract, beginSession, nextAlarmMs } from '../src-shared/session/session.ts';
import { step } from '../src-shared/session/step.ts';
import { SECOND_MS } from '../src-shared/units.ts';
import type { Clock } from './clock.ts';
import { HeldBack } from './held-back.ts';
import type { Layer, View, Wanted } from './views.ts';
import { motionBetween, wantedBy } from './views.ts';

/** An event of the session without its moment, which the kiosk adds. */
type Act = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'atMs'> : never) : never;

const NO_SECTIONS: Record<Section, number> = { voices: 0, figures: 0, safe: 0 };

/**
 * The one stateful object of the page: the session, the layers on screen, the pack's front matter. Every
 * change comes in through `act`; everything else is derived.
 */
export class Kiosk {
  session: Session = $state.raw(beginSession(0));
  layers: readonly Layer[] = $state.raw([]);
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

  readonly #bridge: KioskBridge;
  readonly #clock: Clock;
  #lastId = 0;
  #nextInLoop: Promise<LoopScene> | null = null;
  #nextPosition = -1;
  /** Counts the contents there have been: an answer from an earlier one comes too late. */
  #round = 0;
  /** Scenes in a row that could not be shown. */
  #failures = 0;
  /** Other content waits for a moment in which it disturbs nobody. */
  #contentWaits = false;
  readonly #heldBack = new HeldBack();

  constructor(bridge: KioskBridge, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
  }

  /** Asks for the pack and shows its first scene. */
  async begin(): Promise<void> {
    this.#bridge.on('contentWaits', () => {
      this.#contentWaits = true;
      this.#takeWaiting();
    });
    try {
      this.#take(await this.#bridge.start());
    } catch (cause) {
      this.fault = String(cause);
      this.#add({ type: 'fault' }, 'fault');
    }
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

  /** What the layer in front shows; null before the first. */
  get onView(): Layer | null {
    return this.layers.findLast((layer) => layer.state === 'entering' || layer.state === 'settled') ?? null;
  }

  act(happened: Act): void {
    this.#heldBack.through(() => this.#act(happened));
  }

  #act(happened: Act): void {
    const event = { ...happened, atMs: this.#clock.nowMs() };
    const before = wantedBy(this.session).key;
    this.session = step(this.session, event, this.#rules());
    this.#setAlarm();
    const wanted = wantedBy(this.session);
    if (wanted.key !== before)
      this.#show(wanted).catch((cause: unknown) => this.#missed(wanted, String(cause)));
  }

  /** A touch on the scene in view: that very item opens. */
  openOnView(): void {
    this.#heldBack.through(() => {
      const view = this.onView?.view;
      if (view?.type === 'scene' && view.place !== null) this.#act({ type: 'open', ...view.place });
      else this.#act({ type: 'doors' });
    });
  }

  /** A layer is drawn whole: it comes in over the one before it. */
  layerReady(id: number): void {
    const ready = this.layers.find((layer) => layer.id === id);
    if (ready?.state !== 'preparing') return;
    this.layers = this.layers.map((layer) => ({ ...layer, state: layer === ready ? 'entering' : 'leaving' }));
  }

  /** A layer has come to rest: those behind it are gone. */
  layerSettled(id: number): void {
    const settled = this.layers.find((layer) => layer.id === id);
    if (settled?.state !== 'entering') return;
    this.layers = this.layers
      .filter((layer) => layer.state !== 'leaving')
      .map((layer) => (layer === settled ? { ...layer, state: 'settled' } : layer));
    if (settled.view.type === 'scene') this.#sceneStands(settled.view);
    this.#takeWaiting();
  }

  /** A layer's scene cannot be drawn. The loop passes over it; a visitor is led on to the doors. */
  layerFailed(id: number, reason: string): void {
    const failed = this.layers.find((layer) => layer.id === id);
    if (failed === undefined) return;
    const sceneId = failed.view.type === 'scene' ? failed.view.scene.id : null;
    void this.#bridge.pageFault({ message: reason, sceneId });
    this.layers = this.layers.filter((layer) => layer !== failed);
    if (failed.key === wantedBy(this.session).key) this.#moveOn();
  }

  #take(start: KioskStart): void {
    this.started = start;
    this.fault = null;
    this.#forget();
    this.session = beginSession(this.#clock.nowMs(), start.first.position);
    this.#setAlarm();
    this.#showScene(wantedBy(this.session).key, start.first, false);
  }

  /** Content that waits is taken in the loop, while a scene stands: no visit and no transition is disturbed. */
  #takeWaiting(): void {
    const [only, ...others] = this.layers;
    const isBare = only === undefined || this.fault !== null;
    const stands = only?.state === 'settled' && others.length === 0 && this.session.mode === 'attract';
    if (!this.#contentWaits || this.#heldBack.isOn || !(isBare || stands)) return;
    this.#contentWaits = false;
    const { position } = this.session.loop;
    void this.#heldBack.during(async () => {
      try {
        const start = await this.#bridge.takeContent(position);
        if (isBare) this.#take(start);
        else this.#goOnIn(start, only);
      } catch (cause) {
        void this.#bridge.pageFault({ message: String(cause), sceneId: null });
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
    this.session = attract({ position: first.position, nextAtMs: this.session.loop.nextAtMs });
    const { key } = wantedBy(this.session);
    const { view } = onView;
    if (view.type !== 'scene' || JSON.stringify(view.scene) !== JSON.stringify(first.scene)) {
      this.#showScene(key, first, false);
      return;
    }
    // The same scene may have another place now, and a touch opens it there.
    const moved: Layer = { ...onView, key, view: { ...view, place: placeOf(first.place) } };
    this.layers = this.layers.map((layer) => (layer === onView ? moved : layer));
    this.#fetchAhead(first.position + 1);
  }

  /** What is still under way belongs to the content before. */
  #forget(): void {
    this.#nextInLoop = null;
    this.#nextPosition = -1;
    this.#round += 1;
    this.#failures = 0;
  }

  /** Something wanted cannot be had: main did not answer. */
  #missed(wanted: Wanted, reason: string): void {
    void this.#bridge.pageFault({ message: reason, sceneId: null });
    if (this.#isWanted(wanted, this.#round)) this.#moveOn();
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
      sections: pack?.sections ?? NO_SECTIONS,
    };
  }

  #setAlarm(): void {
    this.#clock.setAlarm(nextAlarmMs(this.session), () => this.act({ type: 'alarm' }));
  }

  async #show(wanted: Wanted): Promise<void> {
    const round = this.#round;
    switch (wanted.type) {
      case 'doors':
      case 'still-there':
        this.#add({ type: wanted.type }, wanted.key);
        break;
      case 'loop': {
        const found = await this.#inLoop(wanted.position);
        if (!this.#isWanted(wanted, round)) break;
        // Main passed over a broken scene: its turn is given away here as well.
        if (found.position === wanted.position) this.#showScene(wanted.key, found, false);
        else this.act({ type: 'scene-failed', position: wanted.position });
        break;
      }
      case 'item': {
        const found = await this.#bridge.sectionScene(wanted.place.section, wanted.place.index);
        if (!this.#isWanted(wanted, round)) break;
        if (found === null) this.act({ type: 'doors' });
        else this.#showScene(wanted.key, { scene: found.scene, place: found }, true);
      }
    }
  }

  /** Answers come late: by then something else may be wanted. */
  #isWanted({ key }: Wanted, round: number): boolean {
    return round === this.#round && key === wantedBy(this.session).key;
  }

  #showScene(key: string, found: Pick<LoopScene, 'scene' | 'place'>, held: boolean): void {
    this.#add({ type: 'scene', scene: found.scene, held, place: placeOf(found.place) }, key);
  }

  #add(view: View, key: string): void {
    this.#lastId += 1;
    const seen = this.layers.filter((layer) => layer.state !== 'preparing');
    const motion = motionBetween(this.onView?.view ?? null, view);
    this.layers = [...seen, { id: this.#lastId, key, view, state: 'preparing', motion }];
  }

  #sceneStands(view: Extract<View, { type: 'scene' }>): void {
    this.#failures = 0;
    if (this.session.mode === 'attract') {
      const { position } = this.session.loop;
      const words = readingWords(view.scene, this.locale, this.firstLanguage);
      this.act({ type: 'scene-shown', position, dwellMs: dwellMs(words, this.started?.settings.pace ?? 1) });
      this.#fetchAhead(position + 1);
    }
    const painted = {
      sceneId: view.scene.id,
      part:
        view.scene.kind === 'quote' && !view.held && view.scene.cut !== null ? view.scene.cut.from + 1 : null,
      kind: view.scene.kind,
      mode: this.session.mode,
      locale: this.locale,
    };
    // Two frames on, what was just drawn is on the glass.
    requestAnimationFrame(() => requestAnimationFrame(() => void this.#bridge.scenePainted(painted)));
  }

  #fetchAhead(position: number): void {
    this.#nextPosition = position;
    this.#nextInLoop = this.#bridge.loopScene(position);
    // A failure surfaces where the scene is asked for.
    this.#nextInLoop.catch(() => undefined);
  }

  #inLoop(position: number): Promise<LoopScene> {
    const ahead = this.#nextPosition === position ? this.#nextInLoop : null;
    return ahead ?? this.#bridge.loopScene(position);
  }
}

function offeredOf(started: KioskStart | null): readonly PackLanguage[] {
  const all = started?.pack.languages ?? [];
  const chosen = started?.settings.languages ?? [];
  const offered = all.filter(({ tag }) => chosen.includes(tag));
  return offered.length > 0 ? offered : all;
}

/** Only the place: what comes from main can carry more. */
function placeOf(place: SectionPlace | null): SectionPlace | null {
  return place === null ? null : { section: place.section, index: place.index };
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
