/** Lets through at most one thing in a stretch of time, and always the last one. */
export interface Pace<Thing> {
  offer(thing: Thing): void;
}

/** The surroundings of a pace; a test has its own. */
export interface PaceMeans {
  readonly nowMs: () => number;
  readonly later: (action: () => void, ms: number) => void;
}

/** @param everyMs the least time between two things that `use` is given. */
export function atPace<Thing>(everyMs: number, use: (thing: Thing) => void, means: PaceMeans): Pace<Thing> {
  let usedAtMs = -Infinity;
  let waiting: { thing: Thing } | null = null;
  const now = (thing: Thing): void => {
    usedAtMs = means.nowMs();
    use(thing);
  };
  return {
    offer(thing) {
      if (waiting !== null) {
        waiting.thing = thing;
        return;
      }
      const waitMs = usedAtMs + everyMs - means.nowMs();
      if (waitMs <= 0) {
        now(thing);
        return;
      }
      waiting = { thing };
      means.later(() => {
        const last = waiting;
        waiting = null;
        if (last !== null) now(last.thing);
      }, waitMs);
    },
  };
}
