/** Whether a key can take a person to an element: it is drawn, and neither it nor anything around it is set aside. */
export function isReachable(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ checkVisibilityCSS: true })
  );
}

/** Where Tab leads inside an element, in its order. */
export function tabStops(inside: HTMLElement): readonly HTMLElement[] {
  return [...inside.querySelectorAll<HTMLElement>('button, [tabindex]')].filter(isReachable);
}

const NAMES = ['data-action', 'data-language', 'data-door', 'data-entry', 'data-related'] as const;

/** A selector of a control by what it does, which finds it again when it has been drawn anew; null for one that does nothing. */
export function selectorOf(control: Element): string | null {
  const said = NAMES.flatMap((name) => {
    const value = control.getAttribute(name);
    return value === null ? [] : [`[${name}="${CSS.escape(value)}"]`];
  }).join('');
  if (said === '') return null;
  const section = control.closest<HTMLElement>('.door')?.dataset['section'];
  return section === undefined ? said : `.door[data-section="${section}"] ${said}`;
}

/** The first element that a selector finds and a key can reach. */
export function firstReachable(inside: HTMLElement, selector: string): HTMLElement | null {
  return [...inside.querySelectorAll<HTMLElement>(selector)].find(isReachable) ?? null;
}
