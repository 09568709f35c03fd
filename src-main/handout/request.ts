import { OperatorError } from '../../src-shared/errors.ts';
import type { HandoutLayout } from '../../src-shared/handout/handout-html.ts';

/** What the command line asks of a handout. Paths are as typed. */
export interface HandoutRequest {
  /** Each null where it is not wanted; at least one is. */
  readonly pdf: string | null;
  readonly html: string | null;
  /** A folder for a picture of each scene. */
  readonly pictures: string | null;
  readonly layout: HandoutLayout;
  /** A talk of the pack by its id; null is the pack's first, or the one that its story makes. */
  readonly talk: string | null;
  /** Null is the pack's first language. */
  readonly language: string | null;
}

/** The arguments of a handout; each takes a value. */
export const HANDOUT_ARGUMENTS = [
  '--handout',
  '--handout-html',
  '--handout-pictures',
  '--talk',
  '--language',
  '--paper',
  '--per-page',
] as const;

const PER_PAGE = { '1': 1, '2': 2, '4': 4 } as const;

/**
 * Reads what is asked of a handout; null when none is.
 * @throws OperatorError `usage` with one line that names the argument and what would be right.
 */
export function handoutRequest(values: ReadonlyMap<string, string>): HandoutRequest | null {
  const given = (name: (typeof HANDOUT_ARGUMENTS)[number]) => values.get(name) ?? null;
  const forms = {
    pdf: given('--handout'),
    html: given('--handout-html'),
    pictures: given('--handout-pictures'),
  };
  if (Object.values(forms).every((form) => form === null)) return onlyForHandouts(values);
  const rest = { talk: given('--talk'), language: given('--language') };
  const layout = { paper: paper(given('--paper')), perPage: perPage(given('--per-page')) };
  return { ...forms, ...rest, layout };
}

const OF_NOTHING_ELSE = ['--language', '--paper', '--per-page'] as const;

function onlyForHandouts(values: ReadonlyMap<string, string>): null {
  const stray = OF_NOTHING_ELSE.find((name) => values.has(name));
  if (stray !== undefined)
    throw usage(`${stray} is only for a handout: add --handout FILE.pdf or leave it out.`);
  return null;
}

function paper(text: string | null): HandoutLayout['paper'] {
  const found = (['A4', 'Letter'] as const).find((size) => size.toLowerCase() === text?.toLowerCase());
  if (text !== null && found === undefined) throw usage(`--paper ${text}: expected A4 or Letter.`);
  return found ?? 'A4';
}

function perPage(text: string | null): HandoutLayout['perPage'] {
  const found = Object.entries(PER_PAGE).find(([written]) => written === text)?.[1];
  if (text !== null && found === undefined) throw usage(`--per-page ${text}: expected 1, 2 or 4.`);
  return found ?? 2;
}

function usage(sentence: string): OperatorError {
  return new OperatorError('usage', sentence);
}
