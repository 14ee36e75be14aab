import { defineConfig } from 'vitest/config';

/** Apart from the suite: it needs scripts that are nobody's to keep in a repository. Started by `npm run vendors`. */
export default defineConfig({
  test: {
    include: ['test/genuine/*.genuine.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
