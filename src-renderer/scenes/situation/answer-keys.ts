import type { Attachment } from 'svelte/attachments';

/** The keys that lead through answers, which stand below each other or side by side. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the arrow keys that mean nothing else lead from one button of a group to the next, and no further than its ends. */
export const stepsThrough: Attachment<HTMLElement> = (group) => {
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const buttons = [...group.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  };
  group.addEventListener('keydown', walk);
  return () => group.removeEventListener('keydown', walk);
};
