const RADIUS = 97;
/** How much of each step of the ring its dash fills. */
const DASH_SHARE = 0.72;

/**
 * The dashes of a ring around the origin, as SVG paths of radius 97, clockwise from the top; as many as
 * asked for.
 */
export function ringDashes(count: number): readonly string[] {
  const step = (2 * Math.PI) / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => {
    const from = index * step + ((1 - DASH_SHARE) / 2) * step;
    const to = from + DASH_SHARE * step;
    return `M${point(from)}A${RADIUS} ${RADIUS} 0 0 1 ${point(to)}`;
  });
}

function point(angle: number): string {
  return `${(RADIUS * Math.sin(angle)).toFixed(2)} ${(-RADIUS * Math.cos(angle)).toFixed(2)}`;
}
