/** The sign before the decimals: a point in some countries, a comma in others. */
export type DecimalSign = '.' | ',';

/** How the numbers of a table are written, as far as it is known. */
export interface NumberCustom {
  /** What cells that were not changed show; null when they show nothing or disagree. */
  readonly proven: DecimalSign | null;
  /** What goes with the table's delimiter: a semicolon is used where decimals have a comma. Null: anything. */
  readonly usual: DecimalSign | null;
}

/** A number as somebody wrote it, or the sentence that says why it is none and how to write it. */
export type NumberReading =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly sentence: string };

/**
 * A number in digits: no thousands, no exponent, as many decimals as it has. Exactly three decimals get a nought, since
 * 1.234 could be read as a thousand and more; so whatever is written here is read back as the same number.
 */
export function writtenNumber(value: number, decimal: DecimalSign): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  const whole = digits.slice(0, Math.max(0, point)).padEnd(point, '0') || '0';
  const fraction = '0'.repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point));
  const decimals = fraction.length === 3 ? `${fraction}0` : fraction;
  return `${value < 0 ? '-' : ''}${whole}${/[1-9]/.test(fraction) ? decimal + decimals : ''}`;
}

/** The sign that cells show which still hold the number they were written with; null when they show none or both. */
export function provenSign(
  cells: readonly { readonly text: string; readonly recorded: number }[],
): DecimalSign | null {
  const shown = new Set<DecimalSign>();
  for (const { text, recorded } of cells) {
    const [point, comma] = [readWith('.', text), readWith(',', text)];
    if (point === comma) continue;
    if (point === recorded) shown.add('.');
    if (comma === recorded) shown.add(',');
  }
  const [sign = null, ...others] = shown;
  return others.length === 0 ? sign : null;
}

/**
 * A number as people write it: `88260`, `88,260`, `88 260`, `813.86` or `813,86` (rule T3). What can be the recorded number
 * is the recorded number. What can be two numbers is refused unless the table proves which one it is.
 */
export function readNumber(text: string, recorded: number | null, custom: NumberCustom): NumberReading {
  const [point, comma] = [readWith('.', text), readWith(',', text)];
  if (recorded !== null && (point === recorded || comma === recorded)) return { ok: true, value: recorded };
  if (point === null && comma === null) {
    const sentence = `"${text}" is not a number: write digits alone, such as 88260 or ${writtenNumber(813.86, custom.usual ?? '.')}.`;
    return { ok: false, sentence };
  }
  if (point === comma && point !== null) return { ok: true, value: point };
  if (custom.proven === null && point !== null && comma !== null)
    return { ok: false, sentence: twoReadings(text, [point, comma], custom) };
  const sign = custom.proven ?? custom.usual ?? (point === null ? ',' : '.');
  const value = sign === '.' ? point : comma;
  if (value !== null) return { ok: true, value };
  return { ok: false, sentence: otherSign(text, sign, point ?? comma ?? 0) };
}

function twoReadings(text: string, readings: readonly [number, number], { usual }: NumberCustom): string {
  const written = readings.map((value) => writtenNumber(value, usual ?? '.'));
  return `"${text}" can be two numbers: write ${written.join(' or ')}.`;
}

function otherSign(text: string, sign: DecimalSign, value: number): string {
  const name = sign === '.' ? 'a point' : 'a comma';
  return `"${text}" is written unlike the rest of the table, where decimals have ${name}: if it is meant so, write ${writtenNumber(value, sign)}.`;
}

/** Thousands are parted by the other sign, by spaces of any width or by apostrophes, always the same one. */
function readWith(decimal: DecimalSign, text: string): number | null {
  const group = decimal === '.' ? ',' : '.';
  const pattern = new RegExp(
    `^([-\\u2212]?)(\\d+|[1-9]\\d{0,2}(?:([${group} \\u00a0\\u202f\\u2009'’])\\d{3})(?:\\3\\d{3})*)(?:[${decimal}](\\d+))?$`,
  );
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, minus = '', whole = '', , fraction = '0'] = match;
  const value = Number(`${minus === '' ? '' : '-'}${whole.replace(/\D/g, '')}.${fraction}`);
  return Number.isFinite(value) ? value : null;
}
