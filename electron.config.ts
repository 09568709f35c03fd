import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// The development runtime is Electron 25 (Chrome 114, Node 18) where the official one cannot be had; what
// we build must run there and in the shipped Electron 45.
const OLDEST_CHROME = 'chrome114';
const OLDEST_NODE = 'node18';

const root = import.meta.dirname;

/**
 * electron-log can send lines to a server, and loads Node's clients for http and https to be ready for it. The kiosk has no
 * network: what is loaded at each start, and shipped, has no such thing in it.
 */
const withoutLogServer: Plugin = {
  name: 'without-log-server',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/transports/remote') ? '\0no-log-server' : null),
  load: (id) => (id === '\0no-log-server' ? 'module.exports = () => () => undefined;' : null),
};
// Which packages came into each part, with their licences: scripts/supply makes the papers of the package from it.
const license = { fileName: 'packages.json' };

export default defineConfig({
  main: {
    plugins: [withoutLogServer],
    build: {
      outDir: 'out/main',
      license,
      target: OLDEST_NODE,
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: ['main', 'supervisor/supervise'].map((name) => resolve(root, `src-main/${name}.ts`)),
        external: ['electron'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
          // Less to read at each start; names stay, so that a fault in the log says where it was.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      license,
      target: OLDEST_NODE,
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        // A sandboxed preload script cannot load a second file: these share types only.
        input: ['preload', 'preload-operator', 'preload-mirror', 'preload-presenter'].map((name) =>
          resolve(root, `src-main/${name}.ts`),
        ),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    base: './',
    plugins: [svelte()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      license,
      emptyOutDir: true,
      target: OLDEST_CHROME,
      // A kiosk is often a small machine: what it does not read, it does not parse.
      minify: true,
      modulePreload: { polyfill: false },
      // A data: font or picture would need a wider content security policy: everything stays a file.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src-renderer/index.html'),
          operator: resolve(root, 'src-renderer/operator.html'),
          mirror: resolve(root, 'src-renderer/mirror.html'),
          presenter: resolve(root, 'src-renderer/presenter.html'),
        },
      },
    },
  },
});
