import { expect, test } from 'vitest';
import { exampleService } from './example.test.kit';
import { categoriesOf } from './service';

test('a service needs the one category it names, or all of several', () => {
  expect(categoriesOf(exampleService({ category: 'necessary' }))).toEqual(['necessary']);
  expect(categoriesOf(exampleService({ category: ['diagnostic', 'marketing'] }))).toEqual([
    'diagnostic',
    'marketing',
  ]);
});
