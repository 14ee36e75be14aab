// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readSettings } from '../../../settings/read';
import { attributesOf, unknownAttributesOf, type Writings } from '../../../settings/written';
import { parsed } from './page.test.kit';
import { checkAttributes, checkIds, checkSettings } from './settings';

/** What stands in a tag, as Keksi reads it. */
function writtenIn(attributes: string): Writings {
  const tag = parsed(`<head><script ${attributes}></script></head>`).querySelector('script');
  if (!tag) throw new Error('There is no tag.');
  return { ...attributesOf(tag), ...unknownAttributesOf(tag) };
}
const never = () => Promise.reject(new Error('nothing is loaded here'));
const misfitsOf = (attributes: string) => readSettings(writtenIn(attributes), never).misfits;
const OK = 'data-policy="/seloste"';

test.each([
  ['data-ga="G-XXXXXXXXXX"', ['G-XXXXXXXXXX']],
  ['data-ads="AW-123456789"', ['AW-123456789']],
  ['data-gtm="GTM-XXXXXXX"', ['GTM-XXXXXXX']],
  ['data-pixel="123456789012345, 543210987654321"', ['123456789012345']],
  ['data-services="hotjar:1234567, youtube"', ['1234567']],
  ['data-ga="G-ABC1234567" data-ads="AW-987654321"', []],
  ['data-pixel="543210987654321"', []],
  ['data-services="hotjar:7654321, youtube"', []],
])('examples among the ids of %s', (attributes, examples) => {
  const found = checkIds(writtenIn(attributes));
  expect(found.flatMap(({ facts }) => facts.value ?? [])).toEqual(examples);
  expect(found[0]?.level).toBe(examples.length ? 'red' : 'green');
});

test('ids of services in JSON are looked at as well', () => {
  const services = { setting: 'services', value: [{ use: 'hotjar', id: '1234567' }, { id: 'x' }] };
  expect(checkIds({ services })[0]?.facts).toEqual({ setting: 'services', value: '1234567' });
});

test.each([
  ['data-sensitve="/ajanvaraus/*"', ['data-sensitive']],
  ['data-privacy-policy="/seloste"', ['data-policy']],
  ['data-facebook-pixel="1"', ['data-pixel']],
  ['data-cfasync="false" data-no-optimize="1"', []],
  [OK, []],
])('attributes that were meant otherwise in %s', (attributes, meant) => {
  const found = checkAttributes(misfitsOf(attributes));
  expect(found.map(({ facts }) => facts.meant)).toEqual(meant);
});

test.each([
  [`${OK} data-ga="UA-123"`, 'red', 'setting-wrong', 'data-ga'],
  [`${OK} data-position="middle"`, 'red', 'setting-wrong', 'data-position'],
  [`${OK} data-days="30"`, 'yellow', 'setting-better', 'data-days'],
  [`${OK} data-ga="G-ABC1234567"`, 'green', 'settings-ok', undefined],
  ['data-ga="G-XXXXXXXXXX"', 'green', 'settings-ok', undefined],
])('settings in %s', (attributes, level, code, setting) => {
  const [found, ...rest] = checkSettings(misfitsOf(attributes));
  expect(rest).toEqual([]);
  expect(found).toMatchObject({ level, code });
  expect(found?.facts.setting).toBe(setting);
});

test('a name in JSON that is no setting', () => {
  expect(checkSettings([{ rule: 'name', setting: 'polcy', value: '/' }])[0]?.code).toBe(
    'setting-unknown',
  );
});
