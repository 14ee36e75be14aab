import type { Reporter, TestModule } from 'vitest/node';

/** Names at the end what passed at its second try only (`retry` in `vitest.config.ts`), so that no flake hides. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (test.diagnostic()?.flaky)
          console.log(`Passed at its second try only: ${test.fullName}`);
      }
    }
  }
}
