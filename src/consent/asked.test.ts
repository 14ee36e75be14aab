import { expect, test } from 'vitest';
import { exampleService } from '../services/example.test.kit';
import { askedCategories } from './asked';
import { choicesOf, NOTHING } from './choices';

const statistics = exampleService({ category: 'diagnostic' });
const needful = exampleService({ category: 'necessary' });

test.each([
  ['those of services', askedCategories([statistics], [], NOTHING), ['diagnostic']],
  [
    'those that markup waits for',
    askedCategories([statistics], ['marketing'], NOTHING),
    ['diagnostic', 'marketing'],
  ],
  [
    'what is allowed, so that it can be taken back',
    askedCategories([statistics], [], choicesOf({ marketing: true })),
    ['diagnostic', 'marketing'],
  ],
  ['none where nothing needs consent', askedCategories([needful], [], NOTHING), []],
  ['none where there is nothing at all', askedCategories([], [], NOTHING), []],
])('%s', (_, asked, expected) => {
  expect(asked).toEqual(expected);
});
