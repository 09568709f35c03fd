import { beforeEach, expect, it } from 'vitest';
import { turnTrial, type TurnTrial } from '../../../src-main/operator/try-turn.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src-shared/settings.ts';
import { fakeTimer, type FakeTimer } from '../../fakes/fake-timer.ts';

let now: Settings;
let timer: FakeTimer;
let trial: TurnTrial;
beforeEach(() => {
  now = DEFAULT_SETTINGS;
  timer = fakeTimer();
  const change = (patch: Partial<Settings>) => {
    now = { ...now, ...patch };
    return Promise.resolve(null);
  };
  trial = turnTrial({ now: () => now, change }, timer);
});

it('O8: turns at once, and back after 15 s', () => {
  trial.begin(90);
  timer.advance(14_999);
  expect(now.screenTurn).toBe(90);
  timer.advance(1);
  expect(now.screenTurn).toBe(0);
});

it('O8: what is kept stays, also when the panel is left', () => {
  trial.begin(90);
  trial.keep();
  timer.advance(60_000);
  trial.end();
  expect(now.screenTurn).toBe(90);
});

it('O8: another turn begins the time anew, and goes back to what was there before both', () => {
  trial.begin(90);
  timer.advance(10_000);
  trial.begin(180);
  timer.advance(10_000);
  expect(now.screenTurn).toBe(180);
  timer.advance(5000);
  expect(now.screenTurn).toBe(0);
});

it('O8: turns back when the panel is left', () => {
  trial.begin(270);
  trial.end();
  expect(now.screenTurn).toBe(0);
});

it('O8: what else was set meanwhile stays', () => {
  trial.begin(90);
  now = { ...now, pace: 2 };
  timer.advance(15_000);
  expect(now).toMatchObject({ screenTurn: 0, pace: 2 });
});
