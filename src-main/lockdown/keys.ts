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

/** What a PIN and the name of an event are typed with, beside what visitors have: one sign, in any script. */
const SIGN = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;
const MENDING: ReadonlySet<string> = new Set(['Backspace', 'Delete']);

/**
 * G7: whether a key reaches the page. With Control, Alt or Meta none does; with Shift only Tab, which walks back (Shift
 * and Enter on a link would open a window) and, at the operator's panel, capitals. The visitors' page has no field to write
 * in, so letters are refused there as well.
 */
export function keyVerdict(input: KeyInput, mode: KeyMode): 'pass' | 'refuse' {
  if (mode === 'developer') return 'pass';
  if (input.control || input.alt || input.meta) return 'refuse';
  const isOperator = mode === 'operator';
  if (isOperator && SIGN.test(input.key)) return 'pass';
  if (input.shift) return input.key === 'Tab' ? 'pass' : 'refuse';
  return VISITORS_KEYS.has(input.key) || (isOperator && MENDING.has(input.key)) ? 'pass' : 'refuse';
}
