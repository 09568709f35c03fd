import { describe, expect, it } from 'vitest';
import { openTalkDesk, type TalkDesk } from '../../../src-main/talk/desk.ts';
import { DEFAULT_SETTINGS } from '../../../src-shared/settings.ts';
import type { TalkState } from '../../../src-shared/talk/state.ts';
import type { Talk } from '../../../src-shared/talk/talk.ts';
import { fakeTimer, type FakeTimer } from '../../fakes/fake-timer.ts';
import { bundledPack, bundledScene } from '../../fixtures/scenes.ts';

const { front } = bundledPack();

/** A talk of three slides, the second in two steps. */
const talk: Talk = {
  id: 'short',
  title: { en: 'Short' },
  scenes: ['s01', 's02', 's03'].map((sceneId, at) => ({
    sceneId,
    cutId: null,
    kind: 'slide',
    builds: at === 1 ? [1, 3] : [3],
    plannedMs: 60_000,
    notes: {},
    names: {},
  })),
};

interface Watched {
  readonly desk: TalkDesk;
  readonly timer: FakeTimer;
  readonly states: readonly TalkState[];
  readonly broken: readonly string[];
}

function given(unreadable: readonly string[] = [], rehearsedMs: readonly number[] | null = null): Watched {
  const timer = fakeTimer();
  const states: TalkState[] = [];
  const broken: string[] = [];
  const desk = openTalkDesk({
    talk,
    kiosk: {
      pack: front,
      interfaceWords: {},
      settings: DEFAULT_SETTINGS,
      isOpen: true,
      first: { position: 0, scene: bundledScene('s01'), place: null },
    },
    rehearsedMs,
    read: (sceneId) => (unreadable.includes(sceneId) ? null : bundledScene(sceneId)),
    timer,
    stance: () => ({ hole: null, onKiosk: { audience: true, speaker: false } }),
    onChange: (now) => states.push(now),
    onBroken: (sceneId) => broken.push(sceneId),
  });
  return { desk, timer, states, broken };
}

const place = ({ desk }: Watched) => {
  const { at, build } = desk.view().state;
  return [at, build];
};

describe('a talk in the main process', () => {
  it('R2: tells of every change, and whoever comes later begins where it is', () => {
    const watched = given();
    watched.desk.act({ type: 'next' });
    watched.desk.act({ type: 'next' });
    expect(watched.states).toHaveLength(2);
    expect(watched.desk.start('audience')).toMatchObject({
      role: 'audience',
      view: { state: { at: 1, build: 1 } },
    });
  });

  it('R6: passes over a scene that it cannot read, and says so', () => {
    const watched = given(['s02']);
    watched.desk.act({ type: 'next' });
    expect(place(watched)).toEqual([2, 0]);
    expect(watched.broken).toEqual(['s02']);
    expect(watched.desk.view().state.broken).toEqual([1]);
  });

  it('R6: begins at the first scene that it can read', () => {
    expect(place(given(['s01']))).toEqual([1, 0]);
    expect(given(['s01', 's02', 's03']).desk.view().state.cover).toBe('black');
  });

  it('R8: goes on by itself at its plan, in equal shares for each step, and stops at its end', () => {
    const watched = given();
    watched.desk.act({ type: 'auto' });
    watched.timer.advance(60_000);
    expect(place(watched)).toEqual([1, 0]);
    watched.timer.advance(30_000);
    expect(place(watched)).toEqual([1, 1]);
    watched.timer.advance(30_000);
    expect(place(watched)).toEqual([2, 0]);
    watched.timer.advance(600_000);
    expect(watched.desk.view().state).toMatchObject({ at: 2, isAuto: false });
  });

  it('R8: goes at the rehearsed pace where there is one', () => {
    const watched = given([], [5000, 5000, 5000]);
    watched.desk.act({ type: 'auto' });
    watched.timer.advance(5000);
    expect(place(watched)).toEqual([1, 0]);
    expect(watched.desk.start('speaker').paceMs).toEqual([5000, 5000, 5000]);
  });

  it('R7: its clock goes on while nobody looks', () => {
    const watched = given();
    watched.timer.advance(90_000);
    expect(watched.desk.view().elapsedMs).toBe(90_000);
    expect(watched.desk.spentMs()).toEqual([90_000, 0, 0]);
    watched.desk.close();
  });
});
