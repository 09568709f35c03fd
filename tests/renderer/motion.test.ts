import { beforeEach, describe, expect, it, vi } from 'vitest';
import { comeIn, shiftOf, stand, throwTo } from '../../src-renderer/motion.ts';
import '../../src-renderer/styles/tokens.css';

let layer: HTMLElement;
beforeEach(() => {
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  document.documentElement.dataset['motion'] = 'full';
  layer = document.createElement('div');
  document.body.replaceChildren(layer);
});

/** The one way in that runs, its duration and what it moves. */
function wayIn(): { readonly durationMs: unknown; readonly moves: readonly string[]; readonly from: string } {
  const [only, ...others] = layer.getAnimations();
  expect(others).toEqual([]);
  if (!(only?.effect instanceof KeyframeEffect)) throw new Error('Nothing runs');
  const first: ComputedKeyframe | undefined = only.effect.getKeyframes()[0];
  const moves = Object.keys(first ?? {}).filter(
    (key) => !['offset', 'easing', 'composite', 'computedOffset'].includes(key),
  );
  return {
    durationMs: only.effect.getTiming().duration,
    moves: moves.sort(),
    from: String(first?.['transform']),
  };
}

describe('a layer comes in', () => {
  it.each([
    ['cross', 900, 'none'],
    ['next', 280, 'translateX(3cqmin)'],
    ['previous', 280, 'translateX(-3cqmin)'],
  ] as const)('%s: in %i ms, by opacity and place alone', (motion, durationMs, from) => {
    comeIn(layer, motion, () => {});
    expect(wayIn()).toEqual({ durationMs, moves: ['opacity', 'transform'], from });
  });

  it.each([
    ['next', 'translateX(-3cqmin)'],
    ['previous', 'translateX(3cqmin)'],
  ] as const)('%s: from the other side where words begin at the right', (motion, from) => {
    document.documentElement.dir = 'rtl';
    comeIn(layer, motion, () => {});
    expect(wayIn().from).toBe(from);
  });

  it('and says once that it stands', async () => {
    const settled = vi.fn();
    comeIn(layer, 'cross', settled);
    expect(settled).not.toHaveBeenCalled();
    layer.getAnimations()[0]?.finish();
    await expect.poll(() => settled.mock.calls.length).toBe(1);
  });

  it('at once when it is the first', async () => {
    const settled = vi.fn();
    comeIn(layer, 'none', settled);
    expect(layer.getAnimations()).toEqual([]);
    await Promise.resolve();
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it.each(['cross', 'next', 'previous'] as const)('at once with less motion: %s', async (motion) => {
    document.documentElement.dataset['motion'] = 'less';
    const settled = vi.fn();
    comeIn(layer, motion, settled);
    expect(layer.getAnimations()).toEqual([]);
    await Promise.resolve();
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it.each(['cross', 'none'] as const)('and is silent when it is sent away on its way: %s', async (motion) => {
    const settled = vi.fn();
    comeIn(layer, motion, settled)();
    expect(layer.getAnimations()).toEqual([]);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(settled).not.toHaveBeenCalled();
  });
});

describe('a layer that a finger threw', () => {
  const letGo = { fromPx: -300, velocityPxPerMs: 0, durationMs: 400 };

  it('E1: goes on from where it was let go, by its place alone, and stays where it comes to rest', () => {
    throwTo(layer, 1280, letGo);
    expect(wayIn()).toEqual({ durationMs: 400, moves: ['transform'], from: 'translateX(980px)' });
    expect(shiftOf(layer)).toBe(980);
    layer.getAnimations()[0]?.finish();
    expect(shiftOf(layer)).toBe(1280);
    stand(layer);
    expect(shiftOf(layer)).toBe(0);
    expect(layer.getAnimations()).toEqual([]);
  });

  it('E1: needs no other way in, and says that it stands when it does', async () => {
    throwTo(layer, 0, letGo);
    const settled = vi.fn();
    const end = comeIn(layer, 'next', settled);
    expect(wayIn().moves).toEqual(['transform']);
    layer.getAnimations()[0]?.finish();
    await expect.poll(() => settled.mock.calls.length).toBe(1);
    end();
    expect(layer.getAnimations()).toEqual([]);
  });

  it('E3: where nothing takes time there is no way to go', () => {
    expect(throwTo(layer, 0, { ...letGo, durationMs: 0 })).toBeNull();
    expect(layer.getAnimations()).toEqual([]);
  });
});
