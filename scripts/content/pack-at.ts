import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { folderFiles } from '../../src-main/pack-files.ts';
import type { PackFiles } from '../../src-shared/content/door.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { wrongUsage } from './arguments.ts';

/** A pack that can be read, or why a pack file was refused. */
export type PackAt =
  | { readonly ok: true; readonly files: PackFiles; readonly folder: string; readonly isFolder: boolean }
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };

/** The absolute path of a folder that is there. @throws OperatorError `usage` when it is not. */
export function folderAt(given: string): string {
  const path = resolve(given);
  if (!existsSync(path) || !statSync(path).isDirectory()) throw wrongUsage(`There is no folder ${path}.`);
  return path;
}

/** The absolute path of a file that is there. @throws OperatorError `usage` when it is not. */
export function fileAt(given: string): string {
  const path = resolve(given);
  if (!existsSync(path) || !statSync(path).isFile()) throw wrongUsage(`There is no file ${path}.`);
  return path;
}

/**
 * What comes of using the pack in a folder, or in a pack file, which is unpacked aside for as long as it is used.
 * @throws OperatorError `usage` when there is neither.
 */
export async function withPack<Result>(
  path: string,
  use: (pack: PackAt) => Result | Promise<Result>,
): Promise<Result> {
  if (!path.endsWith('.kioskpack')) {
    const folder = folderAt(path);
    return use({ ok: true, files: folderFiles(folder), folder, isFolder: true });
  }
  const file = fileAt(path);
  const aside = mkdtempSync(join(tmpdir(), 'kioskpack-'));
  try {
    const folder = join(aside, 'pack');
    const { unpackKioskpack } = await import('../../src-main/kioskpack/unpack.ts');
    const unpacked = await unpackKioskpack(file, folder);
    if (!unpacked.ok) return await use(unpacked);
    return await use({ ok: true, files: folderFiles(folder), folder, isFolder: false });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
