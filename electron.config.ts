import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

// The development runtime is Electron 25 (Chrome 114, Node 18) where the official one cannot be had; what
// we build must run there and in the shipped Electron 45.
const OLDEST_CHROME = 'chrome114';
const OLDEST_NODE = 'node18';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: OLDEST_NODE,
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve(root, 'src-main/main.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: OLDEST_NODE,
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        // A sandboxed preload script cannot load a second file: these two share types only.
        input: [resolve(root, 'src-main/preload.ts'), resolve(root, 'src-main/preload-operator.ts')],
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
        },
      },
    },
  },
});
