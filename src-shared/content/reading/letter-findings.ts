import type { ContentFinding } from '../../errors.ts';
import { warningAt, type Place } from '../finding.ts';
import type { Source } from '../scene.ts';
import type { FontName } from './letter-widths.ts';
import type { ShownText } from './shown-texts.ts';
import { undrawable } from './undrawable.ts';

/** How many letters a sentence names: a whole text in another script would name its alphabet. */
const MOST_NAMED = 8;

/** Rule C20: letters that the bundled fonts do not have. */
export function letterFindings(texts: readonly ShownText[]): readonly ContentFinding[] {
  return texts.flatMap(({ place, text, font }) => findingsIn(text, font, place));
}

/** Rule C20 on what the source sheet shows of publications; they are the same in every language. */
export function sourceLetterFindings(sources: readonly Source[]): readonly ContentFinding[] {
  const place: Place = { file: 'sources.json', path: [] };
  return sources.flatMap(({ id, title, cite, publisher }) => [
    ...findingsIn(title ?? cite, 'serif', place, `In the title of "${id}", `),
    ...findingsIn(publisher, 'sans', place, `In the publisher of "${id}", `),
  ]);
}

function findingsIn(text: string, font: FontName, place: Place, where = ''): readonly ContentFinding[] {
  const letters = undrawable(text, font);
  if (letters.length === 0) return [];
  const named = letters.slice(0, MOST_NAMED).map(nameOf).join(', ');
  const more = letters.length > MOST_NAMED ? ` and ${letters.length - MOST_NAMED} more` : '';
  const sentence = `${where}${where === '' ? 'The' : 'the'} kiosk's own letters lack ${named}${more}: another font draws them, or empty boxes are seen. Write it otherwise.`;
  return [warningAt('C20', place, sentence)];
}

/** A letter with its code points, since what looks like a letter of the alphabet may be another. */
function nameOf(letter: string): string {
  const codes = [...letter].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `${letter} (${codes.join(' ')})`;
}
