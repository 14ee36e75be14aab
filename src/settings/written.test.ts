// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ATTRIBUTES, attributesOf, JSON_ONLY, writingsOf } from './written';

const tag = (attributes: Record<string, string>) => {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
};

/** The attributes of docs/owner.md. */
const DOCUMENTED = [
  'controller',
  'policy',
  'ga',
  'ads',
  'pixel',
  'gtm',
  'demographics',
  'mode',
  'register',
  'language',
  'notice',
  'days',
  'refusal_days',
  'domain',
  'sensitive',
  'granular',
  'reload',
  'strict',
  'hosts',
  'monitor',
  'known',
  'vitals',
  'position',
  'corner',
  'theme',
  'draw',
  'titles',
  'addresses',
  'gtm_ads',
  'google_host',
  'data_layer',
  'meta_host',
];

test('there are no other attributes than the documented ones, and some settings for JSON', () => {
  expect(ATTRIBUTES).toEqual(DOCUMENTED);
  expect(JSON_ONLY).toEqual([
    'query',
    'services',
    'safeguards',
    'texts',
    'wait_for_update',
    'region',
    'ads_data_redaction',
    'url_passthrough',
  ]);
});

test.each(DOCUMENTED)('the attribute of %s is read, and named as it was written', (name) => {
  const attribute = `data-${name.replace('_', '-')}`;
  expect(attributesOf(tag({ [attribute]: 'x' }))).toEqual({
    [name]: { value: 'x', setting: attribute },
  });
});

test('an attribute without a value was written too', () => {
  expect(attributesOf(tag({ 'data-demographics': '' })).demographics?.value).toBe('');
});

test('attributes of others are left alone', () => {
  expect(attributesOf(tag({ src: '/keksi.js', 'data-turbo-track': 'reload', ga: 'G-1' }))).toEqual(
    {},
  );
});

test('an object says everything it holds, wrong names too', () => {
  expect(writingsOf({ days: 30, gaa: 'G-1', notice: undefined })).toEqual({
    days: { value: 30, setting: 'days' },
    gaa: { value: 'G-1', setting: 'gaa' },
  });
});

test('what a tag says wins over what JSON says', () => {
  const written = { ...writingsOf({ days: 30 }), ...attributesOf(tag({ 'data-days': '90' })) };
  expect(written.days).toEqual({ value: '90', setting: 'data-days' });
});
