/** The words with each `{name}` replaced; a name without a value stays as it is, so that a test can see it. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Scripts that are written from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/**
 * Which way a language is written, by the script that its tag names or that it is usually written in. From a table of
 * scripts and not from the engine's `textInfo`: the oldest engine the kiosk runs on and the newest answer alike.
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script) ? 'rtl' : 'ltr';
}
