import type { Scene } from '../../src-shared/content/scene.ts';
import type { KioskStart } from '../../src-shared/contract.ts';
import type { TalkBridge, TalkRole, TalkView } from '../../src-shared/talk/contract.ts';
import { beginTalk, type TalkEvent, type TalkRules } from '../../src-shared/talk/state.ts';
import { stepTalk } from '../../src-shared/talk/step.ts';
import { partsOf, type Talk } from '../../src-shared/talk/talk.ts';

/** The main process of a talk in a test's hands: its state steps as the real one's does, and time stands still. */
export interface FakeTalk {
  readonly bridge: TalkBridge;
  readonly act: (event: TalkEvent) => void;
  /** What pages told of as their faults. */
  readonly faults: readonly string[];
}

/** A talk of these scenes in which every part of a scene is a step, shown on a display beside the kiosk's. */
export function fakeTalk(role: TalkRole, kiosk: KioskStart, scenes: readonly Scene[]): FakeTalk {
  const talk: Talk = {
    id: 'fake',
    title: {},
    scenes: scenes.map((scene) => ({
      sceneId: scene.id,
      cutId: null,
      kind: scene.kind,
      builds: Array.from({ length: partsOf(scene, 'en') }, (_, part) => part + 1),
      plannedMs: 60_000,
      notes: {},
      names: { en: scene.id },
    })),
  };
  const rules: TalkRules = {
    steps: talk.scenes.map(({ builds }) => builds.length),
    paceMs: talk.scenes.map(({ plannedMs }) => plannedMs),
    languages: kiosk.pack.languages.map(({ tag }) => tag),
  };
  let state = beginTalk(rules, 0);
  const listeners = new Set<(view: TalkView) => void>();
  const faults: string[] = [];
  const view = (): TalkView => ({
    state,
    elapsedMs: 0,
    hole: null,
    onKiosk: { audience: false, speaker: true },
  });
  const act = (event: TalkEvent): void => {
    state = stepTalk(state, event, { rules, atMs: 0 });
    for (const listener of listeners) listener(view());
  };
  return {
    act,
    faults,
    bridge: {
      begin: () => Promise.resolve({ role, kiosk, talk, paceMs: rules.paceMs, view: view() }),
      talkScene: (at) => Promise.resolve(scenes[at] ?? null),
      act(event) {
        act(event);
        return Promise.resolve();
      },
      pageFault: (message) => Promise.resolve(void faults.push(message)),
      onView(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}
