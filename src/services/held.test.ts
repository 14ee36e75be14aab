// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.fi/kauppa" }
import { describe, expect, test } from 'vitest';
import { heldOf } from './held';

describe('what is wrongly described never runs, and what it names is held all the same', () => {
  test('its hosts', () => {
    const hosts = ['chat.example', '*.chat.example', 7, '', 'chat', null, 'chat.esimerkki.fi'];
    expect(heldOf({ hosts }, 'services[0]').hosts).toEqual([
      'chat.example',
      '*.chat.example',
      'chat.esimerkki.fi',
    ]);
  });

  test.each(['www.esimerkki.fi', '*.esimerkki.fi', '*.www.esimerkki.fi'])(
    'but not the site itself, which would hold back everything: %s',
    (host) => {
      expect(heldOf({ hosts: [host] }, 'services[0]').hosts).toEqual([]);
    },
  );

  test('of the site itself a path', () => {
    const hosts = ['www.esimerkki.fi/mittari'];
    expect(heldOf({ hosts }, 'services[0]').hosts).toEqual(hosts);
  });

  test('what it stores, as far as that can be read', () => {
    const good = { name: 'a', party: 'first' };
    const cookies = [good, null, { name: 'b' }, { pattern: '.*', party: 'first' }, 'c'];
    expect(heldOf({ cookies }, 'services[0]').cookies).toEqual([good]);
  });

  test('under both categories, and by its place: its id may be another’s', () => {
    expect(heldOf({ id: 'google-analytics' }, 'services[3]')).toMatchObject({
      id: 'services[3]',
      category: ['diagnostic', 'marketing'],
    });
  });

  test.each([null, undefined, 7, 'x', [], { hosts: 'chat.example' }, { cookies: {} }])(
    '%j holds nothing',
    (entry) => {
      expect(heldOf(entry, 'services[0]')).toMatchObject({ hosts: [], cookies: [] });
    },
  );
});
