import { expect, test } from 'vitest';
import { parametersOf } from './parameters';

const short = (url: string, body?: string) =>
  parametersOf(url, body).map(({ name, value, where, kind }) => [name, value, where, kind]);

test.each([
  [
    'Google’s hit',
    'https://g.example/g/collect?v=2&gcs=G100&cid=1.2&dl=https%3A%2F%2Fa.fi%2F&sr=1x1',
    undefined,
    [
      ['gcs', 'G100', 'query', 'consent'],
      ['cid', '1.2', 'query', 'identifier'],
      ['dl', 'https://a.fi/', 'query', 'address'],
    ],
  ],
  [
    'lines of a batch',
    'https://g.example/g/collect',
    'en=page_view&dl=https%3A%2F%2Fa.fi%2Fx\r\nen=scroll&cid=9',
    [
      ['dl', 'https://a.fi/x', 'body', 'address'],
      ['cid', '9', 'body', 'identifier'],
    ],
  ],
  [
    'JSON, however deep',
    'https://g.example/',
    '{"a":[{"fbp":"fb.1.2.3"}],"page":{"url":"https://a.fi/?q=1"}}',
    [
      ['fbp', 'fb.1.2.3', 'body', 'identifier'],
      ['url', 'https://a.fi/?q=1', 'body', 'address'],
    ],
  ],
  [
    'a form with files',
    'https://g.example/',
    '--x\r\nContent-Disposition: form-data; name="dl"\r\n\r\nhttps://a.fi/\r\n--x--',
    [['dl', 'https://a.fi/', 'body', 'address']],
  ],
  [
    'Floodlight’s path',
    'https://ad.example/activity;src=1;auiddc=77;u=%2Fkassa?',
    undefined,
    [
      ['auiddc', '77', 'path', 'identifier'],
      ['u', '/kassa', 'path', 'address'],
    ],
  ],
  ['nothing of that', 'https://cdn.example/x.js?v=1&r=5', undefined, []],
])('%s', (_, url, body, expected) => {
  expect(short(url, body)).toEqual(expected);
});
