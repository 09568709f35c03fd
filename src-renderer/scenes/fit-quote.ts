import { endsInWidow, firstThatFits, largestThatFits, lineWidths } from '../parts/fit.ts';

/** Sizes in cqmin; steps are finer than an eye can tell at three metres. */
const STEP = 0.1;
/** How far a quotation may step down from its largest size to be rid of a widow. */
const CALMER = [1, 0.96, 0.92, 0.88] as const;

/**
 * Sets the words as large as the box around them allows, with all else that stands in it. The size is set on
 * the box as the custom property `--quote-size`, in cqmin.
 */
export function fitQuote(words: HTMLElement, range: { readonly min: number; readonly max: number }): void {
  const box = words.parentElement;
  if (box === null) return;
  const set = (size: number) => box.style.setProperty('--quote-size', `${size.toFixed(2)}cqmin`);
  const fits = (size: number) => {
    set(size);
    return box.scrollHeight <= box.clientHeight && words.scrollWidth <= words.clientWidth;
  };
  // Balanced lines are as many as unbalanced ones, and much dearer to lay out again and again.
  words.style.setProperty('text-wrap', 'wrap');
  const largest = largestThatFits({ ...range, step: STEP }, fits);
  words.style.removeProperty('text-wrap');
  const calmest = firstThatFits([...CALMER, 1], (share) => {
    set(Math.max(largest * share, range.min));
    return !endsInWidow(widthsOf(words));
  });
  set(Math.max(largest * calmest, range.min));
}

function widthsOf(element: HTMLElement): number[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return lineWidths([...range.getClientRects()]);
}
