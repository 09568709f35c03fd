import { type Box, farEdges } from './frame.ts';

/** A football pitch's length to its width: 105 to 68 m (figures.json). */
const PITCH_RATIO = 105 / 68;

/**
 * A square kilometre's pitches in rows from the bottom up, as near to a pitch's own shape as whole rows allow;
 * the last row, at the top, may be short.
 */
export function pitchesIn(area: Box, count: number): readonly Box[] {
  const whole = Math.round(count);
  const perRow = Math.max(1, Math.round(Math.sqrt(whole / PITCH_RATIO)));
  const rows = Math.max(1, Math.ceil(whole / perRow));
  const width = area.width / perRow;
  const height = area.height / rows;
  const { bottom } = farEdges(area);
  return Array.from({ length: whole }, (_, index) => ({
    left: area.left + (index % perRow) * width,
    top: bottom - (Math.floor(index / perRow) + 1) * height,
    width,
    height,
  }));
}
