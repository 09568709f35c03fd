/** Whether something answers its own clicks. */
export function isControl(target: EventTarget | null): boolean {
  return controlOf(target) !== null;
}

/** The control that something is, or is part of. */
export function controlOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('button, [data-action]') : null;
}

/** What fills the screen above the sill, when something is part of it. */
export function stageOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-stage]') : null;
}

/** Whether the page is written from right to left: what comes next then lies to the left. */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
