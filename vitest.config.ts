import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,renderer,electron,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Generated plans and LibreOffice take their time on a busy machine; no test measures time.
    testTimeout: 60_000,
  },
});
