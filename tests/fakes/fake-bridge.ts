import type {
  DoorScenes,
  EventName,
  KioskBridge,
  KioskEvents,
  KioskStart,
  LoopScene,
  PaintedScene,
  RequestName,
  SceneBegins,
  SectionScene,
  SectionWindow,
} from '../../src-shared/contract.ts';
import { entryOf } from '../../src-shared/content/entry.ts';
import type { VisitorAct } from '../../src-shared/journal/act.ts';
import type { Scene, Section } from '../../src-shared/content/scene.ts';

/** What a fake main process has to show. */
export interface FakeContent {
  readonly start: KioskStart;
  /** One round of the attract loop; null for a scene that main cannot read and passes over. */
  readonly loop: readonly (Pick<LoopScene, 'scene' | 'place'> | null)[];
  readonly sections: Readonly<Record<Section, readonly Scene[]>>;
  /** What is seen through the doors; nothing when left out. */
  readonly doors?: Partial<DoorScenes>;
  /** Ids of what concerns the same thing, by the id of a scene. */
  readonly related?: Readonly<Record<string, readonly string[]>>;
}

type PageFault = Parameters<KioskBridge['pageFault']>[0];

/** The main process as the page sees it, with what it was told and ways to make it late or fail. */
export interface FakeBridge extends KioskBridge {
  /** Every request, such as `loopScene 1`, in order. */
  readonly asked: readonly string[];
  readonly painted: readonly PaintedScene[];
  /** Scenes that were about to be drawn. */
  readonly begun: readonly SceneBegins[];
  readonly acts: readonly VisitorAct[];
  readonly faults: readonly PageFault[];
  /** From now on this request's answers wait. Returns what lets them all through. */
  hold(request: RequestName): () => void;
  /** From now on this request fails, with a sentence. */
  fail(request: RequestName, sentence: string): void;
  /** Other content waits, and is in use once it is taken. */
  changeContent(content: FakeContent): void;
  /** Tells the page of an event. */
  tell<Name extends EventName>(event: Name, detail: KioskEvents[Name]): void;
}

/** A bridge over a few scenes. Answers come at once, unless told otherwise. */
export function fakeBridge(first: FakeContent): FakeBridge {
  let content = first;
  const asked: string[] = [];
  const painted: PaintedScene[] = [];
  const acts: VisitorAct[] = [];
  const faults: PageFault[] = [];
  const begun: SceneBegins[] = [];
  const gates = new Map<RequestName, Promise<void>>();
  const failing = new Map<RequestName, string>();
  const listeners = new Map<EventName, (detail: never) => void>();
  const tell = <Name extends EventName>(event: Name, detail: KioskEvents[Name]): void =>
    listeners.get(event)?.(detail as never);
  let waiting: FakeContent | null = null;

  async function answer<T>(request: RequestName, about: readonly unknown[], result: () => T): Promise<T> {
    asked.push([request, ...about].join(' '));
    const sentence = failing.get(request);
    await gates.get(request);
    if (sentence !== undefined) throw new Error(sentence);
    return result();
  }

  return {
    asked,
    painted,
    begun,
    acts,
    faults,
    start: () => answer('start', [], () => content.start),
    loopScene: (position) => answer('loopScene', [position], () => inLoop(content, position)),
    sectionScene: (section, index) =>
      answer('sectionScene', [section, index], () => inSection(content, section, index)),
    doorScenes: () =>
      answer('doorScenes', [], () => ({ voices: null, figures: null, safe: null, ...content.doors })),
    sectionIndex: (section, from, count) =>
      answer('sectionIndex', [section, from, count], () => indexWindow(content, section, [from, count])),
    takeContent: (position) =>
      answer('takeContent', [position], () => {
        content = waiting ?? content;
        waiting = null;
        return { ...content.start, first: inLoop(content, position) };
      }),
    // Neither is asked for anything: what a test counts as asked are requests.
    sceneBegins: async (scene) => {
      const sentence = failing.get('sceneBegins');
      if (sentence !== undefined) throw new Error(sentence);
      begun.push(scene);
    },
    here: async () => undefined,
    scenePainted: (scene) => answer('scenePainted', [], () => void painted.push(scene)),
    visitorActed: (act) => answer('visitorActed', [], () => void acts.push(act)),
    pageFault: (fault) => answer('pageFault', [], () => void faults.push(fault)),
    on(event, listener) {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
    tell,
    hold(request) {
      let open = () => {};
      gates.set(request, new Promise((resolve) => (open = resolve)));
      return () => {
        gates.delete(request);
        open();
      };
    },
    fail: (request, sentence) => void failing.set(request, sentence),
    changeContent(changed) {
      waiting = changed;
      tell('contentWaits', null);
    },
  };
}

function inLoop(content: FakeContent, position: number): LoopScene {
  for (let asked = position; asked < position + content.loop.length; asked += 1) {
    const entry = content.loop[asked % content.loop.length] ?? null;
    if (entry !== null) return { ...entry, position: asked };
  }
  throw new Error('The loop is empty');
}

function inSection(content: FakeContent, section: Section, index: number): SectionScene | null {
  const scene = content.sections[section][index];
  if (scene === undefined) return null;
  const related = (content.related?.[scene.id] ?? []).flatMap((id) => entryNamed(content, id));
  return { scene, section, index, related };
}

function indexWindow(
  content: FakeContent,
  section: Section,
  [from, count]: readonly [number, number],
): SectionWindow {
  const scenes = content.sections[section].slice(from, from + count);
  return { from, entries: scenes.map((scene, ahead) => entryOf(scene, { section, index: from + ahead })) };
}

function entryNamed({ sections }: FakeContent, id: string): ReturnType<typeof entryOf>[] {
  return (['voices', 'figures', 'safe'] as const).flatMap((section) =>
    sections[section].flatMap((scene, index) =>
      scene.id === id ? [entryOf(scene, { section, index })] : [],
    ),
  );
}
