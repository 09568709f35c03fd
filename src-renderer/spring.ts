/** What is let go at some distance from where it comes to rest. */
export interface LetGo {
  /** How far from its rest it is. */
  readonly fromPx: number;
  /** Its speed, in the direction of `fromPx`: negative towards the rest of a positive distance. */
  readonly velocityPxPerMs: number;
  /** How long it may take. 0: it is there at once. */
  readonly durationMs: number;
}

/** How stiff: after the duration e^-10 · 11, half a thousandth of the way, is left, and that is taken for rest. */
const STIFFNESS = 10;
/** Steps of the path; between them the browser draws straight lines, at 25 of them nobody can tell. */
const STEPS = 25;

/**
 * The distances from rest, at even moments from when it is let go until it rests, of a spring with critical damping:
 * `x(t) = (x₀ + (v₀ + ωx₀)t) e^(-ωt)`, ω = 10 / duration. The first is where it was let go, the last is 0, and it never
 * goes past its rest: a speed that would throw it past is taken as the highest that does not.
 */
export function springPath({ fromPx, velocityPxPerMs, durationMs }: LetGo): readonly number[] {
  if (durationMs <= 0) return [0];
  const omega = STIFFNESS / durationMs;
  const fastest = -omega * fromPx;
  const isPast = velocityPxPerMs * Math.sign(fromPx) < fastest * Math.sign(fromPx);
  const slope = (isPast ? fastest : velocityPxPerMs) + omega * fromPx;
  const path = Array.from({ length: STEPS }, (_, step) => {
    const atMs = (step / (STEPS - 1)) * durationMs;
    return (fromPx + slope * atMs) * Math.exp(-omega * atMs);
  });
  return [...path.slice(0, -1), 0];
}
