import type { LanguageTag } from './scene.ts';

const NO_BREAK_SPACE = '\u00a0';

interface NumberStyle {
  readonly group: string;
  readonly decimal: string;
  /** Fewest digits before the decimal sign that are grouped. */
  readonly groupFrom: number;
  readonly beforePercent: string;
}

/**
 * Own rules for the languages of the bundled pack. Azerbaijani: engines print 88.260, while the
 * Azerbaijani press writes 88 260, and a dot beside English commas reads as a decimal. Russian: four digits
 * stay together (6279, as Russian typography asks and the drafted texts print them), five are grouped. French:
 * engines group by the narrow no-break space (U+202F), which neither of the bundled fonts has.
 */
const STYLES: Readonly<Record<string, NumberStyle>> = {
  en: { group: ',', decimal: '.', groupFrom: 4, beforePercent: '' },
  az: { group: NO_BREAK_SPACE, decimal: ',', groupFrom: 4, beforePercent: NO_BREAK_SPACE },
  ru: { group: NO_BREAK_SPACE, decimal: ',', groupFrom: 5, beforePercent: NO_BREAK_SPACE },
  fr: { group: NO_BREAK_SPACE, decimal: ',', groupFrom: 4, beforePercent: NO_BREAK_SPACE },
};

/** A number as a language prints it; `decimals` fixes the places, null prints as many as it has (to 10). */
export function printNumber(value: number, language: LanguageTag, decimals: number | null = null): string {
  const style = Object.hasOwn(STYLES, language) ? STYLES[language] : undefined;
  if (style === undefined) return printByEngine(value, language, decimals);
  const fixed = decimals === null ? withAllDecimals(value) : value.toFixed(decimals);
  const [whole = '', fraction] = fixed.replace('-', '').split('.');
  const grouped = whole.length < style.groupFrom ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, style.group);
  const sign = value < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : style.decimal + fraction}`;
}

/** To 10 decimals. Nearly every number is whole, and rounding costs more than all the rest. */
function withAllDecimals(value: number): string {
  return String(Number.isSafeInteger(value) ? value : Number(value.toFixed(10)));
}

/** A share as a language prints it: "90%", "90 %". */
export function printPercent(value: number, language: LanguageTag): string {
  const style = Object.hasOwn(STYLES, language) ? STYLES[language] : undefined;
  return `${printNumber(value, language)}${style?.beforePercent ?? NO_BREAK_SPACE}%`;
}

function printByEngine(value: number, language: LanguageTag, decimals: number | null): string {
  const options: Intl.NumberFormatOptions =
    decimals === null
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, options).format(value);
}
