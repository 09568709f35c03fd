import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { springPath } from '../../src-renderer/spring.ts';

const distance = fc.integer({ min: -4000, max: 4000 }).filter((px) => px !== 0);
const velocity = fc.double({ min: -20, max: 20, noNaN: true });
const durationMs = fc.integer({ min: 50, max: 1000 });

describe('what is let go', () => {
  it('E1: begins where it was let go and ends at rest', () => {
    fc.assert(
      fc.property(distance, velocity, durationMs, (fromPx, velocityPxPerMs, time) => {
        const path = springPath({ fromPx, velocityPxPerMs, durationMs: time });
        expect(path[0]).toBeCloseTo(fromPx);
        expect(path.at(-1)).toBe(0);
      }),
    );
  });

  it('E1: never goes past its rest, however hard it was thrown', () => {
    fc.assert(
      fc.property(distance, velocity, durationMs, (fromPx, velocityPxPerMs, time) => {
        const path = springPath({ fromPx, velocityPxPerMs, durationMs: time });
        expect(path.every((px) => px * Math.sign(fromPx) >= -1e-6)).toBe(true);
      }),
    );
  });

  it('E1: comes nearer all the time when it was not thrown away from its rest', () => {
    fc.assert(
      fc.property(distance, velocity, durationMs, (fromPx, speed, time) => {
        const velocityPxPerMs = -Math.abs(speed) * Math.sign(fromPx);
        const path = springPath({ fromPx, velocityPxPerMs, durationMs: time }).map(Math.abs);
        expect(path.every((px, step) => step === 0 || px <= (path[step - 1] ?? 0) + 1e-6)).toBe(true);
      }),
    );
  });

  it('E1: has next to nothing left to go before it rests: no jump is seen', () => {
    fc.assert(
      fc.property(distance, durationMs, (fromPx, time) => {
        const path = springPath({ fromPx, velocityPxPerMs: 0, durationMs: time });
        expect(Math.abs(path.at(-2) ?? 0)).toBeLessThan(Math.abs(fromPx) / 500);
      }),
    );
  });

  it('E3: is at rest at once where nothing takes time', () => {
    expect(springPath({ fromPx: 300, velocityPxPerMs: 2, durationMs: 0 })).toEqual([0]);
  });
});
