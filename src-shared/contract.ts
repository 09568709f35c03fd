import { z } from 'zod';
import type { Entry } from './content/entry.ts';
import type { PackFront } from './content/pack-front.ts';
import type { DoorSection, Scene, SceneKind, Section } from './content/scene.ts';
import { visitorActSchema, type VisitorAct } from './journal/act.ts';
import type { InterfaceWords } from './interface-words.ts';
import type { VisitorSettings } from './settings.ts';

/**
 * The only list of messages between the two processes. The page asks, main answers; `KioskEvents` go the
 * other way. Types hold at compile time; `requestSchemas` is the allow-list and the check at run time.
 */
export interface KioskRequests {
  /** Everything the page needs to paint its first scene. */
  start(): KioskStart;
  /** The scene at a position of the attract loop; positions run on for ever, broken scenes are passed over. */
  loopScene(position: number): LoopScene;
  /** The scene at a place of a section, counted from 0. Null beyond its ends. */
  sectionScene(section: Section, index: number): SectionScene | null;
  /** The scene each door shows a glimpse of. Not part of `start`: reading them held up the first scene. */
  doorScenes(): DoorScenes;
  /** The entries of a section's index from a place on, counted from 0, as many as asked for or as there are. */
  sectionIndex(section: Section, from: number, count: number): SectionWindow;
  /**
   * The content that waits takes the place of the one in use, and the loop goes on in it: `first` is the scene that was at
   * the position given, or what has its place now. Without any waiting, the content in use.
   */
  takeContent(position: number): KioskStart;
  /** A scene is about to be drawn: whoever finds the page dead knows which one it was at. */
  sceneBegins(scene: SceneBegins): void;
  /** The answer to `areYouThere`, from a frame that was drawn. */
  here(answer: PageAnswer): void;
  /** The page has drawn this scene and it stands still. */
  scenePainted(painted: PaintedScene): void;
  /** A visitor did something; the journal counts it. */
  visitorActed(act: VisitorAct): void;
  /** Something went wrong in the page; `sceneId` names the scene it happened in, when it is known. */
  pageFault(fault: { readonly message: string; readonly sceneId: string | null }): void;
}

export interface KioskEvents {
  /** Other content waits: take it when no visitor is disturbed by it. */
  contentWaits: null;
  /** The kiosk opens (true) or closes. */
  openChanged: boolean;
  /** Other settings apply. What disturbs nobody is taken at once, the rest with `takeContent`. */
  settingsChanged: VisitorSettings;
  /** Asked once a second, to be answered with `here`. */
  areYouThere: null;
}

export interface KioskStart {
  readonly pack: PackFront;
  /** The interface's words for each language of the pack, in the pack's order. */
  readonly interfaceWords: Readonly<Record<string, InterfaceWords>>;
  readonly settings: VisitorSettings;
  /** Whether it is within the opening hours. */
  readonly isOpen: boolean;
  readonly first: LoopScene;
}

/** The scene each door shows a glimpse of; null where there is none to show. */
export type DoorScenes = Readonly<Record<DoorSection, Scene | null>>;

/** Where a scene is found in explore, counted from 0. */
export interface SectionPlace {
  readonly section: Section;
  readonly index: number;
}

export interface SectionScene extends SectionPlace {
  readonly scene: Scene;
  /** What concerns the same thing; at most two. */
  readonly related: readonly Entry[];
}

/** Neighbouring entries of a section's index. Null stands for an item that cannot be shown. */
export interface SectionWindow {
  readonly from: number;
  readonly entries: readonly (Entry | null)[];
}

/** The most entries that are handed over at once: more than any screen holds, little enough to be read in a moment. */
const MOST_ENTRIES = 64;

export interface LoopScene {
  /** The position asked for, or the next one whose scene is whole. */
  readonly position: number;
  readonly scene: Scene;
  /** Where a touch on this scene leads. Null when the loop shows something no section holds. */
  readonly place: SectionPlace | null;
}

export interface PaintedScene {
  readonly sceneId: string;
  /** Which part of a cut quotation, counted from 1; null when it is shown whole. */
  readonly part: number | null;
  readonly kind: SceneKind;
  readonly mode: string;
  readonly locale: string;
}

export interface SceneBegins {
  readonly sceneId: string;
  /** Its place in the loop; null where a visitor holds it. */
  readonly position: number | null;
}

export interface PageAnswer {
  /** How long a frame stands on the screen, in milliseconds; null when none was drawn since the question before. */
  readonly frameMs: number | null;
  /** There is something in the page. */
  readonly isWhole: boolean;
  /** It is to be dark. */
  readonly isDark: boolean;
}

const section = z.enum(['voices', 'figures', 'safe', 'check']);
const sceneKind = z.enum(['quote', 'statistic', 'slide', 'situation']);
const shortText = z.string().max(200);

/** The arguments each request may have, checked in main before its handler runs. */
export const requestSchemas = {
  start: z.tuple([]),
  loopScene: z.tuple([z.int().min(0)]),
  sectionScene: z.tuple([section, z.int().min(0)]),
  doorScenes: z.tuple([]),
  sectionIndex: z.tuple([section, z.int().min(0), z.int().min(1).max(MOST_ENTRIES)]),
  takeContent: z.tuple([z.int().min(0)]),
  sceneBegins: z.tuple([z.strictObject({ sceneId: shortText, position: z.int().min(0).nullable() })]),
  here: z.tuple([
    z.strictObject({ frameMs: z.number().min(0).nullable(), isWhole: z.boolean(), isDark: z.boolean() }),
  ]),
  scenePainted: z.tuple([
    z.strictObject({
      sceneId: shortText,
      part: z.int().min(1).nullable(),
      kind: sceneKind,
      mode: shortText,
      locale: shortText,
    }),
  ]),
  visitorActed: z.tuple([visitorActSchema]),
  pageFault: z.tuple([z.strictObject({ message: z.string().max(4000), sceneId: shortText.nullable() })]),
} as const satisfies { readonly [Name in keyof KioskRequests]: z.ZodType<Parameters<KioskRequests[Name]>> };

export type RequestName = keyof KioskRequests;
export type EventName = keyof KioskEvents;

/** `window.kiosk` in the page: every request as a promise, every event as a subscription that returns its end. */
export type KioskBridge = {
  readonly [Name in RequestName]: (
    ...arguments_: Parameters<KioskRequests[Name]>
  ) => Promise<ReturnType<KioskRequests[Name]>>;
} & {
  readonly on: <Name extends EventName>(
    event: Name,
    listener: (detail: KioskEvents[Name]) => void,
  ) => () => void;
};
