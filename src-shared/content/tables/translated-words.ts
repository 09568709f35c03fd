import type { ContentFinding } from '../../errors.ts';
import type { PackLanguage } from '../pack-front.ts';
import { cellError, tableFinding } from './table-finding.ts';
import { isChanged, type TranslatedRow } from './translated-row.ts';

/** What would begin a new line in a text file or in a spreadsheet, wherever it came from. */
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

/** Rules T8 to T10 on one row. Words that are in the pack already are not judged here. */
export function changedWordsFindings(row: TranslatedRow, first: PackLanguage): readonly ContentFinding[] {
  const { words, source, target } = row;
  const findings = source.text === (words.source ?? '') ? [] : [otherSource(row, first)];
  if (!isChanged(row) || target.text === '') return findings;
  if (LINE_BREAK.test(target.text))
    findings.push(cellError('T10', target, 'There is a line break in it: write the words in one line.'));
  const names = words.source === null ? null : namesProblem(words.source, target.text);
  if (names !== null) findings.push(cellError('T9', target, names));
  return findings;
}

/** Rule T8: a translation is of the words that the pack has now. */
function otherSource(row: TranslatedRow, { name }: PackLanguage): ContentFinding {
  return isChanged(row)
    ? cellError(
        'T8',
        row.source,
        `These are not the words the pack has now in ${name}: export the table anew and translate from it.`,
      )
    : tableFinding(
        'T8',
        'warning',
        `These are not the words the pack has now in ${name}. They are not brought back: change them in the pack.`,
        row.source,
      );
}

/** Rule T9: what stands in braces is replaced by a number, so that both languages need the same. */
function namesProblem(source: string, target: string): string | null {
  const missing = without(namesIn(source), namesIn(target));
  const extra = without(namesIn(target), namesIn(source));
  if (missing.length === 0 && extra.length === 0) return null;
  return [
    missing.length === 0 ? null : `${missing.join(', ')} is missing`,
    extra.length === 0 ? null : `${extra.join(', ')} is not in the original`,
  ]
    .filter((part) => part !== null)
    .join(' and ')
    .concat(': copy what stands in braces letter by letter.');
}

function namesIn(text: string): readonly string[] {
  return text.match(/\{[^{}]*\}/g) ?? [];
}

/** What is left of a list when the items of another are taken out of it, one for one. */
function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return names.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
