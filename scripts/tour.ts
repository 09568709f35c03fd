/**
 * `npm run tour -- [--content DIR|FILE] [--out DIR] [--sizes 1920x1080,1080x1920] [--languages en,az]`: a picture of every
 * screen in each size and language, taken of the real application, and DIR/index.html, which shows them side by side.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.ts';
import { electronRuntime } from './electron-runtime.ts';
import { albumIn } from './tour/album.ts';
import { contactSheet } from './tour/contact-sheet.ts';
import { withTourPack, type TourPack } from './tour/pack.ts';
import { contentAsked, readTourRequest, type TourRequest } from './tour/request.ts';
import { takeTour } from './tour/walk.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Photographs everything asked for and writes the contact sheet; answers with where that is. */
async function tour(request: TourRequest, pack: TourPack): Promise<string> {
  const startedAtMs = performance.now();
  const runtime = await electronRuntime(say);
  buildIfStale(say);
  mkdirSync(request.outDir, { recursive: true });
  const album = albumIn(request.outDir);
  await takeTour(request, { runtime, album, pack, say });
  const sheet = join(request.outDir, 'index.html');
  writeFileSync(sheet, contactSheet(album.pictures(), request));
  const seconds = Math.round((performance.now() - startedAtMs) / 1000);
  say(`${album.pictures().length} pictures in ${seconds} s.`);
  return sheet;
}

const given = process.argv.slice(2);

async function tourOf(pack: TourPack): Promise<void> {
  const request = readTourRequest(
    given,
    pack.front.languages.map(({ tag }) => tag),
  );
  if (typeof request === 'string') {
    process.stderr.write(`${request}\n`);
    process.exitCode = 2;
  } else say(`All pictures side by side: ${await tour(request, pack)}`);
}

try {
  await withTourPack(contentAsked(given), tourOf);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
