import { elapsedMs, spentSoFar } from './clock.ts';
import type { TalkRules, TalkState } from './state.ts';

/** R2: one step on: the next part of the scene, then the next scene that can be shown; at the end it stays. */
export function onward(state: TalkState, rules: TalkRules, atMs: number): TalkState {
  if (state.build + 1 < stepsAt(rules, state.at)) return { ...state, build: state.build + 1, way: 1 };
  const to = nextWhole(state, rules, state.at, 1);
  return to === null ? { ...state, way: 1 } : enter(state, { to, build: 0, way: 1 }, atMs);
}

/** R3: one step back, which undoes one step on: a scene that is come back to stands whole. */
export function backward(state: TalkState, rules: TalkRules, atMs: number): TalkState {
  if (state.build > 0) return { ...state, build: state.build - 1, way: -1 };
  const to = nextWhole(state, rules, state.at, -1);
  if (to === null) return { ...state, way: -1 };
  return enter(state, { to, build: stepsAt(rules, to) - 1, way: -1 }, atMs);
}

/** R4: a scene from its first step; the nearest that can be shown where that one cannot. */
export function jumpTo(state: TalkState, rules: TalkRules, to: number, atMs: number): TalkState {
  const found = nearestWhole(state, rules, to);
  return found === null ? state : enter(state, { to: found, build: 0, way: 1 }, atMs);
}

/** R6: a scene cannot be shown. Where it is in view, the next one comes, on the way that was gone; nothing is left, nothing is shown. */
export function withoutScene(state: TalkState, rules: TalkRules, scene: number, atMs: number): TalkState {
  if (state.broken.includes(scene) || scene >= rules.steps.length) return state;
  const without = { ...state, broken: [...state.broken, scene] };
  if (scene !== state.at) return without;
  const to = nextWhole(without, rules, scene, state.way) ?? nearestWhole(without, rules, scene);
  if (to === null) return { ...without, cover: 'black' };
  const isBefore = to < scene;
  return enter(
    without,
    { to, build: isBefore && state.way < 0 ? stepsAt(rules, to) - 1 : 0, way: state.way },
    atMs,
  );
}

function nearestWhole(state: TalkState, rules: TalkRules, from: number): number | null {
  if (from < rules.steps.length && !state.broken.includes(from)) return from;
  return nextWhole(state, rules, from, 1) ?? nextWhole(state, rules, from, -1);
}

/** The next scene on a way that can be shown; null when there is none. */
function nextWhole(state: TalkState, { steps }: TalkRules, from: number, way: 1 | -1): number | null {
  const ahead = way === 1 ? steps.length - from - 1 : from;
  const places = Array.from({ length: Math.max(0, ahead) }, (_, index) => from + way * (index + 1));
  return places.find((place) => !state.broken.includes(place)) ?? null;
}

interface Entering {
  readonly to: number;
  readonly build: number;
  readonly way: TalkState['way'];
}

function enter(state: TalkState, { to, build, way }: Entering, atMs: number): TalkState {
  const nowMs = elapsedMs(state.clock, atMs);
  const isSame = to === state.at;
  return {
    ...state,
    at: to,
    build,
    way,
    spot: null,
    spentMs: isSame ? state.spentMs : spentSoFar(state, nowMs),
    enteredMs: isSame ? state.enteredMs : nowMs,
  };
}

function stepsAt({ steps }: TalkRules, at: number): number {
  return steps[at] ?? 1;
}
