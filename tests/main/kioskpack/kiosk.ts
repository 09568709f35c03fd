import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Disk } from '../../../src-main/kioskpack/disk.ts';
import { installPack, type CheckFolder } from '../../../src-main/kioskpack/installed-packs.ts';
import { beginWithInstalled, proveInstalled, rollBack } from '../../../src-main/kioskpack/installed-start.ts';
import type { PackManifest } from '../../../src-main/kioskpack/manifest.ts';
import { verifyKioskpack } from '../../../src-main/kioskpack/verify.ts';
import { isWhole } from '../../../src-main/kioskpack/whole-folder.ts';

/** A check that finds nothing wrong. */
export const CONTENT = () => [];

/** A kiosk as far as installed packs go, on a disk of its own. */
export interface Kiosk {
  readonly userData: string;
  install(file: string, check?: CheckFolder): ReturnType<typeof installPack>;
  /** Starts: the name of the folder that plays, null for the pack that comes with the kiosk, and what is said. */
  start(): Promise<{ readonly plays: string | null; readonly said: string }>;
  /** Starts and shows the first scene. */
  startWell(): Promise<string | null>;
  prove(): ReturnType<typeof proveInstalled>;
  rollBack(): ReturnType<typeof rollBack>;
  pointer(): unknown;
}

export function kioskOn(userData: string, disk?: Disk): Kiosk {
  const kiosk: Kiosk = {
    userData,
    install: (file, check = CONTENT) => installPack(file, userData, check, disk),
    async start() {
      const { folder, sentences } = await beginWithInstalled(userData, disk);
      return { plays: folder === null ? null : basename(folder), said: sentences.join(' ') };
    },
    async startWell() {
      const { plays } = await kiosk.start();
      await kiosk.prove();
      return plays;
    },
    prove: () => proveInstalled(userData, disk),
    rollBack: () => rollBack(userData, disk),
    pointer: (): unknown => JSON.parse(readFileSync(join(userData, 'content', 'installed.json'), 'utf8')),
  };
  return kiosk;
}

/** Name of the folder that a file is installed in. */
export async function nameOf(file: string): Promise<string> {
  const verdict = await verifyKioskpack(file);
  if (!verdict.ok) throw new Error(`${file} is not whole`);
  return `${verdict.manifest.id}-${verdict.manifest.version}-${verdict.seal.slice(0, 12)}`;
}

/** A pack file with its manifest. */
export interface KnownPack {
  readonly file: string;
  readonly manifest: PackManifest;
}

/** A file and what it holds, read once. */
export async function known(file: string): Promise<KnownPack> {
  const verdict = await verifyKioskpack(file);
  if (!verdict.ok) throw new Error(`${file} is not whole`);
  return { file, manifest: verdict.manifest };
}

/**
 * Version of the pack that a start plays and shows, whole to the last byte; a sentence where what plays is not
 * whole.
 */
export async function showsWhole(disk: Disk, userData: string, packs: readonly KnownPack[]): Promise<string> {
  const { folder } = await beginWithInstalled(userData, disk);
  await proveInstalled(userData, disk);
  if (folder === null) return 'nothing is installed';
  for (const { manifest } of packs) if (await isWhole(disk, folder, manifest)) return manifest.version;
  return `${basename(folder)} is not whole`;
}
