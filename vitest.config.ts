import { defineConfig } from 'vitest/config';

/** Two projects: `unit` needs nothing but Node; `site` needs a built `dist/` and a browser (`scripts/test-site.ts` brings both). */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/site/**'], testTimeout: 60_000 } },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
