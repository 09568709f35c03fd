import { PROPERTIES } from './vocabulary.ts';

/** One line of a "style" attribute. */
export interface Declaration {
  /** In lower case. */
  readonly property: string;
  readonly value: string;
}

/**
 * The declarations of a "style" attribute, or null where it is no plain list of them. A browser would go on
 * past what it does not understand and perhaps read something else; here nothing is passed over.
 */
export function declarationsOf(style: string): readonly Declaration[] | null {
  const declarations: Declaration[] = [];
  for (const line of style.split(';')) {
    if (line.trim() === '') continue;
    const colon = line.indexOf(':');
    const property = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = line.slice(colon + 1);
    if (!/^[a-z-]+$/.test(property) || !isClosed(value)) return null;
    declarations.push({ property, value });
  }
  return declarations;
}

/**
 * Whether a property may stand in "style". Inkscape's own notes do nothing in a browser, and its plain SVG
 * keeps them.
 */
export function isProperty(property: string): boolean {
  return PROPERTIES.has(property) || property.startsWith('-inkscape-');
}

/** An open quotation mark or bracket would hold the next semicolon, and the line would end elsewhere. */
function isClosed(value: string): boolean {
  const quoted = value.replace(/"[^"']*"|'[^"']*'/g, '');
  return !/["']/.test(quoted) && quoted.split('(').length === quoted.split(')').length;
}
