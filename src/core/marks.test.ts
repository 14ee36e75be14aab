import { expect, test } from 'vitest';
import { shortChecksum } from '../consent/checksum';
import { idsOf } from './marks';

const SERVICES = [{ id: 'statistics' }, { id: 'chat' }, { id: 'video' }];

test.each<[string, string[] | undefined, string[]]>([
  ['no marks', undefined, []],
  ['an empty list', [], []],
  ['a mark', ['chat'], ['chat']],
  ['marks in another order: that of the services', ['chat', 'statistics'], ['statistics', 'chat']],
  ['a mark of a service that is not there any more', ['gone', 'chat'], ['chat']],
])('%s', (_, marked, ids) => {
  expect(idsOf(SERVICES, marked?.map(shortChecksum))).toEqual(ids);
});
