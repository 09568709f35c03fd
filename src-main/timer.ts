/** Time as the main process sees it: handed in, so that a test can be a list of moments. */
export interface Timer {
  /** Milliseconds of a clock that never jumps. It may stand still while the machine sleeps. */
  nowMs(): number;
  /** Rings once, so many milliseconds from now; what it returns cancels that. */
  after(ms: number, ring: () => void): () => void;
}

/** The machine's own. */
export const machineTimer: Timer = {
  nowMs: () => performance.now(),
  after(ms, ring) {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
};
