import { describe } from 'vitest';
import { findEngines } from './engines';
import { choice } from './scenarios/choice';
import { gate } from './scenarios/gate';
import { guard } from './scenarios/guard';
import { keyboard } from './scenarios/keyboard';
import { markup } from './scenarios/markup';
import { records } from './scenarios/records';
import { tabs } from './scenarios/tabs';
import { withdrawal } from './scenarios/withdrawal';
import { Stage } from './stage';

const SCENARIOS = { guard, choice, gate, withdrawal, records, markup, tabs, keyboard };

for (const engine of findEngines()) {
  const stage = await Stage.open(engine);
  describe(engine.name, () => {
    stage.lastThroughTests();
    for (const [name, play] of Object.entries(SCENARIOS)) describe(name, () => play(stage));
  });
}
