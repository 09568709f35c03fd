/** A stretch of the way through a section: where the visitor is, was, or has not been yet. */
export interface PathStep {
  readonly state: 'here' | 'seen' | 'ahead';
  /** The first item it stands for, counted from 0. */
  readonly index: number;
}

/** As many steps as can still be told apart on an upright screen. A longer way has several items a step. */
const MOST_STEPS = 36;

/** The steps of a way of `total` items, in order, at most 36. A step that stands for several items is seen with any of them. */
export function pathSteps(total: number, here: number, seen: readonly number[]): readonly PathStep[] {
  const itemsPerStep = Math.max(Math.ceil(total / MOST_STEPS), 1);
  const stepOf = (index: number): number => Math.floor(index / itemsPerStep);
  const seenSteps = new Set(seen.map(stepOf));
  return Array.from({ length: Math.ceil(total / itemsPerStep) }, (_, step) => ({
    state: step === stepOf(here) ? 'here' : seenSteps.has(step) ? 'seen' : 'ahead',
    index: step * itemsPerStep,
  }));
}

/** The room that a way has on the screen. All lengths in pixels. */
export interface PathRoom {
  readonly widthPx: number;
  /** How large what is touched must be, and how far apart. */
  readonly targetPx: number;
  readonly gapPx: number;
}

/** Whether each step is an item that a finger can touch without touching another one. */
export function areTouchable(steps: readonly PathStep[], total: number, room: PathRoom): boolean {
  return steps.length === total && room.widthPx / total >= room.targetPx + room.gapPx;
}
