/** A stretch of the day: when it begins, by the clock on the wall, and what is told of it; null where there is nothing to tell. */
export interface DaySlot {
  readonly at: string;
  readonly value: number | null;
}

/** As many bars as can be told apart. */
const MOST_SLOTS = 96;

/** How several values become one: the worst of them is what an operator has to see. */
export type Worst = (values: readonly number[]) => number;
export const highest: Worst = (values) => Math.max(...values);
export const lowest: Worst = (values) => Math.min(...values);

/** Minutes in as few stretches as can be drawn, each nearly as long as the other, with the worst value of each. */
export function daySlots(
  minutes: readonly { readonly at: string; readonly value: number | null }[],
  worst: Worst,
  most = MOST_SLOTS,
): readonly DaySlot[] {
  const count = Math.min(most, minutes.length);
  return Array.from({ length: count }, (_, index) => {
    const stretch = minutes.slice(
      Math.floor((index * minutes.length) / count),
      Math.floor(((index + 1) * minutes.length) / count),
    );
    const values = stretch.flatMap(({ value }) => value ?? []);
    return { at: stretch[0]?.at ?? '', value: values.length > 0 ? worst(values) : null };
  });
}

/** The place of the worst slot, the newest of several; -1 where no slot has a value. */
export function worstSlot(slots: readonly DaySlot[], worst: Worst): number {
  const values = slots.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return -1;
  const sought = worst(values);
  return slots.reduce((found, { value }, index) => (value === sought ? index : found), -1);
}
