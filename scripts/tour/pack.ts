import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderFiles } from '../../src-main/pack-files.ts';
import { openPack } from '../../src-shared/content/open-pack.ts';
import type { PackFront } from '../../src-shared/content/pack-front.ts';
import { packSchema, type PackFile } from '../../src-shared/content/pack-schema.ts';
import { interleave } from '../../src-shared/programme/order.ts';
import { ROOT } from '../paths.ts';

const BUNDLED = join(ROOT, 'assets', 'content');

/** The bundled pack's languages, sections and length of loop. Throws when it cannot be opened. */
export function bundledFront(): PackFront {
  const opened = openPack(folderFiles(BUNDLED), interleave);
  if (opened.ok) return opened.pack.front;
  throw new Error(`The bundled content cannot play: ${opened.findings[0]?.sentence ?? ''}`);
}

/**
 * Copies the bundled pack to `folder` with `language` first: what an organiser does whose public reads that
 * language, and the only way in which the loop plays in it.
 */
export function copyPackWithFirst(language: string, folder: string): void {
  cpSync(BUNDLED, folder, { recursive: true });
  const pack = packSchema.parse(JSON.parse(folderFiles(folder).readText('pack.json') ?? ''));
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(withFirst(pack, language)));
}

/** The pack file with one language moved to the front; the others keep their order. */
export function withFirst(pack: PackFile, language: string): PackFile {
  const first = pack.languages.filter(({ tag }) => tag === language);
  return { ...pack, languages: [...first, ...pack.languages.filter(({ tag }) => tag !== language)] };
}
