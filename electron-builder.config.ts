import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';

/** How the kiosk is packaged. Everything it runs is bundled into out/ by Vite, so no node_modules are shipped. */
export const packaging: Configuration = {
  appId: 'org.mine-awareness-kiosk.app',
  productName: 'Mine Awareness Kiosk',
  executableName: 'mine-awareness-kiosk',
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  copyright: 'Mine Awareness Kiosk contributors, MIT licence',
  directories: { output: 'release', buildResources: 'assets/icons' },
  files: [
    'package.json',
    'out/**',
    '!**/.built-from',
    '!out/*/packages.json',
    'assets/**',
    '!assets/{starter,schemas}/**',
    '!node_modules',
  ],
  asar: true,
  npmRebuild: false,
  publish: null,
  linux: {
    category: 'Education',
    synopsis: 'An offline touchscreen kiosk about mines and how to stay safe',
    target: ['AppImage', 'deb'],
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: true },
  mac: { target: ['dmg'], category: 'public.app-category.education' },
};

/** What makes a bare Electron run any folder it is given has no place in a kiosk; the builder leaves it there. */
export async function removeDefaultApp({ appOutDir, packager }: AfterPackContext): Promise<void> {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
