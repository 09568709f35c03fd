import type { ContentFinding } from '../../src-shared/errors.ts';
import type { PackFindings } from '../../src-shared/operator/contract.ts';
import { finish, type Examination } from '../examination.ts';
import type { PackInUse } from '../start-up.ts';
import { MOST_LINES } from './health.ts';

/** The content that plays, and how it is checked. */
export interface CheckedContent {
  readonly inUse: () => PackInUse;
  /** Begins a check of the pack in a folder. */
  readonly examine: (folder: string) => Examination;
}

/** Checks the content that plays once more, whole, in short stretches: the loop goes on behind the panel. */
export async function findingsInUse({ inUse, examine }: CheckedContent): Promise<readonly ContentFinding[]> {
  const examination = examine(inUse().folder);
  await finish(examination);
  return examination.findings();
}

const WORST_FIRST = ['error', 'warning', 'note'] as const;

/** Findings as the panel lists them: the worst first, and how many more there are than it lists. */
export function packFindings(findings: readonly ContentFinding[]): PackFindings {
  const ranked = WORST_FIRST.flatMap((level) => findings.filter((finding) => finding.level === level));
  return {
    findings: ranked
      .slice(0, MOST_LINES)
      .map(({ code, level, file, sentence }) => ({ code, level, file, sentence })),
    more: Math.max(0, ranked.length - MOST_LINES),
  };
}
