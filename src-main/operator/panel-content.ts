import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChosenContent, OfferedContent, Outcome } from '../../src-shared/operator/contract.ts';
import { hasError } from '../../src-shared/content/finding.ts';
import { atCurrentFormat } from '../../src-shared/content/migrate.ts';
import { readPackFile } from '../../src-shared/content/pack-file.ts';
import { packSchema } from '../../src-shared/content/pack-schema.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import { errorSentence, findingLine } from '../content-store.ts';
import { writingTo } from '../kioskpack/disk-errors.ts';
import { machineDisk } from '../kioskpack/disk.ts';
import { ensureFolder } from '../kioskpack/durably.ts';
import { installPack } from '../kioskpack/installed-packs.ts';
import { rollBack } from '../kioskpack/installed-start.ts';
import { packableFiles } from '../kioskpack/packable-files.ts';
import { verifyKioskpack } from '../kioskpack/verify.ts';
import { writeKioskpack } from '../kioskpack/write.ts';
import type { Log } from '../log.ts';
import { folderFiles } from '../pack-files.ts';
import { MOST_LINES } from './health.ts';
import { offeredContent } from './offered-content.ts';

/** What looking at content and installing it needs. */
export interface ContentSurroundings {
  readonly userData: string;
  /** All findings in the pack of a folder. */
  readonly check: (folder: string) => readonly ContentFinding[];
  /** Roots of the drives that content may lie on, as they are now. */
  readonly roots: () => readonly string[];
  readonly log: Log;
}

/** Content the operator has in hand: a folder or a `.kioskpack`, looked at and perhaps installed. */
export interface PanelContent {
  /** What lies on the drives that are plugged in now. */
  offered(): readonly OfferedContent[];
  /** Looks at one of those and keeps it in mind; null when it is none of those that were offered last. */
  choose(path: string): Promise<ChosenContent | null>;
  /** Installs what was chosen last, once; it plays from the next start on. */
  install(): Promise<Outcome>;
  /** From the next start on the pack before plays. */
  rollBack(): Promise<Outcome>;
}

const isKioskpack = (path: string): boolean => path.toLowerCase().endsWith('.kioskpack');

/** Nothing chosen yet. */
export function panelContent(surroundings: ContentSurroundings): PanelContent {
  const { userData, log } = surroundings;
  let offered: readonly OfferedContent[] = [];
  let chosen: string | null = null;
  return {
    offered() {
      offered = offeredContent(surroundings.roots());
      return offered;
    },
    async choose(path) {
      if (!offered.some((one) => one.path === path)) return null;
      const findings = await findingsIn(path, surroundings);
      chosen = hasError(findings) ? null : path;
      return summaryOf(path, findings);
    },
    async install() {
      const path = chosen;
      if (path === null) return { refusal: 'Nothing was chosen.' };
      chosen = null;
      const outcome = await orRefusal(() => installFrom(path, surroundings));
      log.note(outcome.refusal ?? `${path} was installed by the operator: it plays from the next start on.`);
      return outcome;
    },
    async rollBack() {
      const outcome = await orRefusal(() => rollBack(userData).then(() => null));
      log.note(outcome.refusal ?? 'The operator went back to the content before: from the next start on.');
      return outcome;
    },
  };
}

function summaryOf(path: string, findings: readonly ContentFinding[]): ChosenContent {
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  return {
    path,
    errors: errors.length,
    warnings: warnings.length,
    lines: [...errors, ...warnings].slice(0, MOST_LINES).map(findingLine),
  };
}

/** A sealed file is verified here and its content judged when it is installed; a folder is checked whole. */
async function findingsIn(path: string, { check }: ContentSurroundings): Promise<readonly ContentFinding[]> {
  if (!isKioskpack(path)) return check(path);
  const found = await verifyKioskpack(path).catch((cause: unknown) => {
    if (cause instanceof OperatorError) return { ok: false as const, findings: [unreadable(path, cause)] };
    throw cause;
  });
  return found.ok ? [] : found.findings;
}

function unreadable(file: string, { message }: OperatorError): ContentFinding {
  return { code: 'K1', level: 'error', file, pointer: '', sentence: message };
}

/** Null when it is installed. */
async function installFrom(path: string, surroundings: ContentSurroundings): Promise<string | null> {
  const { userData, check } = surroundings;
  if (isKioskpack(path)) return refusalOf(await installPack(path, userData, check));
  const target = join(userData, 'content', 'chosen.kioskpack');
  await writingTo(userData, async () => {
    await ensureFolder(machineDisk, userData);
    await ensureFolder(machineDisk, dirname(target));
  });
  try {
    const refusal = await packFolder(path, target);
    return refusal ?? refusalOf(await installPack(target, userData, check));
  } finally {
    await rm(target, { force: true });
  }
}

/** Makes one file of a folder, so that what is installed is sealed and whole however it came. Null when it is made. */
async function packFolder(folder: string, target: string): Promise<string | null> {
  await rm(target, { force: true });
  const about = readPackFile(atCurrentFormat(folderFiles(folder)).files, 'pack.json', packSchema);
  if (!about.ok) return errorSentence(about.findings);
  const { files } = await packableFiles(folder);
  const { id, title, version } = about.value;
  return refusalOf(await writeKioskpack(target, files, { id, title, version }));
}

function refusalOf(
  result: { readonly ok: true } | { readonly ok: false; readonly findings: readonly ContentFinding[] },
): string | null {
  return result.ok ? null : errorSentence(result.findings);
}

/** What a disk that refuses says is for the operator; the pack that plays is not touched by it. */
async function orRefusal(act: () => Promise<string | null>): Promise<Outcome> {
  try {
    return { refusal: await act() };
  } catch (cause) {
    if (cause instanceof OperatorError) return { refusal: cause.message };
    throw cause;
  }
}
