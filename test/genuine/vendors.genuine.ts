import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, describe, test } from 'vitest';
import { World } from '../kit/world';
import { answerFrom, genuineIn } from './folder';
import { SCENARIOS } from './scenarios';
import { Scene } from './scene';
import { type Outcome, tableOf } from './table';

const folder = process.env.KEKSI_GENUINE ?? '';
const world = await World.open();
const outcomes: Outcome[] = [];

afterEach(() => world.tidy());
afterAll(async () => {
  await world.close();
  const table = tableOf(outcomes, new Date().toISOString().slice(0, 10));
  console.log(`\n${table}`);
  if (process.env.KEKSI_GENUINE_OUT) writeFileSync(process.env.KEKSI_GENUINE_OUT, table);
});

describe.each(genuineIn(folder).map((script) => [script.vendor, script.id, script] as const))(
  '%s %s',
  (vendor, _, script) => {
    const own = SCENARIOS.filter(({ vendors }) => vendors?.includes(vendor) ?? true);
    test.each(own.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      async (name, scenario) => {
        world.vendors = answerFrom(folder);
        const note = (fault: string) => outcomes.push({ scenario: name, script, fault });
        try {
          await scenario.run(new Scene(world, script));
          note('');
        } catch (error) {
          note((error as Error).message.slice(0, 160));
          throw error;
        }
      },
    );
  },
);
