import { z } from 'zod';
import type { PackFront } from './content/pack-front.ts';
import type { Scene, Section } from './content/scene.ts';
import type { InterfaceWords } from './languages.ts';
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
  /** Where a scene is found in explore. Null when no section holds it. */
  locate(sceneId: string): { readonly section: Section; readonly index: number } | null;
  /** The page has drawn this scene and it stands still. */
  scenePainted(painted: PaintedScene): void;
  /** Something went wrong in the page; `sceneId` names the scene it happened in, when it is known. */
  pageFault(fault: { readonly message: string; readonly sceneId: string | null }): void;
}

export interface KioskEvents {
  /** Other content is in use from now on: begin again from its first scene. */
  contentChanged: KioskStart;
}

export interface KioskStart {
  readonly pack: PackFront;
  /** The interface's words for each language of the pack, in the pack's order. */
  readonly interfaceWords: Readonly<Record<string, InterfaceWords>>;
  readonly settings: VisitorSettings;
  readonly first: LoopScene;
}

export interface LoopScene {
  readonly position: number;
  readonly scene: Scene;
}

export interface SectionScene {
  readonly section: Section;
  readonly index: number;
  readonly total: number;
  readonly scene: Scene;
}

export interface PaintedScene {
  readonly sceneId: string;
  readonly mode: string;
  readonly locale: string;
}

const section = z.enum(['voices', 'figures', 'safe']);
const shortText = z.string().max(200);

/** The arguments each request may have, checked in main before its handler runs. */
export const requestSchemas = {
  start: z.tuple([]),
  loopScene: z.tuple([z.int().min(0)]),
  sectionScene: z.tuple([section, z.int().min(0)]),
  locate: z.tuple([shortText]),
  scenePainted: z.tuple([z.strictObject({ sceneId: shortText, mode: shortText, locale: shortText })]),
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
