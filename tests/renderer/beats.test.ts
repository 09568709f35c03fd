import { describe, expect, it } from 'vitest';
import { answerBeats, isWholePage } from '../../src-renderer/beats.ts';
import type { PageAnswer } from '../../src-shared/contract.ts';
import { fakeBridge } from '../fakes/fake-bridge.ts';
import { contentOf } from './content.ts';
import { quote } from './scenes-to-show.ts';

/** A page whose frames are drawn by the test. */
function asked() {
  const answers: PageAnswer[] = [];
  const bridge = fakeBridge(contentOf([quote('q1')]));
  let frames: ((atMs: number) => void)[] = [];
  const state = { isWhole: true, isDark: false };
  answerBeats(
    { on: bridge.on, here: async (answer) => void answers.push(answer) },
    { isWhole: () => state.isWhole, isDark: () => state.isDark },
    (drawn) => void frames.push(drawn),
  );
  const draw = (atMs: number): void => {
    const waiting = frames;
    frames = [];
    for (const drawn of waiting) drawn(atMs);
  };
  return { answers, state, draw, ask: () => bridge.tell('areYouThere', null) };
}

describe('W1: the page answers whether it is there', () => {
  it('from a second frame, with how long the first one stood', () => {
    const { answers, ask, draw } = asked();
    ask();
    draw(1000);
    expect(answers).toEqual([]);
    draw(1016);
    expect(answers).toEqual([{ frameMs: 16, isWhole: true, isDark: false }]);
  });

  it('without a frame, where none was drawn since it was last asked, and only then', () => {
    const { answers, ask, draw } = asked();
    ask();
    ask();
    ask();
    expect(answers.map(({ frameMs }) => frameMs)).toEqual([null, null]);
    draw(1);
    draw(2);
    ask();
    draw(3);
    draw(10);
    expect(answers.map(({ frameMs }) => frameMs)).toEqual([null, null, 1, 7]);
  });

  it('and whether anything is in it, and whether it is to be dark', () => {
    const { answers, state, ask, draw } = asked();
    Object.assign(state, { isWhole: false, isDark: true });
    ask();
    draw(1);
    draw(2);
    expect(answers).toMatchObject([{ isWhole: false, isDark: true }]);
    expect(isWholePage(document)).toBe(false);
    document.body.innerHTML = '<div class="frame"><p>Words</p></div>';
    expect(isWholePage(document)).toBe(true);
    document.body.replaceChildren();
  });
});
