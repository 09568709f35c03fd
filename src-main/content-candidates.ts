import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ContentFinding } from '../src-shared/errors.ts';
import { OperatorError } from '../src-shared/errors.ts';
import type { KioskArguments } from './arguments.ts';
import { errorSentence } from './content-store.ts';
import { machineDisk } from './kioskpack/disk.ts';
import { ensureFolder } from './kioskpack/durably.ts';
import { installPack } from './kioskpack/installed-packs.ts';
import { beginWithInstalled } from './kioskpack/installed-start.ts';
import { unpackKioskpack } from './kioskpack/unpack.ts';
import { verifyKioskpack } from './kioskpack/verify.ts';
import { isWhole } from './kioskpack/whole-folder.ts';
import type { Log } from './log.ts';
import type { Candidate, Refused } from './start-up.ts';

/** What looking for content needs: where things lie, and who judges a pack before it is installed. */
export interface Search {
  readonly userData: string;
  readonly log: Log;
  /** All findings in the pack of a folder. */
  readonly check: (folder: string) => readonly ContentFinding[];
}

/**
 * What may play, in the order of rule L1: what was asked for, then what is installed; the bundled pack comes after them. Each is made
 * ready only when the one before it was refused: a start of an installed pack on trial counts.
 */
export async function* contentCandidates(
  { content, install }: Pick<KioskArguments, 'content' | 'install'>,
  search: Search,
): AsyncGenerator<Candidate | Refused> {
  if (install !== null) yield* installing(resolve(install), search);
  if (content !== null) yield await asked(content, search);
  yield* installed(search);
}

/** Nothing to play yet, only what went wrong: once it is installed, it is found as what is installed. */
async function* installing(file: string, { userData, log, check }: Search): AsyncGenerator<Refused> {
  const result = await orRefused(file, () => installPack(file, userData, check));
  if ('refused' in result) yield result;
  else if (!result.ok) yield { refused: `${file} was not installed: ${errorSentence(result.findings)}` };
  else {
    result.sentences.forEach((sentence) => log.warn('KIOSK-203', sentence));
    log.note(
      result.alreadyInstalled ? `${result.name} is installed already.` : `${result.name} was installed.`,
    );
  }
}

/** The folder that was asked for, in which somebody may be working; null when none was. */
export function liveFolder({ content }: Pick<KioskArguments, 'content'>): string | null {
  return content === null || isKioskpack(content) ? null : resolve(content);
}

const isKioskpack = (path: string): boolean => path.toLowerCase().endsWith('.kioskpack');

async function asked(content: string, search: Search): Promise<Candidate | Refused> {
  if (!isKioskpack(content) && !existsSync(content))
    return { refused: `The content in ${content} cannot play: there is no such folder.` };
  if (!isKioskpack(content)) return { folder: resolve(content), name: content, isChecked: false };
  const found = await orRefused(content, () => unpacked(resolve(content), search));
  return typeof found === 'string' ? { folder: found, name: content, isChecked: false } : found;
}

/** The folder a `.kioskpack` was unpacked to, now or at an earlier start. */
async function unpacked(file: string, { userData }: Search): Promise<string | Refused> {
  const whole = await verifyKioskpack(file);
  if (!whole.ok) return { refused: `${file} cannot play: ${errorSentence(whole.findings)}` };
  const folder = join(userData, 'content', 'opened', whole.seal);
  if (await isWhole(machineDisk, folder, whole.manifest)) return folder;
  // Of the packs that were opened before, one at a time is kept: a stand plays one.
  await rm(dirname(folder), { recursive: true, force: true, maxRetries: 3 });
  for (const above of [userData, join(userData, 'content'), dirname(folder)])
    await ensureFolder(machineDisk, above);
  const result = await unpackKioskpack(file, folder);
  return result.ok ? folder : { refused: `${file} cannot play: ${errorSentence(result.findings)}` };
}

/** The installed pack; when it is refused, the one before it. It was checked when it was installed. */
async function* installed({ userData, log }: Search): AsyncGenerator<Candidate> {
  let before: string | null = null;
  for (;;) {
    const { folder, sentences } = await beginWithInstalled(userData);
    sentences.forEach((sentence) => log.warn('KIOSK-203', sentence));
    if (folder === null || folder === before) return;
    before = folder;
    yield { folder, isChecked: true, isInstalled: true };
  }
}

/** What a disk that refuses says is a reason to play something else. */
async function orRefused<Value>(what: string, attempt: () => Promise<Value>): Promise<Value | Refused> {
  try {
    return await attempt();
  } catch (cause) {
    if (cause instanceof OperatorError) return { refused: `${what}: ${cause.message}` };
    throw cause;
  }
}
