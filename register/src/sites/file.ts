import { readFileSync } from 'node:fs';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { faultsOf } from '../records/faults.js';
import { allowed, object, oneOf } from '../records/schema.js';
import { isOrigin, plainSite, type Site } from './site.js';

/** An origin, as people write it. */
export const originField = () =>
  allowed(Type.String({ maxLength: 300 }), 'an origin such as https://www.esimerkki.fi');
const text = () => allowed(Type.String({ maxLength: 200 }), 'text of at most 200 characters');

/** What is said of one site, in a file or in a call. */
export const siteFields = {
  origin: originField(),
  origins: Type.Optional(
    allowed(Type.Array(originField(), { maxItems: 100 }), 'a list of the site’s other origins'),
  ),
  name: Type.Optional(text()),
  owner: Type.Optional(text()),
  retentionDays: Type.Optional(
    allowed(Type.Integer({ minimum: 1, maximum: 36_500 }), 'a number of days, 1 to 36500'),
  ),
  state: Type.Optional(oneOf('open', 'closed')),
  recordsPerDay: Type.Optional(
    allowed(Type.Integer({ minimum: 1 }), 'how many records a day, at least 1'),
  ),
};
const listSchema = allowed(Type.Array(object(siteFields)), 'a list of sites');
const validator = Compile(listSchema);

/**
 * Reads a list of sites from a JSON file.
 *
 * @throws Error that names the file and everything that is wrong in it.
 * @example
 * [{ "origin": "https://www.esimerkki.fi", "origins": ["https://kauppa.esimerkki.fi"],
 *    "name": "Esimerkkioptiikka", "retentionDays": 1825 }]
 */
export function readSites(path: string): Site[] {
  const fail = (what: string) => new Error(`${path}: ${what}`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error));
  }
  if (!validator.Check(value)) {
    const faults = faultsOf(listSchema, value, (few) => validator.Errors(few), 'a field of a site');
    throw fail(faults.map(({ detail }) => detail).join('; '));
  }
  const taken = new Set<string>();
  return value.map(({ origin, origins = [], state = 'open', ...rest }) => {
    for (const one of [origin, ...origins]) {
      if (!isOrigin(one)) throw fail(`${one} is not an origin such as https://www.esimerkki.fi`);
      if (taken.has(one)) throw fail(`${one} stands in two places`);
      taken.add(one);
    }
    return { ...plainSite(origin, ...origins), ...rest, state: state as Site['state'] };
  });
}
