import { expect, test } from 'vitest';
import { StoreUnavailable } from '../store/store.js';
import { outageLog } from './outage.js';

test('an outage is one line a second, without a stack, and tells how many failed in between', () => {
  const lines: object[] = [];
  const log = { error: (line: object) => lines.push(line) } as never;
  let time = 0;
  const tell = outageLog(log, () => time);
  const failure = new StoreUnavailable('away', { cause: new Error('connect ECONNREFUSED') });
  for (time = 0; time < 2500; time += 10) tell(failure);
  expect(lines).toEqual([
    { message: 'away', reason: 'connect ECONNREFUSED' },
    { message: 'away', reason: 'connect ECONNREFUSED', alsoFailed: 99 },
    { message: 'away', reason: 'connect ECONNREFUSED', alsoFailed: 99 },
  ]);
});
