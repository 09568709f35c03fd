/**
 * The largest size from `min` to `max` that fits, to within `step`; `min` when none does. `fits` must be true
 * below some size and false above it, as it is for text in a box.
 */
export function largestThatFits(
  range: { readonly min: number; readonly max: number; readonly step: number },
  fits: (size: number) => boolean,
): number {
  const { min, max, step } = range;
  if (fits(max)) return max;
  let fitting = min;
  let tooLarge = max;
  while (tooLarge - fitting > step) {
    const middle = (fitting + tooLarge) / 2;
    if (fits(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitting;
}

/** The first of some candidates that fits, or the last of them: the caller puts its surest one there. */
export function firstThatFits<T>(candidates: readonly [T, ...T[]], fits: (candidate: T) => boolean): T {
  return candidates.find(fits) ?? candidates.at(-1) ?? candidates[0];
}

/** The widths of a text's lines in pixels, from the rectangles of its runs; runs on one line are joined. */
export function lineWidths(
  runs: readonly { left: number; right: number; top: number; bottom: number }[],
): number[] {
  const lines: { left: number; right: number; middle: number }[] = [];
  for (const run of runs) {
    const middle = (run.top + run.bottom) / 2;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.middle - middle) < (run.bottom - run.top) / 2) {
      last.left = Math.min(last.left, run.left);
      last.right = Math.max(last.right, run.right);
    } else lines.push({ left: run.left, right: run.right, middle });
  }
  return lines.map((line) => line.right - line.left);
}

/** A last line under a third of the longest looks like a mistake (look: "if the last line is under a third …"). */
export function endsInWidow(widths: readonly number[]): boolean {
  const last = widths.at(-1);
  return last !== undefined && last < Math.max(...widths) / 3;
}
