import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window. Relative addresses, since it is served from `app://` and from wherever it is installed. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The oldest Electron runtime that the program is run on.
    target: 'chrome114',
    sourcemap: true,
    chunkSizeWarningLimit: 4000,
  },
});
