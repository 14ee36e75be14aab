import { expect, it } from 'vitest';
import en from '../locales/en';
import fi from '../locales/fi';
import sv from '../locales/sv';
import type { Localized } from '../services/service';
import { service, settingsWith } from './example.test.kit';
import { describe as describeService } from './service-notice';

const words = { texts: fi, settings: settingsWith(), language: 'fi' } as const;

it('tells everything of a service', () => {
  const pixel = service('pixel', {
    transfers: [
      { country: 'US', recipient: 'Meta Platforms, Inc.', safeguard: 'dpf' },
      { country: 'IN', safeguard: 'scc' },
      { country: 'JP', safeguard: 'adequacy' },
    ],
    cookies: [
      { name: '_fbp', lifetime: { amount: 90, unit: 'day' }, party: 'first' },
      { name: 'fr', lifetime: 'session', party: 'third', domain: 'facebook.com' },
      {
        pattern: /ls_.+/,
        label: 'ls_<id>',
        lifetime: 'persistent',
        party: 'first',
        type: 'localStorage',
      },
      { pattern: 'ss_.+', lifetime: 'session', party: 'first', type: 'sessionStorage' },
    ],
  });
  expect(describeService(words, pixel)).toEqual({
    id: 'pixel',
    name: 'Service pixel',
    facts: [
      { term: 'Palveluntarjoaja', about: ['Provider pixel'] },
      { term: 'Käyttötarkoitus', about: ['Tarkoitus pixel'] },
      {
        term: fi.transfers,
        about: [
          `Yhdysvallat (Meta Platforms, Inc.): ${fi.dpf}`,
          `Intia: ${fi.scc}`,
          `Japani: ${fi.adequacy}`,
        ],
      },
    ],
    policy: {
      text: 'Tietosuojakäytäntö: Provider pixel',
      href: 'https://pixel.example/privacy',
    },
    cookies: {
      caption: 'Evästeet ja muut tunnisteet: Service pixel',
      columns: ['Nimi', 'Voimassaoloaika', 'Tyyppi'],
      rows: [
        ['_fbp', '90\u00a0päivää', fi.firstParty],
        ['fr', fi.session, 'Kolmannen osapuolen eväste (facebook.com)'],
        ['ls_<id>', fi.persistent, fi.localStorage],
        ['ss_.+', fi.session, fi.sessionStorage],
      ],
    },
  });
});

it('says so when nothing is transferred', () => {
  expect(describeService(words, service('own')).facts).toContainEqual({
    term: fi.transfers,
    about: [fi.noTransfers],
  });
});

it('gives each cookie its purpose once one has its own', () => {
  const mixed = service('mixed', {
    cookies: [
      { name: 'a', lifetime: 'session', party: 'first' },
      { name: 'b', lifetime: 'session', party: 'first', purpose: { fi: 'Oma tarkoitus' } },
    ],
  });
  const { columns, rows } = describeService(words, mixed).cookies;
  const purposes = rows.map((row) => row[columns.indexOf(fi.purpose)]);
  expect(purposes).toEqual(['Tarkoitus mixed', 'Oma tarkoitus']);
});

it('falls back to English, and then to what there is, which is marked as the language it is in', () => {
  const said = (purpose: Localized) =>
    describeService({ ...words, texts: sv, language: 'sv' }, service('x', { purpose })).facts.find(
      ({ term }) => term === sv.purpose,
    )?.about;
  expect(said({ fi: 'suomeksi', en: 'in English' })).toEqual([{ text: 'in English', lang: 'en' }]);
  expect(said({ fi: 'suomeksi' })).toEqual([{ text: 'suomeksi', lang: 'fi' }]);
  expect(said({ fi: 'suomeksi', sv: 'på svenska' })).toEqual(['på svenska']);
});

it('says in a language of its own what the built-in services say in English, unmarked', () => {
  const texts = { ...en, told: { 'in English': 'auf Deutsch' } };
  const said = (purpose: Localized) =>
    describeService({ ...words, texts, language: 'de' }, service('x', { purpose })).facts.find(
      ({ term }) => term === en.purpose,
    )?.about;
  expect(said({ fi: 'suomeksi', en: 'in English' })).toEqual(['auf Deutsch']);
  expect(said({ en: 'in English', de: 'eigenes' })).toEqual(['eigenes']);
  expect(said({ en: 'of the site' })).toEqual([{ text: 'of the site', lang: 'en' }]);
});

it('leaves out the domain of a third-party cookie when it is not known', () => {
  const third = service('x', { cookies: [{ name: 'c', lifetime: 'session', party: 'third' }] });
  const [row] = describeService({ ...words, texts: en, language: 'en' }, third).cookies.rows;
  expect(row).toContain('Third-party cookie');
});
