import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { PackAbout } from '../../../src-main/kioskpack/manifest.ts';
import { verifyKioskpack } from '../../../src-main/kioskpack/verify.ts';
import { writeKioskpack, type FileToPack } from '../../../src-main/kioskpack/write.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

/** The files of a pack, by path. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

export const ABOUT: PackAbout = { id: 'small', title: 'Small', version: '1' };

/** Files in memory as files to pack. */
export function inMemory(contents: Contents): readonly FileToPack[] {
  return Object.entries(contents).map(([path, content]) => ({
    path,
    read: () => Promise.resolve(Buffer.from(content)),
  }));
}

/** Writes a `.kioskpack` into a folder of the test's own and gives its path. */
export async function packFile(contents: Contents, about: Partial<PackAbout> = {}): Promise<string> {
  const file = join(temporaryFolder(), 'pack.kioskpack');
  const written = await writeKioskpack(file, inMemory(contents), { ...ABOUT, ...about });
  if (!written.ok) throw new Error(JSON.stringify(written.findings));
  return file;
}

/** Bytes as a file of the test's own. */
export function fileOf(bytes: Uint8Array): string {
  const file = join(temporaryFolder(), 'pack.kioskpack');
  writeFileSync(file, bytes);
  return file;
}

/** Codes of the findings that refuse a file, each once; empty when it is whole. */
export async function refusedBy(...asked: Parameters<typeof verifyKioskpack>): Promise<readonly string[]> {
  const verdict = await verifyKioskpack(...asked);
  return verdict.ok ? [] : [...new Set(verdict.findings.map(({ code }) => code))].sort();
}

/** Every file below a folder, by path, as text of its bytes. */
export function filesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile())
      files[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'latin1');
  }
  return files;
}

/** The same of files in memory. */
export function asFiles(contents: Contents): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contents).map(([path, content]) => [path, Buffer.from(content).toString('latin1')]),
  );
}

/** Lays files into a folder. */
export function layOut(folder: string, contents: Contents): void {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Bytes that no compression makes smaller, the same for the same seed. */
export function noise(seed: string, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_block, index) =>
    createHash('sha256').update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}
