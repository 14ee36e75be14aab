import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/folder.js';
import { readSites } from './file.js';
import { plainSite } from './site.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const path = `${folder.path}/sites.json`;
const read = (text: string) => {
  writeFileSync(path, text);
  return readSites(path);
};

test('reads sites, and leaves out what is not told', () => {
  const sites = [
    { origin: 'https://a.example' },
    {
      origin: 'https://b.example',
      origins: ['https://kauppa.b.example'],
      owner: 'B Oy',
      retentionDays: 30,
      state: 'closed',
    },
  ];
  expect(read(JSON.stringify(sites))).toEqual([
    plainSite('https://a.example'),
    {
      ...plainSite('https://b.example', 'https://kauppa.b.example'),
      ...{ owner: 'B Oy', retentionDays: 30, state: 'closed' },
    },
  ]);
});

test.each([
  ['{', 'sites.json: '],
  ['{}', 'the body must be a list of sites'],
  ['[{"origin":"https://a.example","retention":1}]', 'retention is not a field of a site'],
  ['[{"origin":"https://a.example/"}]', 'https://a.example/ is not an origin'],
  ['[{"origin":"https://a.example","retentionDays":0}]', 'must be'],
  ['[{"origin":"https://a.example"},{"origin":"https://a.example"}]', 'stands in two places'],
])('%s is refused by name', (text, message) => {
  expect(() => read(text)).toThrow(message);
  expect(() => read(text)).toThrow(path);
});

test('a file that is not there is named', () => {
  expect(() => readSites(`${folder.path}/none.json`)).toThrow('none.json');
});
