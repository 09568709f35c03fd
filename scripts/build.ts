/** Builds the application when, and only when, what it is built from has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OUT, ROOT } from './paths.ts';

const SOURCES = [
  'src-shared',
  'src-main',
  'src-renderer',
  'assets/fonts',
  'assets/icons',
  'assets/languages',
];
const SOURCE_FILES = ['electron.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const RESULTS = ['main/main.cjs', 'preload/preload.cjs', 'renderer/index.html', 'renderer/packages.json'];

/**
 * Lies inside out/main, which every other build (`npm run build`, `npm run dev`) empties first: then the
 * mark is gone with the files it spoke for, and the next start builds anew.
 */
const MARK = 'main/.built-from';

/** Builds into out/ when needed; answers whether it did. Throws when the build fails (its output is shown). */
export function buildIfStale(say: (line: string) => void): boolean {
  const fingerprint = fingerprintOf(ROOT, [...SOURCES, ...SOURCE_FILES]);
  if (isFresh(OUT, fingerprint)) return false;
  say('Building the kiosk.');
  const bundler = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [bundler, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'];
  const result = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new Error('The build failed; the lines above say where.');
  writeFileSync(join(OUT, MARK), fingerprint);
  return true;
}

/** Whether everything in `outDir` is there and was built from the sources with this fingerprint. */
export function isFresh(outDir: string, fingerprint: string): boolean {
  const mark = join(outDir, MARK);
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== fingerprint) return false;
  return RESULTS.every((result) => existsSync(join(outDir, result)));
}

/**
 * A hash over the names and contents of the files at `paths` (folders with all they hold), in the order of their
 * names. Contents, not dates: a checkout of the same commit must not count as a change. A missing path counts too.
 */
export function fingerprintOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesIn(join(root, path))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const entries = readEntries(path);
  if (entries === undefined) return [path];
  return entries.sort().flatMap((name) => filesIn(join(path, name)));
}

function readEntries(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
