import { firstThatFits } from '../parts/fit.ts';

/** How the words of a situation can stand: in the sky over its picture, or in a column of their own beside it. */
interface SituationLayout {
  readonly name: 'sky' | 'column';
  /** Share of their size the words are set in. */
  readonly words: number;
}

type Candidates = readonly [SituationLayout, ...SituationLayout[]];

const COLUMN: Candidates = [
  { name: 'column', words: 1 },
  ...[0.93, 0.86, 0.8, 0.72, 0.64, 0.56, 0.5].map((words) => ({ name: 'column', words }) as const),
];
const SKY: Candidates = [
  { name: 'sky', words: 1 },
  { name: 'sky', words: 0.93 },
  { name: 'sky', words: 0.86 },
  ...COLUMN,
];

/** How far down words may reach on a picture, in hundredths of the screen's height: below that there may be land. */
const SKY_END = 0.55;

/**
 * Chooses and sets the layout of a situation, as `data-layout` and `--words` on its root. On wide screens words may
 * stand in the sky if `isOnPicture`; the answers have a ground of their own and may reach below it.
 */
export function fitSituation(root: HTMLElement, isOnPicture: boolean): void {
  const words = root.querySelector<HTMLElement>('.words');
  const told = root.querySelector<HTMLElement>('.told');
  const screen = root.closest<HTMLElement>('.screen');
  if (words === null || told === null || screen === null) return;
  const isWide = screen.clientWidth > screen.clientHeight * 1.5;
  const set = (layout: SituationLayout) => {
    root.dataset['layout'] = layout.name;
    root.style.setProperty('--words', String(layout.words));
  };
  const isInSky = (): boolean => {
    const { bottom } = told.getBoundingClientRect();
    return bottom - root.getBoundingClientRect().top <= screen.clientHeight * SKY_END;
  };
  set(
    firstThatFits(isWide && isOnPicture ? SKY : COLUMN, (layout) => {
      set(layout);
      if (layout.name === 'sky' && !isInSky()) return false;
      return [words, told].every(isWhole);
    }),
  );
}

/** Whether nothing sticks out of a box; one that has no box of its own holds nothing back. */
function isWhole(box: HTMLElement): boolean {
  return box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
}
