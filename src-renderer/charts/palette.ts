/** The tokens a canvas paints with. A canvas cannot use custom properties, so they are read when it is drawn. */
export interface Palette {
  readonly paper: string;
  readonly data: readonly [string, string, string];
  readonly rest: string;
  readonly restFurrow: string;
}

/** The colours in force at an element, high contrast included. */
export function paletteAt(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: token('--paper-100'),
    data: [token('--data-1'), token('--data-2'), token('--data-3')],
    rest: token('--paper-200'),
    restFurrow: token('--paper-300'),
  };
}
