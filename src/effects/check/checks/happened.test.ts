// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { checkRemains, checkRequests, checkStored, checkViolations } from './happened';
import { ownerOf, short } from './page.test.kit';

test('what is stored and undeclared is told of by place and name', () => {
  expect(checkStored([{ place: 'cookie', name: '_tracker' }])[0]).toMatchObject({
    level: 'yellow',
    code: 'stored-undeclared',
    where: ['cookie: _tracker'],
  });
  expect(short(checkStored([]))).toEqual(['green stored-ok']);
});

test.each([
  [
    'of a known service',
    ['https://www.clarity.ms/tag/a', 'https://www.clarity.ms/collect'],
    [],
    ['red request-undeclared Microsoft Clarity'],
  ],
  [
    'that was told of already',
    ['https://www.clarity.ms/tag/a'],
    ['Microsoft Clarity'],
    ['green requests-ok'],
  ],
  ['of a declared service', ['https://static.hotjar.com/a.js'], [], ['green requests-ok']],
  ['of nobody known', ['https://cdn.example/a.js'], [], ['green requests-ok']],
])('requests %s', (_, addresses, told, expected) => {
  expect(short(checkRequests(addresses, ownerOf, told))).toEqual(expected);
});

test('violations and what a withdrawal left, and nothing where there is nothing', () => {
  expect(short(checkViolations(['img-src https://a.example/']))).toEqual(['yellow violations']);
  expect(short(checkViolations([]))).toEqual(['green violations-ok']);
  expect(short(checkRemains(['inline']))).toEqual(['yellow remains']);
  expect(checkRemains([])).toEqual([]);
});
