// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { describe, expect, test } from 'vitest';
import { fromCatalogue } from '../services/catalogue/index';
import { exampleService } from '../services/example.test.kit';
import { checkConfig } from './check';
import type { Problem } from './settings';
import { attributesOf, writingsOf } from './written';

/** Settings and problems of a page: what its tag says, and its JSON. */
function check(attributes: Record<string, string>, config: object = {}) {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries({ 'data-policy': '/seloste', ...attributes }))
    script.setAttribute(name, value);
  const problems: Problem[] = [];
  const written = Object.assign(Object.create(null), writingsOf(config), attributesOf(script));
  const { services } = checkConfig(written, (problem) => problems.push(problem), { fromCatalogue });
  return { ids: services.map(({ id }) => id).slice(1), problems };
}

const GA = { 'data-ga': 'G-ABC123' };

describe('an id under the name of another: the message names the right one, and the others run', () => {
  test.each<[attribute: string, value: string, says: RegExp]>([
    ['data-ads', 'G-ABC123', /"G-ABC123" is an id of Google Analytics: it belongs in data-ga$/],
    ['data-ads', 'GTM-ABC123', /belongs in data-gtm$/],
    ['data-ads', '123456789012345', /"123456789012345" is an id of Meta Pixel: .* data-pixel$/],
    ['data-ads', '123456789', /"AW-" stands before the number: "AW-123456789"$/],
    ['data-ads', 'aw-123456789', /small letters/],
    ['data-gtm', 'G-ABC123', /belongs in data-ga$/],
    ['data-gtm', 'AW-123456789', /belongs in data-ads$/],
    ['data-pixel', 'AW-123456789', /belongs in data-ads$/],
    ['data-pixel', 'GTM-ABC123', /belongs in data-gtm$/],
    ['data-pixel', '12345678901234567890123', /^a Meta Pixel id: digits only/],
    ['data-ads', 'AW-123456789, G-ABC123', /data-ga$/],
  ])('%s: %s', (attribute, value, says) => {
    const { ids, problems } = check({ ...GA, [attribute]: value });
    expect(problems).toEqual([{ setting: attribute, value, allowed: expect.stringMatching(says) }]);
    expect(ids).toEqual(['google-analytics']);
  });

  test.each<[value: string, says: RegExp]>([
    ['AW-123456789', /"AW-123456789" is an id of Google Ads: it belongs in data-ads$/],
    ['GTM-ABC123', /"GTM-ABC123" is an id of Tag Manager: it belongs in data-gtm$/],
    ['UA-12345-1', /Universal Analytics, which measures no more/],
    ['GT-ABC123', /stands for others/],
    ['g-abc123', /"g-abc123" has small letters: ids are in capitals$/],
    ['123456789012345', /belongs in data-pixel$/],
    ['hello', /separated by commas$/],
  ])('data-ga: %s', (value, says) => {
    const { ids, problems } = check({ 'data-ga': value, 'data-ads': 'AW-1' });
    expect(problems).toEqual([{ setting: 'data-ga', value, allowed: expect.stringMatching(says) }]);
    expect(ids).toEqual(['google-ads']);
  });

  test('in JSON, where names have no data-', () => {
    const { problems } = check({}, { ads: ['G-ABC123'] });
    expect(problems).toEqual([
      expect.objectContaining({ setting: 'ads', allowed: expect.stringMatching(/ in ga$/) }),
    ]);
  });

  test.each<[entry: string, attribute: string]>([
    ['G-ABC123', 'data-ga'],
    ['google-analytics:G-ABC123', 'data-ga'],
    ['ga4', 'data-ga'],
    ['AW-123456789', 'data-ads'],
    ['google-ads', 'data-ads'],
    ['GTM-ABC123', 'data-gtm'],
    ['google-tag-manager:GTM-ABC123', 'data-gtm'],
    ['meta-pixel:123456789012345', 'data-pixel'],
    ['facebook-pixel', 'data-pixel'],
  ])('data-services: %s', (entry, attribute) => {
    const { ids, problems } = check({ 'data-services': `${entry}, youtube` });
    expect(problems).toEqual([
      {
        setting: 'data-services',
        value: entry,
        allowed: expect.stringMatching(new RegExp(`has an attribute of its own, ${attribute}$`)),
      },
    ]);
    expect(ids).toEqual(['youtube']);
  });
});

describe('a service twice', () => {
  test('one that an attribute turns on, described again under its own id', () => {
    const { ids, problems } = check(
      { 'data-pixel': '123456789012345' },
      { services: [exampleService({ id: 'meta-pixel' }), exampleService()] },
    );
    expect(problems).toEqual([
      {
        setting: 'services[0].id',
        value: 'meta-pixel',
        allowed:
          'an id that no other service has. data-pixel turns that one on; declare each service once',
      },
    ]);
    expect(ids).toEqual(['meta-pixel', 'chat']);
  });

  test.each<[attributes: Record<string, string>, hosts: string[], shared: string[]]>([
    [{ 'data-pixel': '123456789012345' }, ['connect.facebook.net'], ['connect.facebook.net']],
    [{ 'data-pixel': '123456789012345' }, ['*.facebook.net', 'x.example'], ['*.facebook.net']],
    [
      { 'data-gtm': 'GTM-ABC123' },
      ['www.googletagmanager.com/gtag'],
      ['www.googletagmanager.com/gtag'],
    ],
    [{ 'data-services': 'hotjar:1234567' }, ['static.hotjar.com'], ['static.hotjar.com']],
  ])('under another id, known by its hosts: %j and %j', (attributes, hosts, shared) => {
    const { ids, problems } = check(attributes, { services: [exampleService({ hosts })] });
    expect(problems).toEqual([
      {
        setting: 'services[0]',
        value: shared,
        warning: true,
        allowed: expect.stringMatching(/declare it once, under one name$/),
      },
    ]);
    // Held under both: nothing runs that one of them is refused.
    expect(ids).toHaveLength(2);
  });

  test('a named one twice', () => {
    const { ids, problems } = check({ 'data-services': 'hotjar:1234567, hotjar:7654321, youtube' });
    expect(problems).toEqual([
      {
        setting: 'data-services',
        value: 'hotjar:7654321',
        allowed: expect.stringMatching(/turned on once/),
      },
    ]);
    expect(ids).toEqual(['hotjar', 'youtube']);
  });

  test('what has nothing in common with another is not warned of', () => {
    const services = [exampleService(), exampleService({ id: 'own', hosts: ['own.example'] })];
    expect(
      check({ ...GA, 'data-services': 'hotjar:1234567, clarity:abcdef1234' }, { services })
        .problems,
    ).toEqual([]);
  });
});

describe('a container of Tag Manager that brings what is declared too', () => {
  test('Google Ads', () => {
    const { ids, problems } = check({
      'data-gtm': 'GTM-ABC123',
      'data-gtm-ads': 'true',
      'data-ads': 'AW-123456789',
    });
    expect(problems).toEqual([
      {
        setting: 'data-gtm-ads',
        value: 'true',
        warning: true,
        allowed: expect.stringMatching(/counted twice$/),
      },
    ]);
    expect(ids).toEqual(['google-ads', 'google-tag-manager']);
  });

  test.each<[Record<string, string>]>([
    [{ 'data-gtm-ads': 'true' }],
    [{ 'data-gtm-ads': 'false', 'data-ads': 'AW-123456789' }],
  ])('not where only one of the two is said: %j', (attributes) => {
    expect(check({ 'data-gtm': 'GTM-ABC123', ...attributes }).problems).toEqual([]);
  });

  test('another, which the site describes as what the container holds', () => {
    const services = [exampleService({ id: 'container-clarity', hosts: ['www.clarity.ms'] })];
    const { problems } = check(
      { 'data-gtm': 'GTM-ABC123', 'data-services': 'clarity:abcdef1234' },
      { services },
    );
    expect(problems).toMatchObject([{ setting: 'services[0]', value: ['www.clarity.ms'] }]);
  });
});

describe('the safeguards of transfers', () => {
  const safeguards = (value: unknown) => check(GA, { safeguards: value }).problems;

  test('by the ids of services that there are', () => {
    expect(safeguards({ 'google-analytics': 'scc' })).toEqual([]);
  });

  test.each([[{ 'google-analytics': 'dfp' }], ['scc'], [{ 'google-analytics': { US: 'scc' } }]])(
    'not %j',
    (value) => {
      expect(safeguards(value)).toEqual([
        { setting: 'safeguards', value, allowed: expect.stringMatching(/"dpf", "scc"/) },
      ]);
    },
  );

  test('of a service that the page has not, is warned of', () => {
    expect(safeguards({ 'google-analytics': 'scc', googel: 'scc' })).toEqual([
      expect.objectContaining({ setting: 'safeguards', value: ['googel'], warning: true }),
    ]);
  });
});
