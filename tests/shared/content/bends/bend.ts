import { checkPack } from '../../../../src-shared/content/check.ts';
import { pointerOf } from '../../../../src-shared/content/finding.ts';
import type { ContentFinding } from '../../../../src-shared/errors.ts';
import { fakeFiles } from '../../../fakes/fake-files.ts';
import { changedPack, smallPack } from '../../../fixtures/small-pack.ts';

/** The day on which packs are checked in tests. */
export const TODAY = '2026-11-24';

/** One thing wrong in a pack, and the same thing put right: a rule's smallest failing pack and its twin. */
export interface Bend {
  /** Name of the test. Begins with the rule. */
  readonly rule: string;
  /** What is bent: a file, and the steps into it. */
  readonly at: readonly [file: string, ...steps: (string | number)[]];
  /** What stands there in the failing pack; undefined where it is taken away. */
  readonly bent: unknown;
  /** What stands there in its twin. Left out: what the pack has there. */
  readonly mended?: unknown;
  /** Code and level of what is found. */
  readonly finds: string;
  /** File and pointer of what is found, where that is not the place that was bent. */
  readonly where?: string;
  /** Part of the sentence. */
  readonly says: string;
  /** The pack that is bent. Left out: the small one. */
  readonly of?: () => Record<string, unknown>;
}

export function bentBy({ of = smallPack, at, bent }: Bend): Record<string, unknown> {
  return changedPack(of(), at, bent);
}

export function mendedBy(bend: Bend): Record<string, unknown> {
  const { of = smallPack, at } = bend;
  return Object.hasOwn(bend, 'mended') ? changedPack(of(), at, bend.mended) : of();
}

/** Code, level, file and pointer, as a table writes them. */
export function inShort({ code, level, file, pointer }: ContentFinding): string {
  return `${code} ${level} ${file} ${pointer}`.trim();
}

/** What `inShort` says of the finding that a bend asks for. */
export function expectedOf({ finds, where, at: [file, ...steps] }: Bend): string {
  return `${finds} ${where ?? `${file} ${pointerOf(steps)}`}`.trim();
}

export function findingsIn(pack: Record<string, unknown>): readonly ContentFinding[] {
  return checkPack(fakeFiles(pack), TODAY);
}
