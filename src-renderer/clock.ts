/** Time as the page sees it: handed in, so that a test can be a list of moments. */
export interface Clock {
  /** Milliseconds of a clock that never jumps. */
  nowMs(): number;
  /** Replaces the one alarm there is; at `Infinity` there is none. */
  setAlarm(atMs: number, ring: () => void): void;
}

/** The only timer of the page. */
export function browserClock(): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    nowMs: () => performance.now(),
    setAlarm(atMs, ring) {
      clearTimeout(timer);
      // A timer takes what is too far away for one at once.
      if (atMs === Infinity) return;
      timer = setTimeout(ring, Math.max(0, Math.ceil(atMs - performance.now())));
    },
  };
}
