import { join } from 'node:path';
import { hasError } from '../../src-shared/content/finding.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { writingTo } from './disk-errors.ts';
import { machineDisk, type Disk } from './disk.ts';
import type { Refusal } from './findings.ts';
import {
  ensureFolders,
  folderName,
  freeName,
  installedFolders,
  isCopyOf,
  packFolders,
  removeLeftovers,
  type InstalledFolders,
} from './installed-folders.ts';
import { withKioskpack, type OpenKioskpack } from './open-kioskpack.ts';
import { NOTHING_INSTALLED, readPointer, writePointer, type PackPointer } from './pointer.ts';
import { unpackInto } from './unpack.ts';
import { isWhole } from './whole-folder.ts';

/** Judges the content of a pack that lies in a folder: its findings, of which an error refuses it. */
export type CheckFolder = (folder: string) => Promise<readonly ContentFinding[]> | readonly ContentFinding[];

/** A pack that is installed: it plays from the next start on. */
export interface Installation {
  readonly ok: true;
  /** Name of its folder. */
  readonly name: string;
  /** Whether it was the current one before, so that nothing was done: its trial, if it is on one, goes on. */
  readonly alreadyInstalled: boolean;
  /** For the log: what could not be tidied up. */
  readonly sentences: readonly string[];
}

/**
 * Installs a `.kioskpack`, so that whenever the power is cut, either the old pack or the new one plays, and is
 * whole: unpacked aside, checked, given its name, and only then pointed to. From then on it is on trial until it
 * has shown its first scene. The pack that plays at the moment keeps its folder. One installation at a time.
 * @param check the content's own rules; findings without an error do not refuse the pack.
 * @throws OperatorError `unreadable`, `disk-full`, `read-only` or `disk`; a whole pack plays on.
 */
export async function installPack(
  file: string,
  userDataDir: string,
  check: CheckFolder,
  disk: Disk = machineDisk,
): Promise<Installation | Refusal> {
  const folders = installedFolders(userDataDir);
  const site = { folders, disk, check };
  return writingTo(folders.content, async () => {
    await ensureFolders(disk, folders);
    await tidyUp(site);
    try {
      const result = await withKioskpack(file, (pack) => installOpened(pack, site));
      const sentences = await tidyUp(site);
      return result.ok ? { ...result, sentences } : result;
    } catch (cause) {
      // What went wrong first says more than what cannot be tidied up after it.
      await tidyUp(site).catch(() => []);
      throw cause;
    }
  });
}

/** Where a pack is installed, and who judges it. */
interface Site {
  readonly folders: InstalledFolders;
  readonly disk: Disk;
  readonly check: CheckFolder;
}

/** While the pointer cannot be made out, nobody knows what is needed: nothing is removed. */
async function tidyUp({ folders, disk }: Site): Promise<readonly string[]> {
  const { pointer } = await readPointer(disk, folders.pointer);
  return pointer === null ? [] : removeLeftovers(disk, folders, pointer);
}

async function installOpened(
  pack: OpenKioskpack,
  site: Site,
): Promise<Omit<Installation, 'sentences'> | Refusal> {
  const { folders, disk, check } = site;
  const name = folderName(pack);
  const old = await pointerOf(site);
  const kept = await wholeCopy(pack, old, site);
  if (kept !== null && kept === old.current) return { ok: true, name: kept, alreadyInstalled: true };
  const folder = kept ?? `.incoming-${name}`;
  const damage = kept === null ? await unpackAside(pack, folder, site) : [];
  if (damage.length > 0) return { ok: false, findings: damage };
  const findings = await check(join(folders.packs, folder));
  if (hasError(findings)) return { ok: false, findings };
  const installed = kept ?? (await giveName(folder, name, site));
  // Read anew: while a large pack was unpacked, the one that plays may have shown its first scene.
  await writePointer(disk, folders.pointer, pointingTo(installed, name, await pointerOf(site)));
  return { ok: true, name: installed, alreadyInstalled: false };
}

/** A pointer that cannot be made out is replaced as if nothing were installed. */
async function pointerOf({ folders, disk }: Site): Promise<PackPointer> {
  return (await readPointer(disk, folders.pointer)).pointer ?? NOTHING_INSTALLED;
}

/**
 * The folder that holds this very pack already, as the current or the previous one; null where none does, or not
 * wholly.
 */
async function wholeCopy(
  pack: OpenKioskpack,
  old: PackPointer,
  { folders, disk }: Site,
): Promise<string | null> {
  for (const folder of [old.current, old.previous]) {
    if (folder === null || !isCopyOf(folder, folderName(pack))) continue;
    if (await isWhole(disk, join(folders.packs, folder), pack.manifest)) return folder;
  }
  return null;
}

async function unpackAside(
  pack: OpenKioskpack,
  folder: string,
  { folders, disk }: Site,
): Promise<readonly ContentFinding[]> {
  const aside = join(folders.packs, folder);
  await disk.remove(aside);
  return unpackInto(pack, aside, disk);
}

async function giveName(folder: string, name: string, { folders, disk }: Site): Promise<string> {
  const free = freeName(name, await packFolders(disk, folders));
  await disk.rename(join(folders.packs, folder), join(folders.packs, free));
  await disk.syncFolder(folders.packs);
  return free;
}

/**
 * The pointer to a new pack. The previous one is the last that has shown a scene, which is not the old one while
 * that is on trial: it may be broken, and the one that plays at the moment is then the one before it. A damaged
 * copy of the new pack is no pack to go back to either.
 */
function pointingTo(installed: string, name: string, old: PackPointer): PackPointer {
  const isCopy = (folder: string | null) => folder !== null && isCopyOf(folder, name);
  const last = old.trial === null && !isCopy(old.current) ? old.current : old.previous;
  return {
    formatVersion: 1,
    current: installed,
    previous: isCopy(last) ? null : last,
    trial: { starts: 0 },
  };
}
