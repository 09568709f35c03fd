import { wrongUsage } from './arguments.ts';

/** What a table is about, and its file. */
export type AskedTable =
  | { readonly kind: 'statistics'; readonly file: string }
  | { readonly kind: 'translations'; readonly tag: string; readonly file: string };

/** Options that say which table is meant. */
export const TABLE_OPTIONS = {
  statistics: { type: 'string' },
  language: { type: 'string' },
} as const;

interface TableValues {
  readonly statistics?: string | undefined;
  readonly language?: string | undefined;
}

/** `DIR --statistics FILE` or `DIR --language TAG FILE`. @throws OperatorError `usage` for anything else. */
export function askedTable(
  { statistics, language }: TableValues,
  words: readonly string[],
): { readonly dir: string; readonly table: AskedTable } {
  const [dir, file, ...more] = words;
  if (dir === undefined) throw wrongUsage('The folder of the pack is missing.');
  if (statistics !== undefined && language !== undefined) {
    throw wrongUsage('--statistics and --language exclude each other.');
  }
  const extra = statistics === undefined ? more[0] : file;
  if (extra !== undefined) throw wrongUsage(`There is a word too many: ${extra}.`);
  if (statistics !== undefined) return { dir, table: { kind: 'statistics', file: statistics } };
  if (language === undefined) throw wrongUsage('Say which table: --statistics FILE or --language TAG FILE.');
  if (file === undefined) throw wrongUsage('The file of the table is missing.');
  return { dir, table: { kind: 'translations', tag: language, file } };
}
