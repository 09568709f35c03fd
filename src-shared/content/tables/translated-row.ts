import type { Words } from './catalogue.ts';
import type { TableCell } from './table.ts';

/** The cells of one row of translations, and the words of the pack that they belong to. */
export interface TranslatedRow {
  readonly words: Words;
  /** The words of the first language, as the table has them. */
  readonly source: TableCell;
  readonly target: TableCell;
}

/** Whether a row brings other words back than the pack has. */
export function isChanged({ words, target }: TranslatedRow): boolean {
  return target.text !== (words.target ?? '');
}
