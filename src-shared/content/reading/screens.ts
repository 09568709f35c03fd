import type { LanguageTag, Scene, Wording } from '../scene.ts';
import { lineCount } from './set-text.ts';
import { ALLOWANCE, SET } from './typefaces.ts';

/**
 * A screen on which words are shortest of room, as the page lays it out. Lengths are in cqmin, hundredths of its
 * shorter side, as in src-renderer/styles/tokens.css.
 */
export interface Screen {
  readonly shape: 'narrow' | 'upright';
  /** How it is named in a finding. */
  readonly says: string;
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  /** Where the head ends and words may begin. */
  readonly headEnd: number;
  readonly leastSill: number;
}

/** `loop`: nobody touches the screen. `explore`: a visitor does, and the sill is higher for its controls. */
export type Occasion = 'loop' | 'explore';

const NARROW: Screen = {
  shape: 'narrow',
  says: 'a screen of 1024 × 768',
  width: 400 / 3,
  height: 100,
  edge: 6.7,
  headEnd: 13.6,
  leastSill: 18,
};

export const UPRIGHT: Screen = {
  shape: 'upright',
  says: 'an upright screen of 1080 × 1920',
  width: 100,
  height: 1600 / 9,
  edge: 6.7,
  headEnd: 15,
  leastSill: 21,
};

/** The screens a text is held against: on wider ones there is more room beside the words, or above the sill. */
export const SCREENS: readonly Screen[] = [NARROW, UPRIGHT];

/**
 * Size of the source line, and how high its lines and the sill's controls are: one row in the loop, two beside an item
 * in a pack of three languages.
 */
const SOURCE = { size: 2.1, leading: { loop: 1.2, explore: 1.32 } } as const;
const SILL = { padding: 3, gap: 1.4, draft: 6.7 + 1, controls: { loop: 6.7, explore: 14.8 } } as const;

/** The width that words have between a screen's edges. */
export function roomAcross({ width, edge }: Screen): number {
  return width - 2 * edge;
}

/** How many lines the source line of a scene takes, with the safety line before it. */
export function sourceLines(screen: Screen, source: Wording, safetyLine: string | null): number {
  const text = safetyLine === null ? source.text : `${safetyLine} ${source.text}`;
  return lineCount(SET.plain(text), roomAcross(screen) / SOURCE.size / ALLOWANCE);
}

/**
 * How much of a screen a scene has above the sill: what the source line, the controls, and the note that a
 * translation is a draft leave of it.
 */
export function stageHeight(screen: Screen, scene: Scene, language: LanguageTag, occasion: Occasion): number {
  const words = scene.words[language];
  const source = words?.sourceLine ?? { lang: language, text: '' };
  const safetyLine = words !== undefined && 'safetyLine' in words ? words.safetyLine : null;
  const lines = sourceLines(screen, source, safetyLine) * SOURCE.size * SOURCE.leading[occasion];
  const draft = words?.review === 'draft' ? SILL.draft : 0;
  const sill = SILL.padding + draft + lines + SILL.gap + SILL.controls[occasion];
  return screen.height - Math.max(sill, screen.leastSill);
}
