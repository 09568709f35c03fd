import { beforeEach, describe, expect, it, vi } from 'vitest';
import { comeIn } from '../../src-renderer/motion.ts';
import '../../src-renderer/styles/tokens.css';

let layer: HTMLElement;
beforeEach(() => {
  document.documentElement.removeAttribute('style');
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
