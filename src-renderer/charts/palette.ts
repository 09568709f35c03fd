/** The tokens a canvas paints with. A canvas cannot use custom properties, so they are read when it is drawn. */
export interface Palette {
  readonly paper: string;
  readonly data: readonly [string, string, string];
  readonly rest: string;
  readonly restFurrow: string;
}

/** The colours in force at an element, high contrast and the system's own included. */
export function paletteAt(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => inDigits(style.getPropertyValue(name).trim(), element);
  return {
    paper: token('--paper-100'),
    data: [token('--data-1'), token('--data-2'), token('--data-3')],
    rest: token('--paper-200'),
    restFurrow: token('--paper-300'),
  };
}

/** A colour of the system by its name is another one to a canvas than to the page: the page says which. */
function inDigits(colour: string, element: Element): string {
  if (!/^[a-z]+$/i.test(colour)) return colour;
  const probe = element.ownerDocument.createElement('i');
  probe.style.color = colour;
  element.parentElement?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
