/**
 * `npm run package`: the hardened application for this platform, ready to run, in release/<platform>-unpacked.
 * `npm run package:test`: the same application in release/test/<platform>-unpacked, left open for a test driver.
 * `npm run package -- --installers`: the platform's installers instead (AppImage and deb, nsis, dmg). Those are what
 * people install, so they take the official Electron and nothing else, and download tools: they need a network.
 */
import { join, relative } from 'node:path';
import { build, type Configuration } from 'electron-builder';
import { packaging, removeDefaultApp } from '../electron-builder.config.ts';
import { buildIfStale } from './build.ts';
import { electronRuntime, type ElectronRuntime } from './electron-runtime.ts';
import { fusesFor } from './package/fuses.ts';
import { packageRequest, unpackedFolder, type PackageRequest } from './package/request.ts';
import { ROOT } from './paths.ts';
import { writePapers } from './supply/papers.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function packageKiosk(request: PackageRequest): Promise<void> {
  const { installers, isHardened, folder } = request;
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
    config: await configurationFor(request, runtime),
  });
  const made = installers ? results : [join(folder, unpackedFolder(process.platform, process.arch))];
  const kind = isHardened ? 'Packaged, hardened,' : 'Packaged for test drivers, NOT hardened,';
  for (const path of made) say(`${kind} with Electron ${runtime.version}: ${relative(ROOT, path)}`);
}

async function configurationFor(request: PackageRequest, runtime: ElectronRuntime): Promise<Configuration> {
  const { isHardened, folder } = request;
  return {
    ...packaging,
    directories: { ...packaging.directories, output: folder },
    electronDist: runtime.distPath,
    electronVersion: runtime.version,
    afterPack: async (context) => {
      await removeDefaultApp(context);
      writePapers(context.appOutDir, ROOT, runtime.executable);
    },
    // The application reads this from its own package.json: neither a variable nor an argument can change it.
    ...(isHardened
      ? { extraMetadata: { hardened: true }, electronFuses: await fusesFor(runtime.executable) }
      : {}),
  };
}

try {
  await packageKiosk(packageRequest(process.argv.slice(2), join(ROOT, 'release')));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
