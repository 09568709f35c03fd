import type { KioskStart } from '../../src-shared/contract.ts';
import type { Scene } from '../../src-shared/content/scene.ts';
import { elapsedMs, nextAutoMs, spentSoFar } from '../../src-shared/talk/clock.ts';
import type { TalkRole, TalkStance, TalkStart, TalkView } from '../../src-shared/talk/contract.ts';
import { beginTalk, type TalkEvent, type TalkRules, type TalkState } from '../../src-shared/talk/state.ts';
import { stepTalk } from '../../src-shared/talk/step.ts';
import type { Talk } from '../../src-shared/talk/talk.ts';
import type { Timer } from '../timer.ts';

/** What a talk is given from. */
export interface TalkSurroundings {
  readonly talk: Talk;
  readonly kiosk: KioskStart;
  /** What was rehearsed for each scene; null where it was not. */
  readonly rehearsedMs: readonly number[] | null;
  /** Null where the scene is broken. */
  readonly read: (sceneId: string, cutId: string | null) => Scene | null;
  readonly timer: Timer;
  readonly stance: () => TalkStance;
  /** Told of every change, before and after. */
  readonly onChange: (now: TalkState, before: TalkState) => void;
  /** A scene is passed over. */
  readonly onBroken: (sceneId: string) => void;
}

/** The talk as main holds it: pages may come and go. */
export interface TalkDesk {
  start(role: TalkRole): TalkStart;
  view(): TalkView;
  scene(at: number): Scene | null;
  act(event: TalkEvent): void;
  /** What was spent on each scene until now. */
  spentMs(): readonly number[];
  close(): void;
}

/** Begins a talk at its first scene that can be shown. */
export function openTalkDesk(surroundings: TalkSurroundings): TalkDesk {
  const { talk, kiosk, timer, read, onChange } = surroundings;
  const paceMs = surroundings.rehearsedMs ?? talk.scenes.map(({ plannedMs }) => plannedMs);
  const rules: TalkRules = {
    steps: talk.scenes.map(({ builds }) => builds.length),
    paceMs,
    languages: kiosk.pack.languages.map(({ tag }) => tag),
  };
  let state = beginTalk(rules, timer.nowMs());
  let cancel = (): void => undefined;

  const scene = (at: number): Scene | null => {
    const asked = talk.scenes[at];
    return asked === undefined ? null : read(asked.sceneId, asked.cutId);
  };
  const setAlarm = (): void => {
    cancel();
    const atMs = nextAutoMs(state, rules);
    if (atMs !== null) cancel = timer.after(Math.max(0, atMs - timer.nowMs()), () => act({ type: 'alarm' }));
  };
  const act = (event: TalkEvent): void => {
    const before = state;
    state = stepTalk(state, event, { rules, atMs: timer.nowMs() });
    for (const at of state.broken.slice(before.broken.length))
      surroundings.onBroken(talk.scenes[at]?.sceneId ?? '');
    setAlarm();
    onChange(state, before);
    passOver();
  };
  /** R6: what main cannot read, no page need try. */
  const passOver = (): void => {
    const { at, broken, hasEnded } = state;
    if (!hasEnded && !broken.includes(at) && scene(at) === null) act({ type: 'failed', scene: at });
  };
  const view = (): TalkView => ({
    state,
    elapsedMs: elapsedMs(state.clock, timer.nowMs()),
    ...surroundings.stance(),
  });
  passOver();
  return {
    start: (role) => ({ role, kiosk, talk, paceMs, view: view() }),
    view,
    scene,
    act,
    spentMs: () => spentSoFar(state, elapsedMs(state.clock, timer.nowMs())),
    close: () => cancel(),
  };
}
