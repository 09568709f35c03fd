import type { Configuration } from 'electron-builder';

/** How the kiosk is packaged. Everything it runs is bundled into out/ by Vite, so no node_modules are shipped. */
export const packaging: Configuration = {
  appId: 'org.mine-awareness-kiosk.app',
  productName: 'Mine Awareness Kiosk',
  executableName: 'mine-awareness-kiosk',
  // eslint-disable-next-line no-template-curly-in-string -- electron-builder fills these in
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  copyright: 'Mine Awareness Kiosk contributors, MIT licence',
  directories: { output: 'release', buildResources: 'assets/icons' },
  files: ['package.json', 'out/**', '!**/.built-from', 'assets/**', '!node_modules'],
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
