import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', './test/engines/reporter.ts', './test/kit/second-tries.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            '{statement,configurator,gtm}/**/*.test.ts',
            'audit/src/**/*.test.ts',
            'build/**/*.test.ts',
          ],
          setupFiles: ['src/page/window.test.kit.ts'],
          // Those that try thousands of made-up inputs take a while on a machine that does something else as well.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'register',
          include: ['register/**/*.test.ts'],
          // Databases are started, and made-up inputs tried by the thousand, on a machine that others use as well.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.test.ts', 'audit/test/**/*.test.ts'],
          // One browser at a time: the tests wait for facts, but a starved browser makes every wait long.
          fileParallelism: false,
          // What drives browsers is loaded once: two seconds a file. No test replaces a module.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // On a machine that others use as well, a browser may be starved for longer than any wait; what needed it is named at the end.
          retry: process.env.CI ? 1 : 0,
        },
      },
      {
        extends: true,
        test: {
          name: 'wordpress',
          // The visit, the consent API and what PHP reads each time; the dashboard and the rest with `npm run wordpress:test`.
          include: process.env.KEKSI_TEST_LONG
            ? ['wordpress/test/**/*.test.ts']
            : ['wordpress/test/{visit,consent-api,choice,releases,texts}.test.ts'],
          // One browser and one PHP at a time; the first of them is fetched.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 420_000,
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
