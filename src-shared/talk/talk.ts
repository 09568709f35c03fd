import type { Review, Scene, SceneKind, WordsByLanguage } from '../content/scene.ts';
import { unreachable } from '../errors.ts';

/** What a speaker says beside a scene; captions show it to the audience on wish. */
export interface TalkNotes {
  readonly review: Review;
  readonly text: string;
}

/** One scene of a talk, with nothing left to look up. */
export interface TalkScene {
  readonly sceneId: string;
  readonly cutId: string | null;
  readonly kind: SceneKind;
  /** How many of its parts stand after each step: rising, at least one step, all parts at the last. */
  readonly builds: readonly number[];
  readonly plannedMs: number;
  /** By language; a scene without notes has none. */
  readonly notes: WordsByLanguage<TalkNotes>;
  /** What it is called where a speaker chooses among all: its title, its number, its first words. */
  readonly names: WordsByLanguage<string>;
}

/** An ordered list of scenes to be shown by a speaker. */
export interface Talk {
  /** Null: no file of the pack, but made of its story (rule R1). */
  readonly id: string | null;
  readonly title: WordsByLanguage<string>;
  /** Never empty. */
  readonly scenes: readonly TalkScene[];
}

/**
 * How many parts a scene can be shown in: the sentences of a quotation or its cut, the lines of a slide, the parts of a
 * chart. What is drawn as one thing is one part.
 */
export function partsOf(scene: Scene, firstLanguage: string): number {
  switch (scene.kind) {
    case 'quote':
      return scene.cut === null
        ? Math.max(1, scene.words[firstLanguage]?.sentences.length ?? 1)
        : scene.cut.to - scene.cut.from;
    case 'slide':
      return Math.max(1, scene.words[firstLanguage]?.lines.length ?? 1);
    case 'statistic':
      return partsOfChart(scene.chart);
    case 'situation':
      return 1;
    default:
      return unreachable(scene);
  }
}

function partsOfChart(chart: Extract<Scene, { kind: 'statistic' }>['chart']): number {
  switch (chart.form) {
    case 'strip':
    case 'people':
      return chart.parts.length;
    case 'columns':
      return chart.points.length;
    default:
      return 1;
  }
}
