import type { Attachment } from 'svelte/attachments';

/** How far a key leads along a list of tabs, which stand in a column or in rows. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys lead from tab to tab and round, and open the one they come to; Tab itself leads past them to what is open. */
export const roving: Attachment<HTMLElement> = (list) => {
  const onkeydown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.findIndex((tab) => tab === list.ownerDocument.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = tabs.at((at + step) % tabs.length);
    next?.focus();
    next?.click();
  };
  list.addEventListener('keydown', onkeydown);
  return () => list.removeEventListener('keydown', onkeydown);
};
