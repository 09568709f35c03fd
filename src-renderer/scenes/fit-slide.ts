import { firstThatFits } from '../parts/fit.ts';

/**
 * How a slide's words can stand: in the sky over the picture, 94 or 111 cqmin wide or a little deeper; in a column of their own
 * beside it; or under a row of panels.
 */
export interface SlideLayout {
  readonly name: 'sky' | 'sky-wide' | 'sky-deep' | 'column' | 'panels';
  /** Share of their size the words are set in. Below 1 only as the last resort: words are never cut. */
  readonly words: number;
  /** Share of their height the panels keep. */
  readonly panels: number;
}

/**
 * Where the words may go: `sky` only where the screen is wide and nothing forbids words on the picture;
 * `beside-tall` where something reaches into that sky.
 */
export type SlideRoom = 'sky' | 'beside-tall' | 'column' | 'panels';

type Candidates = readonly [SlideLayout, ...SlideLayout[]];

const SMALLER = [0.93, 0.86, 0.8, 0.72, 0.64, 0.56, 0.5] as const;
const LOWER = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55] as const;

const COLUMN: Candidates = [
  { name: 'column', words: 1, panels: 1 },
  ...SMALLER.map((words) => ({ name: 'column', words, panels: 1 }) as const),
];
const BESIDE_TALL: Candidates = [
  { name: 'sky', words: 1, panels: 1 },
  { name: 'sky-deep', words: 1, panels: 1 },
  ...COLUMN,
];
const SKY: Candidates = [
  { name: 'sky', words: 1, panels: 1 },
  { name: 'sky-wide', words: 1, panels: 1 },
  { name: 'sky-deep', words: 1, panels: 1 },
  ...COLUMN,
];
/** Pictures give way before words do. */
const PANELS: Candidates = [
  { name: 'panels', words: 1, panels: 1 },
  ...LOWER.map((panels) => ({ name: 'panels', words: 1, panels }) as const),
  ...SMALLER.map((words) => ({ name: 'panels', words, panels: 0.4 }) as const),
];
const CANDIDATES = {
  sky: SKY,
  'beside-tall': BESIDE_TALL,
  column: COLUMN,
  panels: PANELS,
} as const satisfies Record<SlideRoom, Candidates>;

/**
 * Chooses and sets the layout of a slide, as `data-layout`, `--words` and `--panels` on its root, and says there how far
 * down its words come, as `--words-end`. `words` is the block of title and lines; the style sheet says how far down it may
 * reach in each layout.
 */
export function fitSlide(root: HTMLElement, words: HTMLElement, room: SlideRoom): void {
  const set = (layout: SlideLayout) => {
    root.dataset['layout'] = layout.name;
    root.style.setProperty('--words', String(layout.words));
    root.style.setProperty('--panels', String(layout.panels));
  };
  set(
    firstThatFits(CANDIDATES[room], (layout) => {
      set(layout);
      return words.scrollHeight <= words.clientHeight && words.scrollWidth <= words.clientWidth;
    }),
  );
  root.style.setProperty('--words-end', `${words.offsetTop + words.offsetHeight}px`);
}
