/** Where a difference is listed; also the order of the lists. */
export const DIFFERENCE_GROUPS = [
  'Pack',
  'Programme',
  'Quotations',
  'Figures',
  'Slides',
  'Situations',
  'Talks',
  'Words',
  'Sources',
  'Speakers',
  'Facts',
  'Guidance',
  'Pictures',
  'Other files',
] as const;

export type DifferenceGroup = (typeof DIFFERENCE_GROUPS)[number];

/** What differs in one thing of a pack, in words. */
export interface Difference {
  readonly group: DifferenceGroup;
  /** The thing: "Figure items", "Words en, slide s03, line 2". */
  readonly subject: string;
  /** At least one: "value 88,260 → 90,100", "part anti-tank added (15,303)". */
  readonly changes: readonly string[];
}

/** One difference, or none when nothing changed. */
export function differenceOf(
  group: DifferenceGroup,
  subject: string,
  changes: readonly string[],
): readonly Difference[] {
  return changes.length === 0 ? [] : [{ group, subject, changes }];
}
