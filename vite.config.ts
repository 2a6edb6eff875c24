import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window. Relative addresses, since it is served from `app://` and from wherever it is installed. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  resolve: {
    alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('renderer/zod-without-eval.ts', import.meta.url)) }],
  },
  // The worker loads its own parts when they are asked for.
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The oldest Electron runtime that the program is run on.
    target: 'chrome114',
    sourcemap: true,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // What the first frame needs comes as one file, in place of some seventy that are each asked for through the protocol.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
});
