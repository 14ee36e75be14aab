import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { type EngineName, howToInstall, NAMES } from './names';

interface Played {
  version: string;
  passed: number;
  failed: number;
}

function count(tests: TestCase[]): Map<EngineName, Played> {
  const played = new Map<EngineName, Played>();
  for (const test of tests) {
    const { engine } = test.meta();
    if (!engine) continue;
    const so = played.get(engine.name) ?? { version: '', passed: 0, failed: 0 };
    so.version ||= engine.version;
    so[test.result().state === 'passed' ? 'passed' : 'failed'] += 1;
    played.set(engine.name, so);
  }
  return played;
}

/** Says at the end which engines played the scenarios, and which did not and why. */
export default class EnginesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const stage = modules.find(({ moduleId }) =>
      moduleId.endsWith('/test/engines/engines.test.ts'),
    );
    if (!stage || stage.errors().length > 0) return;
    const played = count([...stage.children.allTests()]);
    const ran = [...played].map(([name, { version, passed, failed }]) => {
      return `${name} ${version} (${passed} of ${passed + failed} scenarios passed)`;
    });
    const here = new Set([...stage.children.suites()].map(({ name }) => name));
    const silent = NAMES.filter((name) => !played.has(name));
    console.log(`Engines: ${ran.join(', ') || 'none'}; ${silent.join(', ') || 'none'} missing.`);
    for (const name of silent) {
      const reason = here.has(name)
        ? 'left out of this run'
        : `not installed; ${howToInstall(name)}`;
      console.log(`${name} did not run: ${reason}`);
    }
  }
}
