import type { ScreenFacts } from '../../../src-shared/self-test/answers.ts';

/** The screen as the system gives it to the page, in its own pixels. */
export function screenFacts(): ScreenFacts {
  const { width, height, orientation } = window.screen;
  const { devicePixelRatio: scale } = window;
  return {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    scale: Math.round(scale * 100) / 100,
    angle: orientation.angle,
  };
}
