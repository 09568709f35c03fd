/**
 * `npm run package`: the application for this platform, ready to run, in release/<platform>-unpacked.
 * `npm run package -- --installers`: the platform's installers instead (AppImage and deb, nsis, dmg). Those are what
 * people install, so they take the official Electron and nothing else, and download tools: they need a network.
 */
import { join, relative } from 'node:path';
import { build } from 'electron-builder';
import { packaging } from '../electron-builder.config.ts';
import { buildIfStale } from './build.ts';
import { electronRuntime } from './electron-runtime.ts';
import { ROOT } from './paths.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function packageKiosk(installers: boolean): Promise<void> {
  const runtime = await electronRuntime(say);
  if (installers && runtime.origin === 'npm') {
    throw new Error(
      'Installers take the official Electron, which cannot be had here. Connect to the internet first.',
    );
  }
  buildIfStale(say);
  const results = await build({
    dir: !installers,
    projectDir: ROOT,
    publish: 'never',
    config: { ...packaging, electronDist: runtime.distPath, electronVersion: runtime.version },
  });
  const made = installers ? results : [join(ROOT, 'release', unpackedFolder())];
  for (const path of made) say(`Packaged with Electron ${runtime.version}: ${relative(ROOT, path)}`);
}

function unpackedFolder(): string {
  if (process.platform === 'darwin') return process.arch === 'arm64' ? 'mac-arm64' : 'mac';
  const platform = process.platform === 'win32' ? 'win' : 'linux';
  return process.arch === 'x64' ? `${platform}-unpacked` : `${platform}-${process.arch}-unpacked`;
}

try {
  await packageKiosk(process.argv.includes('--installers'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
