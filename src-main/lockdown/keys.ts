/** What main sees of a key before the page does; Electron's `Input`. */
export interface KeyInput {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/** `visitor`: on the stand. `operator`: at the panel, which takes a PIN. `developer`: in a window of a build that is not packaged. */
export type KeyMode = 'visitor' | 'operator' | 'developer';

/**
 * All that a visitor needs: to walk, to press, to go back. A keyboard has a hundred ways out of a browser and each
 * version adds some: what is not here never reaches the page, nor Chromium's own shortcuts behind it.
 */
const VISITORS_KEYS: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Tab',
  'Enter',
  ' ',
  'Escape',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** What a PIN is typed and mended with, beside what visitors have. */
const OPERATORS_KEYS = /^(?:\d|Backspace|Delete)$/;

/**
 * G7: whether a key reaches the page. With Control, Alt or Meta none does; with Shift only Tab, which walks back (Shift
 * and Enter on a link would open a window). The page has no field to write in, so letters are refused as well.
 */
export function keyVerdict(input: KeyInput, mode: KeyMode): 'pass' | 'refuse' {
  if (mode === 'developer') return 'pass';
  if (input.control || input.alt || input.meta) return 'refuse';
  if (input.shift) return input.key === 'Tab' ? 'pass' : 'refuse';
  const isTheirs = mode === 'operator' && OPERATORS_KEYS.test(input.key);
  return isTheirs || VISITORS_KEYS.has(input.key) ? 'pass' : 'refuse';
}
