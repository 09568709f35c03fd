import { basename } from 'node:path';
import { errorAt } from '../../src-shared/content/finding.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';

/** A pack file that is refused, and why. At least one finding. */
export interface Refusal {
  readonly ok: false;
  readonly findings: readonly ContentFinding[];
}

/** The rules of pack files: K1 sealed, K2 manifest, K3 sums, K4 hazards, K5 sizes. */
type PackRule = 'K1' | 'K2' | 'K3' | 'K4' | 'K5';

/** Longer paths are cut in a finding. */
const LONGEST_SHOWN = 120;

/** A finding about one file inside a pack file; a path that would not print is written with escapes. */
export function aboutEntry(code: PackRule, path: string, sentence: string): ContentFinding {
  return errorAt(code, { file: shown(path), path: [] }, sentence);
}

/** A refusal of a pack file as a whole. */
export function refused(code: PackRule, file: string, sentence: string): Refusal {
  return { ok: false, findings: [aboutEntry(code, basename(file), sentence)] };
}

/** A path that can be read on a screen and in a log, whatever is in it. */
export function shown(path: string): string {
  const printable = path.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return printable.length > LONGEST_SHOWN ? `${printable.slice(0, LONGEST_SHOWN - 1)}…` : printable;
}
