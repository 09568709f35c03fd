import { SECOND_MS } from '../../src-shared/units.ts';
import { finish } from '../examination.ts';
import { errorSentence } from '../content-store.ts';
import {
  refusalOf,
  tryPack,
  type Candidate,
  type PackInUse,
  type PackTools,
  type Refused,
} from '../start-up.ts';
import type { ContentInUse } from './content-in-use.ts';
import { isSameFolder, stampFolder, type FolderStamp } from './folder-stamp.ts';
import { openSnapshots, type Snapshots } from './snapshots.ts';
import { watchFolder } from './watch-folder.ts';

/** A folder of more files is played where it lies: copying it would take longer than anybody waits for a change. */
const MOST_FILES = 20_000;

/** Networks, sticks and busy machines do not tell of every change: the folder is looked at after this anyway. */
const ANYWAY_MS = 10 * SECOND_MS;
/** How many times longer than a look took the next one is away: a large folder must not keep the kiosk busy. */
const SELDOM = 200;

/** What follows a content folder that somebody may be working in. */
export interface Following {
  /** The folder as it was asked for. */
  readonly source: string;
  /** Where copies may be kept; nothing else may lie there. */
  readonly shelf: string;
  readonly content: ContentInUse;
  readonly tools: PackTools;
}

/**
 * Follows a content folder (rules L3 and L4): a change that passes every check is offered, one that does not is named in the log
 * and the last good content goes on. Returns what ends it.
 */
export async function followFolder(following: Following): Promise<() => void> {
  const { source, shelf, tools } = following;
  const snapshots = await openSnapshots(source, shelf);
  let seen: FolderStamp | null = null;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const stamp = await stampFolder(source);
    if (seen !== null && isSameFolder(seen, stamp)) return;
    // Known before it is looked into: what throws is not tried again until the folder changes.
    const before = seen;
    seen = stamp;
    const taken = await offerChange(
      following,
      stamp.files.size > MOST_FILES ? null : snapshots,
      before === null,
    );
    if (!taken) seen = before;
  };
  const next = (): void => {
    looking = looking.then(look).catch((cause: unknown) => {
      tools.log.warn('KIOSK-205', `The content in ${source} could not be looked at: ${String(cause)}`);
    });
  };
  const stopWatching = watchFolder(source, next);
  const stopLooking = await lookAnyway(async () => {
    next();
    await looking;
  });
  tools.log.note(`The content in ${source} is followed: what is saved there is shown.`);
  return () => {
    stopWatching();
    stopLooking();
  };
}

/** Looks once, and then again and again until what it answers with is called. */
async function lookAnyway(look: () => Promise<void>): Promise<() => void> {
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;
  const lookAndWait = async (): Promise<void> => {
    const fromMs = performance.now();
    await look();
    if (isOver) return;
    const tookMs = performance.now() - fromMs;
    timer = setTimeout(() => void lookAndWait(), Math.max(ANYWAY_MS, SELDOM * tookMs));
  };
  await lookAndWait();
  return () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
  };
}

/** False when the folder went on changing while it was copied: it is to be looked at again when it is quiet. */
async function offerChange(
  following: Following,
  snapshots: Snapshots | null,
  isFirst: boolean,
): Promise<boolean> {
  const { source, content, tools } = following;
  const snapshot = snapshots === null ? null : await snapshots.take();
  if (snapshots !== null && snapshot === null) return false;
  const folder = snapshot?.folder ?? source;
  const found = await wholePack({ folder, name: source, isChecked: false }, tools);
  if ('refused' in found) tools.log.warn('KIOSK-206', `${found.refused} The last good content goes on.`);
  else {
    content.offer(found);
    if (!isFirst) tools.log.note(`The content in ${source} was taken up as it is now.`);
  }
  const kept = [content.now().folder, ...('refused' in found ? [] : [found.folder])];
  await snapshots?.keepOnly(kept);
  return true;
}

/** The pack in a folder, checked whole in stretches that leave the kiosk free to answer; or why it cannot play. */
async function wholePack(candidate: Candidate, tools: PackTools): Promise<PackInUse | Refused> {
  const found = tryPack(candidate, tools, 1);
  if ('refused' in found || found.examination === null) return found;
  const { examination } = found;
  if (await finish(examination)) return { ...found, examination: null };
  return { refused: refusalOf(candidate, errorSentence(examination.errors())) };
}
