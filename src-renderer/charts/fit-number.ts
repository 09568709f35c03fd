/** Where the largest size that fits is looked for. Any unit, the same throughout. */
export interface FitSearch {
  readonly min: number;
  readonly max: number;
  /** Whether everything fits at this size. Expected to hold for every size below one at which it holds. */
  readonly fits: (size: number) => boolean;
  /** How close to the largest is close enough. */
  readonly within: number;
}

/** The largest size that fits, to within `within` and never above it; null when not even `min` fits. */
export function largestThatFits({ min, max, fits, within }: FitSearch): number | null {
  if (!fits(min)) return null;
  if (max <= min) return min;
  if (fits(max)) return max;
  let good = min;
  let bad = max;
  while (bad - good > within) {
    const middle = (good + bad) / 2;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The size at which one line is `width` wide: its width is linear in its size. `widthAtOne` is its width at size 1. */
export function sizeForWidth(width: number, widthAtOne: number): number {
  return widthAtOne > 0 ? width / widthAtOne : Number.POSITIVE_INFINITY;
}
