/** What main sees of a key before the page does; Electron's `Input`. */
export interface KeyInput {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/**
 * `visitor`: on the stand. `operator`: at the panel, which takes a PIN. `presenter`: at a talk, with a keyboard or a clicker.
 * `developer`: in a window of a build that is not packaged.
 */
export type KeyMode = 'visitor' | 'operator' | 'presenter' | 'developer';

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

/** What a talk is given with, beside what visitors have: digits, single letters of any script, and what clickers send. */
const PRESENTERS_KEYS =
  /^(?:\d|\p{L}|[.+=-]|Backspace|F5|Media(?:TrackNext|TrackPrevious|PlayPause|Stop)|Browser(?:Back|Forward)|AudioVolume(?:Up|Down))$/u;

/**
 * G7: whether a key reaches the page. With Control, Alt or Meta none does; with Shift only Tab, which walks back (Shift
 * and Enter on a link would open a window) and, at the operator's panel, capitals. The visitors' page has no field to write
 * in, so letters are refused there as well.
 */
export function keyVerdict(input: KeyInput, mode: KeyMode): 'pass' | 'refuse' {
  if (mode === 'developer') return 'pass';
  if (input.control || input.alt || input.meta) return 'refuse';
  if (isOfMode(input, mode)) return 'pass';
  if (input.shift) return input.key === 'Tab' ? 'pass' : 'refuse';
  return VISITORS_KEYS.has(input.key) ? 'pass' : 'refuse';
}

function isOfMode({ key, shift }: KeyInput, mode: KeyMode): boolean {
  if (mode === 'operator') return SIGN.test(key) || (!shift && MENDING.has(key));
  // Clickers send Shift and F5 to begin a talk where it stands, and a plus is often typed with Shift.
  return mode === 'presenter' && (shift ? key === 'F5' || key === '+' : PRESENTERS_KEYS.test(key));
}
