/** Why digits are no PIN: too few or too many, something else than digits, or the first that anybody would try. */
export type PinFault = 'length' | 'digits' | 'weak';

/** Least and most digits of a PIN. */
export const PIN_DIGITS = { least: 6, most: 12 } as const;

/** Blocks of digits up to this long that are repeated make a weak PIN: 111111, 121212, 123123. */
const LONGEST_BLOCK = 3;

/** What is wrong with a PIN that somebody wants to set (rule O2); null when nothing is. */
export function pinFault(pin: string): PinFault | null {
  if (!/^\d*$/.test(pin)) return 'digits';
  if (pin.length < PIN_DIGITS.least || pin.length > PIN_DIGITS.most) return 'length';
  return isRepeated(pin) || isSequence(pin) ? 'weak' : null;
}

function isRepeated(pin: string): boolean {
  return [...Array(LONGEST_BLOCK).keys()].some((index) => {
    const block = pin.slice(0, index + 1);
    return pin === block.repeat(Math.ceil(pin.length / block.length)).slice(0, pin.length);
  });
}

/** Digits that count up or down, also round the end: 123456, 987654, 890123. */
function isSequence(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}
