import { describe, expect, it } from 'vitest';
import { askedCategories } from '../consent/asked';
import { choicesOf, NOTHING } from '../consent/choices';
import en from '../locales/en';
import fi from '../locales/fi';
import { LANGUAGES } from '../locales/languages';
import sv from '../locales/sv';
import { bannerNotice as wordBanner } from './banner-notice';
import { service, settingsWith, undecided } from './example.test.kit';
import { categoryNotices, settingsNotice, type Words } from './notice';
import type { View } from './view';

const bannerNotice = ({ texts, settings }: Words, view: View) =>
  wordBanner({ texts, settings, services: settings.services }, view);

const ga = service('ga', { name: 'Google Analytics', provider: 'Google Ireland Limited' });
const ads = service('ads', {
  category: 'marketing',
  name: 'Google Ads',
  provider: 'Google Ireland Limited',
});
const pixel = service('pixel', {
  category: 'marketing',
  name: 'Meta Pixel',
  provider: 'Meta Platforms Ireland Limited',
});
const keksi = service('keksi', { category: 'necessary', provider: 'Esimerkkioptiikka Oy' });

const words = (...services: Words['settings']['services']): Words => ({
  texts: fi,
  settings: settingsWith(...services),
  language: 'fi',
});
/** What a visitor is asked on a page without waiting markup. */
const asked = (...services: Words['settings']['services']) => ({
  ...undecided,
  asked: askedCategories(services, [], NOTHING),
});
const body = (...services: Words['settings']['services']): string =>
  bannerNotice(words(...services), asked(...services)).body.join('\n');

describe('bannerNotice', () => {
  it('says who asks, for what, to whom data goes and how to withdraw', () => {
    expect(bannerNotice(words(keksi, ga, ads, pixel), undecided)).toEqual({
      title: 'Esimerkkioptiikka Oy käyttää evästeitä',
      notes: [],
      body: [
        'Välttämättömät evästeet pitävät sivuston toiminnassa. Luvallasi käytämme evästeitä ja muita tunnisteita myös kävijätilastoihin (Google Analytics) sekä mainonnan kohdentamiseen ja mittaamiseen (Google Ads, Meta Pixel). Google Ireland Limited ja Meta Platforms Ireland Limited saavat tällöin tietoja käynnistäsi.',
        'Voit milloin tahansa muuttaa valintaasi tai peruuttaa suostumuksesi sivuston evästeasetuksissa.',
      ],
      links: [{ text: 'Tietosuojaseloste', href: '/tietosuojaseloste' }],
      buttons: [
        { action: 'accept-all', text: 'Hyväksy kaikki' },
        { action: 'reject-all', text: 'Vain välttämättömät' },
        { action: 'settings', text: 'Muokkaa valintoja' },
      ],
    });
  });

  it.each([
    [
      'statistics only',
      [ga],
      /kävijätilastoihin \(Google Analytics\)\. Google Ireland Limited saa /,
    ],
    ['advertising only', [ads], /myös mainonnan .* \(Google Ads\)\. Google Ireland Limited saa /],
    ['one provider of two services', [ga, ads], /\(Google Ads\)\. Google Ireland Limited saa /],
    ['two providers', [ga, pixel], /Google Ireland Limited ja Meta .* saavat /],
    ['a service of their own', [service('own')], /\(Service own\)\. Provider own saa /],
  ])('adapts to %s', (_, services, expected) => {
    expect(body(...services)).toMatch(expected);
  });

  it('names no recipient when the data stays with the site', () => {
    const own = service('matomo', { provider: 'Esimerkkioptiikka Oy' });
    expect(body(own)).not.toMatch(/ saa| saavat/);
    expect(body(own)).toContain('evästeasetuksissa');
  });

  it('words a category that only markup waits for', () => {
    expect(bannerNotice(words(keksi), undecided).body[0]).toBe(
      'Välttämättömät evästeet pitävät sivuston toiminnassa. Luvallasi käytämme evästeitä ja muita tunnisteita myös kävijätilastoihin sekä mainonnan kohdentamiseen ja mittaamiseen.',
    );
  });

  it.each(LANGUAGES)('names one or two companies without `Intl` just so: %s', async (language) => {
    const { default: texts } = await import(`../locales/${language}.ts`);
    // As the build does.
    const and = new Intl.ListFormat(language).format(['', '']);
    for (const services of [[ga], [ga, pixel]]) {
      const settings = settingsWith(...services);
      const view = asked(...services);
      const plain = bannerNotice({ texts, settings, language }, view);
      expect(bannerNotice({ texts: { ...texts, and }, settings, language }, view)).toEqual(plain);
    }
  });

  it('names a service that needs two categories once', () => {
    const both = service('both', { category: ['diagnostic', 'marketing'], name: 'Signals' });
    expect(body(both, ga, ads).match(/Signals/g)).toHaveLength(1);
  });

  it('notes what changed and what the browser asks for', () => {
    const view = { ...undecided, changed: ['diagnostic', 'marketing'] as const, gpc: true };
    expect(bannerNotice(words(ga, ads), view).notes).toEqual([
      expect.stringContaining('diagnostiikka ja markkinointi'),
      expect.stringContaining('GPC'),
    ]);
    expect(bannerNotice(words(ga), { ...asked(ga), gpc: true }).notes).toEqual([]);
  });

  it('has no policy link without a policy', () => {
    const none = words(ga);
    const notice = bannerNotice(
      { ...none, settings: { ...none.settings, policy: null } },
      undecided,
    );
    expect(notice.links).toEqual([]);
  });

  it.each([
    ['en', en, /for visitor statistics \(A\) and for targeting .* \(B\)\. P and Q then receive /],
    ['sv', sv, /för besöksstatistik \(A\) och för att rikta .* \(B\)\. P och Q får då /],
  ] as const)('reads as one sentence in %s', (language, texts, expected) => {
    const settings = settingsWith(
      service('a', { name: 'A', provider: 'P' }),
      service('b', { name: 'B', provider: 'Q', category: 'marketing' }),
    );
    expect(bannerNotice({ texts, settings, language }, undecided).body[0]).toMatch(expected);
  });
});

describe('settingsNotice', () => {
  it('has a category for what there is, and no other', () => {
    const ids = (...services: Words['settings']['services']) =>
      settingsNotice(words(...services), asked(...services)).categories.map(({ id }) => id);
    expect(ids(keksi, ga, pixel)).toEqual(['necessary', 'diagnostic', 'marketing']);
    expect(ids(keksi, pixel)).toEqual(['necessary', 'marketing']);
    expect(ids(keksi)).toEqual(['necessary']);
  });

  it('offers withdrawal where there is something to withdraw', () => {
    const actions = (allowed: boolean) =>
      settingsNotice(words(ga), {
        ...undecided,
        choices: choicesOf({ diagnostic: allowed }),
      }).buttons.map(({ action }) => action);
    expect(actions(false)).toEqual(['accept-all', 'reject-all', 'choose']);
    expect(actions(true)).toEqual(['accept-all', 'withdraw', 'choose']);
  });

  it('says how long a choice is valid', () => {
    expect(settingsNotice(words(ga), undecided).intro).toContain('184\u00a0päivää');
  });

  it('says that cookies of third parties stay', () => {
    const third = service('x', {
      cookies: [{ name: 'IDE', lifetime: 'session', party: 'third', domain: 'x.example' }],
    });
    expect(settingsNotice(words(ga), undecided).remarks).toEqual([]);
    expect(settingsNotice(words(third), undecided).remarks).toEqual([fi.thirdParty]);
  });

  it('is the same for every visitor and can be written as JSON', () => {
    const one = settingsNotice(words(keksi, ga, pixel), undecided);
    const other = settingsNotice(words(keksi, ga, pixel), {
      ...undecided,
      decided: true,
      receipt: { time: new Date(), expires: new Date(), notice: 'k3x9.1f0a', subject: 'c8a0b6b0' },
    });
    expect(other).toEqual(one);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });
});

describe('categoryNotices', () => {
  it('shows a service that needs two categories in both, after those that need one', () => {
    const both = service('both', { category: ['diagnostic', 'marketing'] });
    const [, diagnostic, marketing] = categoryNotices(words(both, ga, ads), [
      'diagnostic',
      'marketing',
    ]);
    expect(diagnostic?.services.map(({ name }) => name)).toEqual([
      'Google Analytics',
      'Service both',
    ]);
    expect(marketing?.services.at(-1)?.facts).toContainEqual({
      term: 'Käyttötarkoitus',
      about: [
        'Tarkoitus both',
        'Käytössä vain, jos sallit molemmat: diagnostiikka ja markkinointi.',
      ],
    });
  });
});
