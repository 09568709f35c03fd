import type { ContentFinding } from '../errors.ts';
import type { Talk } from '../talk/talk.ts';
import type { PackFront } from './pack-front.ts';
import type { DoorSection, LoopKind, Scene, Section } from './scene.ts';

/**
 * A pack's files, handed in: the core knows no disk. Paths are relative to the pack with `/`. Reading is
 * synchronous because a scene is a few kilobytes and the caller decides where the time is spent.
 */
export interface PackFiles {
  /** The file's text, or null where there is no such file. */
  readText(path: string): string | null;
  /** The file's bytes, or null where there is no such file. */
  readBytes(path: string): Uint8Array | null;
  /** Names in a folder, sorted, or an empty list where there is none. */
  list(folder: string): readonly string[];
}

/** One entry of the attract loop: a scene, and for a long quotation which of its cuts is shown. */
export interface LoopEntry {
  readonly kind: LoopKind;
  readonly sceneId: string;
  readonly cutId: string | null;
}

/** A pack whose front matter passed the door. Scenes are read, checked and composed one at a time. */
export interface OpenPack {
  readonly front: PackFront;
  /** One round of the loop, in order. */
  readonly loop: readonly LoopEntry[];
  /** Scene ids of each section, in order. */
  readonly sections: Readonly<Record<Section, readonly string[]>>;
  /** What each door of explore shows a glimpse of; null before an empty section. */
  readonly doors: Readonly<Record<DoorSection, LoopEntry | null>>;
  /**
   * The talk of the pack, read when it is asked for; null when none of its scenes can be shown, or, asked for by its name,
   * when it is not there or has an error.
   */
  talk(id?: string): Talk | null;
  /** The scene composed for the page, or the findings that keep it off the screen. */
  scene(sceneId: string, cutId: string | null): SceneReading;
}

export type SceneReading =
  | {
      readonly ok: true;
      readonly scene: Scene;
      /** Ids of other scenes of the pack that concern the same thing; at most two. */
      readonly related: readonly string[];
      readonly findings: readonly ContentFinding[];
    }
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };

export type PackReading =
  | { readonly ok: true; readonly pack: OpenPack; readonly findings: readonly ContentFinding[] }
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };
