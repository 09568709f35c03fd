import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorSentence } from '../../src-main/content-store.ts';
import { unpackKioskpack } from '../../src-main/kioskpack/unpack.ts';
import { folderFiles } from '../../src-main/pack-files.ts';
import { openPack } from '../../src-shared/content/open-pack.ts';
import type { PackFront } from '../../src-shared/content/pack-front.ts';
import { packSchema, type PackFile } from '../../src-shared/content/pack-schema.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import { interleave } from '../../src-shared/programme/order.ts';
import { fileAt, folderAt } from '../content/pack-at.ts';
import { ROOT } from '../paths.ts';

const BUNDLED = join(ROOT, 'assets', 'content');

/** The pack that the tour leads through. */
export interface TourPack {
  readonly folder: string;
  /** What the kiosk is told to play; null for what it plays untold. */
  readonly content: string | null;
  /** Its languages, sections and length of loop. */
  readonly front: PackFront;
}

/**
 * What comes of using the pack in a folder or a `.kioskpack`, which is unpacked aside for as long as it is used; null for
 * the pack that comes with the kiosk. @throws OperatorError when there is none, or none that can play.
 */
export async function withTourPack<Result>(
  path: string | null,
  use: (pack: TourPack) => Promise<Result>,
): Promise<Result> {
  if (path === null) return use({ ...packIn(BUNDLED), content: null });
  if (!path.endsWith('.kioskpack')) return use(packIn(folderAt(path)));
  const file = fileAt(path);
  const aside = mkdtempSync(join(tmpdir(), 'kiosk-tour-file-'));
  try {
    const folder = join(aside, 'pack');
    const unpacked = await unpackKioskpack(file, folder);
    if (!unpacked.ok) throw cannotPlay(file, errorSentence(unpacked.findings));
    return await use(packIn(folder));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function packIn(folder: string): TourPack {
  const opened = openPack(folderFiles(folder), interleave);
  if (!opened.ok) throw cannotPlay(folder, errorSentence(opened.findings));
  return { folder, content: folder, front: opened.pack.front };
}

function cannotPlay(path: string, why: string): OperatorError {
  return new OperatorError('content', `${path} cannot play: ${why}`);
}

/**
 * Copies a pack with `language` first to `folder`: what an organiser does whose public reads that language, and the only
 * way in which the loop plays in it.
 */
export function copyPackWithFirst(language: string, pack: TourPack, folder: string): void {
  cpSync(pack.folder, folder, { recursive: true });
  const file = packSchema.parse(JSON.parse(folderFiles(folder).readText('pack.json') ?? ''));
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(withFirst(file, language)));
}

/** The pack file with one language moved to the front; the others keep their order. */
export function withFirst(pack: PackFile, language: string): PackFile {
  const first = pack.languages.filter(({ tag }) => tag === language);
  return { ...pack, languages: [...first, ...pack.languages.filter(({ tag }) => tag !== language)] };
}
