import { describe, expect, it } from 'vitest';
import { ringDashes } from '../../../src-renderer/explore/ring.ts';

/** Where a dash begins and ends, in degrees clockwise from the top. */
function span(path: string): { readonly from: number; readonly to: number } {
  const [x1 = 0, y1 = 0, , , , , , x2 = 0, y2 = 0] = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  const angle = (x: number, y: number) => ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;
  return { from: angle(x1, y1), to: angle(x2, y2) };
}

describe('the dashes of the ring', () => {
  it.each([0, 1, 5, 15, 60])('are as many as there are seconds: %i', (count) => {
    expect(ringDashes(count)).toHaveLength(count);
  });

  it.each([2, 5, 15, 60])('go round clockwise from the top, evenly, and never touch: %i', (count) => {
    const spans = ringDashes(count).map(span);
    const step = 360 / count;
    spans.forEach(({ from, to }, index) => {
      expect((from + to) / 2).toBeCloseTo((index + 0.5) * step, 0);
      expect(to - from).toBeCloseTo(0.72 * step, 0);
      expect(to).toBeLessThan((index + 1) * step);
      expect(from).toBeGreaterThan(index * step);
    });
  });

  it('lie on one circle', () => {
    for (const path of ringDashes(15)) {
      const [x = 0, y = 0] = [...path.matchAll(/-?[\d.]+/g)].map(Number);
      expect(Math.hypot(x, y)).toBeCloseTo(97, 1);
    }
  });
});
