import { firstThatFits } from '../parts/fit.ts';
import { boxOf } from '../turned.ts';

/**
 * How the words of a situation can stand: in the sky over its picture, or in a column of their own beside it; in a wide one
 * where they are many, or large.
 */
interface SituationLayout {
  readonly name: 'sky' | 'column' | 'wide';
  /** Share of their size the words are set in. */
  readonly words: number;
}

type Candidates = readonly [SituationLayout, ...SituationLayout[]];

const COLUMN: Candidates = [
  { name: 'column', words: 1 },
  { name: 'column', words: 0.93 },
  ...[1, 0.93, 0.86, 0.8, 0.72, 0.64, 0.56, 0.5].map((words) => ({ name: 'wide', words }) as const),
];
const SKY: Candidates = [
  { name: 'sky', words: 1 },
  { name: 'sky', words: 0.93 },
  { name: 'sky', words: 0.86 },
  ...COLUMN,
];

/** How far down in a picture there is nothing but sky where words stand, as a share of its height. */
const SKY_END = 0.55;

/** A picture lower than this, in its widths, would show people without their heads in its square view. */
const LOWEST_SQUARE = 0.5;

/**
 * Chooses and sets the layout of a situation, as `data-layout` and `--words` on its root, and the view of its picture
 * on upright screens, as `data-crop`. On wide screens words may stand in the sky if `isOnPicture`; the answers have a ground
 * of their own and may reach below it.
 */
export function fitSituation(root: HTMLElement, isOnPicture: boolean): void {
  const words = root.querySelector<HTMLElement>('.words');
  const told = root.querySelector<HTMLElement>('.told');
  const screen = root.closest<HTMLElement>('.screen');
  const answers = root.querySelector<HTMLElement>('.answers');
  const pictures = root.querySelector<HTMLElement>('.pictures');
  if (words === null || told === null || answers === null || pictures === null || screen === null) return;
  const isWide = screen.clientWidth > screen.clientHeight * 1.5;
  const set = (layout: SituationLayout) => {
    root.dataset['layout'] = layout.name;
    root.style.setProperty('--words', String(layout.words));
    root.style.setProperty('--answers-height', `${answers.offsetHeight}px`);
  };
  const isInSky = (): boolean => {
    const picture = boxOf(pictures);
    return boxOf(told).bottom <= picture.top + picture.height * SKY_END;
  };
  set(
    firstThatFits(isWide && isOnPicture ? SKY : COLUMN, (layout) => {
      set(layout);
      if (layout.name === 'sky' && !isInSky()) return false;
      return [words, told].every(isWhole);
    }),
  );
  root.dataset['crop'] = cropOf(pictures);
}

function cropOf({ clientWidth, clientHeight }: HTMLElement): 'tall' | 'square' | 'low' {
  if (clientHeight > clientWidth * 1.2) return 'tall';
  return clientHeight < clientWidth * LOWEST_SQUARE ? 'low' : 'square';
}

/** Whether nothing sticks out of a box; one that has no box of its own holds nothing back. */
function isWhole(box: HTMLElement): boolean {
  return box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
}
