/*
 * Three builds: main (ES modules, with the parse worker as its own file), preload (one CommonJS file that requires
 * nothing but electron, as a sandboxed preload must) and renderer. Everything is bundled but electron and the updater,
 * so a start reads few files.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const external = ['electron', 'electron-updater', 'dictionary-en-gb', /^node:/];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: 'main/index.ts',
          'parse-worker': 'main/sync/parse-worker.ts',
          'spelling-worker': 'main/spelling/spelling-worker.ts',
        },
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'main/preload/index.ts' },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      // Nothing inline: the content security policy has no room for it.
      assetsInlineLimit: 0,
      minify: true,
      // Read from disk once, and compiled code is cached: one file is faster than many.
      chunkSizeWarningLimit: 2_000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
