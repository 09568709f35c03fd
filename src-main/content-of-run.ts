import { join } from 'node:path';
import { checkPack, packChecks } from '../src-shared/content/check.ts';
import { openPack } from '../src-shared/content/open-pack.ts';
import type { ContentFinding } from '../src-shared/errors.ts';
import { interleave } from '../src-shared/programme/order.ts';
import type { KioskArguments } from './arguments.ts';
import { contentCandidates, liveFolder } from './content-candidates.ts';
import { examine } from './examination.ts';
import type { Attendance } from './live/attend.ts';
import type { Log } from './log.ts';
import { folderFiles } from './pack-files.ts';
import type { ThisRun } from './recovery/this-run.ts';
import type { PackInUse, PackTools } from './start-up.ts';
import { choosePack } from './start-up.ts';
import { plausibleDay } from './today.ts';

/** Where content lies, and which run asks for it. */
export interface ContentPlaces {
  readonly assets: string;
  readonly userData: string;
  readonly run: Pick<ThisRun, 'isSafe' | 'quarantine'>;
  readonly log: Log;
}

/** The content a run begins with, and what it is looked after with. */
export interface ContentOfRun {
  readonly first: PackInUse;
  readonly tools: PackTools;
  /** Every finding in the pack of a folder. */
  readonly check: (folder: string) => readonly ContentFinding[];
  readonly attendance: Attendance;
}

/** Chooses what plays first (rule L1); in safe mode only the bundled content does. */
export async function contentOfRun(
  arguments_: KioskArguments,
  { assets, userData, run, log }: ContentPlaces,
): Promise<ContentOfRun> {
  const bundled = join(assets, 'content');
  const today = () => plausibleDay(Date.now());
  const tools: PackTools = {
    open: (folder) => run.quarantine.without(openPack(folderFiles(folder), interleave)),
    examine: (folder) => examine(packChecks(folderFiles(folder), today()), () => performance.now()),
    log,
  };
  const check = (folder: string) => checkPack(folderFiles(folder), today());
  const candidates = run.isSafe ? [] : contentCandidates(arguments_, { userData, log, check });
  const first = await choosePack(candidates, bundled, tools, arguments_.check ? Infinity : undefined);
  return { first, tools, check, attendance: { bundled, tools, userData, live: liveFolder(arguments_) } };
}
