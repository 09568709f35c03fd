/** What a pair of colours is for, and so how far apart it has to be. */
export type Use = 'main' | 'text' | 'shape';

/** A colour on its ground, both by the names of their tokens without the dashes. */
export interface ColourPair {
  readonly colour: string;
  readonly ground: string;
  readonly use: Use;
}

/**
 * The least contrast of each use: main text 7, everything that is read 4.5, what is only seen 3 (WCAG 2.2, 1.4.11). In high
 * contrast all that is read has 14.
 */
export const LEAST_CONTRAST: Readonly<Record<'normal' | 'high', Readonly<Record<Use, number>>>> = {
  normal: { main: 7, text: 4.5, shape: 3 },
  high: { main: 14, text: 14, shape: 3 },
};

const HOURS = ['before', 'first', 'dawn', 'morning', 'day', 'evening'] as const;

/** Every pair that meets on a screen, ground by ground. */
export const COLOUR_PAIRS: readonly ColourPair[] = [
  ...on('night-900', { main: ['paper-100'], text: ['night-200', 'night-300', 'amber'], shape: ['focus-on-night'] }),
  ...on('night-950', { main: ['paper-100'], text: ['night-200', 'amber'], shape: ['focus-on-night'] }),
  ...on('paper-100', {
    main: ['ink', 'data-1'],
    text: ['ink-2', 'ink-3', 'amber-deep', 'data-2', 'data-injured-label'],
    shape: ['data-3', 'data-injured', 'focus-on-paper'],
  }),
  ...on('paper-0', { main: ['ink'], text: ['ink-2', 'ink-3'], shape: ['data-2', 'focus-on-paper'] }),
  ...on('amber', { main: ['ink'], shape: ['focus-on-paper'] }),
  ...on('data-1', { text: ['paper-100'] }),
  ...on('data-2', { text: ['paper-100'] }),
  ...HOURS.flatMap((hour) => on(`sky-${hour}`, { main: [`on-sky-${hour}`] })),
  ...on('sky-day', { shape: ['focus-on-paper'] }),
  ...on('sky-evening', { shape: ['focus-on-paper'] }),
];

function on(ground: string, colours: Partial<Record<Use, readonly string[]>>): readonly ColourPair[] {
  const { main = [], text = [], shape = [] } = colours;
  return [
    ...main.map((colour) => ({ colour, ground, use: 'main' }) as const),
    ...text.map((colour) => ({ colour, ground, use: 'text' }) as const),
    ...shape.map((colour) => ({ colour, ground, use: 'shape' }) as const),
  ];
}
