import { firstThatFits } from '../parts/fit.ts';

/**
 * How a slide's words can stand: in the sky over the picture, 94 or 111 cqmin wide, or in a column of their
 * own beside it. Smaller steps are the last resort for large text in long languages: the words are never cut.
 */
export interface SlideLayout {
  readonly name: 'sky' | 'sky-wide' | 'column';
  readonly shrink: number;
}

type Candidates = readonly [SlideLayout, ...SlideLayout[]];

const COLUMN: Candidates = [
  { name: 'column', shrink: 1 },
  { name: 'column', shrink: 0.93 },
  { name: 'column', shrink: 0.86 },
  { name: 'column', shrink: 0.8 },
  { name: 'column', shrink: 0.72 },
  { name: 'column', shrink: 0.64 },
];

const SKY_OR_COLUMN: Candidates = [{ name: 'sky', shrink: 1 }, { name: 'sky-wide', shrink: 1 }, ...COLUMN];

/**
 * Chooses and sets the layout of a slide, as `data-layout` and `--shrink` on its root. `words` is the block
 * of title and lines; the style sheet says how far down it may reach in each layout.
 */
export function fitSlide(root: HTMLElement, words: HTMLElement, overPicture: boolean): void {
  const set = (layout: SlideLayout) => {
    root.dataset['layout'] = layout.name;
    root.style.setProperty('--shrink', String(layout.shrink));
  };
  set(
    firstThatFits(overPicture ? SKY_OR_COLUMN : COLUMN, (layout) => {
      set(layout);
      return words.scrollHeight <= words.clientHeight && words.scrollWidth <= words.clientWidth;
    }),
  );
}
