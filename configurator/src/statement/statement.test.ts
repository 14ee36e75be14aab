import { expect, test } from 'vitest';
import { draftFor } from '../../../statement/src/index';
import { checked } from '../outputs/check';
import { labelOf } from './labels';
import { at, placeOf, put } from './path';
import { resultOf } from './result';
import { finished, linesIn, withLines } from './said';
import { kindOf, type Node, resolved, STATEMENT } from './schema';

/** Every field of the schema, by the names that lead to it. */
function fieldsOf(node: Node, names: string[] = []): string[][] {
  const { properties = {}, items, additionalProperties } = resolved(node);
  if (['text', 'texts'].includes(kindOf(node))) return [];
  return [
    ...Object.entries(properties).flatMap(([name, inside]) => [
      [...names, name],
      ...fieldsOf(inside, [...names, name]),
    ]),
    ...(items ? fieldsOf(items, names) : []),
    ...(additionalProperties ? fieldsOf(additionalProperties, names) : []),
  ];
}

test('every field of the schema has a name in each language', () => {
  const fields = fieldsOf(STATEMENT).filter(([name]) => name !== '$schema');
  expect(fields.length).toBeGreaterThan(50);
  for (const names of fields) {
    for (const language of ['fi', 'en', 'sv'] as const) {
      expect(labelOf(names, language), names.join('.')).not.toBe(names[names.length - 1]);
    }
  }
});

test.each([
  [{}, ['controller', 'name'], 'A', { controller: { name: 'A' } }],
  [{ controller: { name: 'A' } }, ['controller', 'name'], undefined, undefined],
  [{ registers: [{ name: 'A' }] }, ['registers', 1], {}, { registers: [{ name: 'A' }, {}] }],
  [
    { registers: [{ name: 'A' }, { name: 'B' }] },
    ['registers', 0],
    undefined,
    { registers: [{ name: 'B' }] },
  ],
  [{ registers: [{ name: 'A' }] }, ['registers', 0, 'name'], undefined, { registers: [{}] }],
  [{}, ['registers', 0, 'transfers'], [], { registers: [{ transfers: [] }] }],
])('%j with %j as %j', (whole, path, value, next) => {
  expect(put(whole, path, value)).toEqual(next);
  if (value !== undefined) expect(at(put(whole, path, value), path)).toEqual(value);
});

test('places are named as the checks name them', () => {
  expect(placeOf(['registers', 0, 'purposes', 1, 'basis'])).toBe('registers[0].purposes[1].basis');
  expect(placeOf(['services', 'google-analytics', 'role'])).toBe(
    'services["google-analytics"].role',
  );
});

test('lines are texts, in one language of several', () => {
  expect(withLines(undefined, 'fi', 'Nimi\nOsoite')).toEqual(['Nimi', 'Osoite']);
  expect(withLines([{ fi: 'Nimi', sv: 'Namn' }], 'fi', 'Etunimi')).toEqual({
    fi: 'Etunimi',
    sv: 'Namn',
  });
  expect(linesIn({ fi: 'Nimi', sv: 'Namn' }, 'sv')).toBe('Namn');
  expect(finished(['Nimi', ''])).toBe('Nimi');
  expect(finished([])).toEqual([]);
});

test('a draft becomes a page, with what is still to be checked', () => {
  const config = { controller: 'Esimerkki Oy', ga: 'G-ABCDEFGHIJ', policy: '/seloste' };
  const { settings } = checked(config);
  const { html, wrong } = resultOf(
    draftFor('optikko', '2026-11-29') ?? {},
    { config, settings },
    'fi',
  );
  expect(html).toContain('<article class="keksi-statement"');
  expect(wrong.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['registers[0].name', 'registers[0].contents', 'controller.name']),
  );
});

test('nothing yet is no page, and what is missing is told', () => {
  const { settings } = checked({});
  const { html, wrong } = resultOf({ registers: [] }, { config: {}, settings }, 'sv');
  expect(html).toBeUndefined();
  // The form has a box to tick for it.
  expect(wrong.map(({ text }) => text).join()).not.toContain('[]');
  expect(wrong.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['controller', 'registers']),
  );
});
