import type { ContentFinding } from '../../../errors.ts';
import { errorAt, warningAt, type Place } from '../../finding.ts';
import { lineAndColumn } from '../../json-text.ts';
import type { PictureFlaw } from '../raster.ts';

/** Something wrong at a place of a drawing, counted in characters from its start. */
export interface SvgFlaw extends PictureFlaw {
  readonly offset: number;
}

/** Whoever mends these has the drawing saved in another way, and what remains is found then. */
const MOST_FINDINGS = 20;
/** Names and messages come from the file and may be as long as it is. */
const LONGEST_QUOTE = 60;

/** A flaw that keeps the drawing off the screen. */
export function flawAt(offset: number, sentence: string): SvgFlaw {
  return { level: 'error', offset, sentence };
}

/** A word of the drawing, short enough to stand in a sentence. */
export function quote(word: string): string {
  return word.length > LONGEST_QUOTE ? `${word.slice(0, LONGEST_QUOTE)}…` : word;
}

/**
 * Findings of rule C18 with line and column, in the order of the drawing. What is said of many places is said
 * once, at the first of them, with their number: a drawing program that adds an attribute adds it a thousand
 * times.
 */
export function findingsOf(
  flaws: readonly SvgFlaw[],
  { text, place }: { readonly text: string; readonly place: Place },
): readonly ContentFinding[] {
  const told = bySentence(flaws);
  const findings = told.slice(0, MOST_FINDINGS).map(({ flaw, count }) => {
    const { line, column } = lineAndColumn(text, flaw.offset);
    const more = count === 1 ? '' : ` So it is in ${count} places.`;
    const sentence = `Line ${line}, column ${column}: ${flaw.sentence}${more}`;
    const at = flaw.level === 'error' ? errorAt : warningAt;
    return { ...at('C18', place, sentence), line, column };
  });
  const rest = told.length - findings.length;
  if (rest === 0) return findings;
  return [
    ...findings,
    errorAt('C18', place, `${rest} more things are wrong in this drawing: mend these first.`),
  ];
}

interface Told {
  readonly flaw: SvgFlaw;
  count: number;
}

function bySentence(flaws: readonly SvgFlaw[]): readonly Told[] {
  const told = new Map<string, Told>();
  for (const flaw of [...flaws].sort((one, other) => one.offset - other.offset)) {
    const known = told.get(flaw.sentence);
    if (known === undefined) told.set(flaw.sentence, { flaw, count: 1 });
    else known.count += 1;
  }
  return [...told.values()];
}
