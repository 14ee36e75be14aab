import { describe, expect, it } from 'vitest';
import { askedCategories } from '../consent/asked';
import { choicesOf, NOTHING } from '../consent/choices';
import en from '../locales/en';
import fi from '../locales/fi';
import { LANGUAGES } from '../locales/languages';
import sv from '../locales/sv';
import { isLimited } from '../services/service';
import { bannerNotice as wordBanner } from './banner-notice';
import { service, settingsWith, undecided } from './example.test.kit';
import { categoryNotices, settingsNotice, type Words } from './notice';
import type { View } from './view';
import { fill } from './wording';

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
const body = (...services: Words['settings']['services']): string => {
  const notice = bannerNotice(words(...services), asked(...services));
  return [...notice.body, ...notice.more.body].join('\n');
};

describe('bannerNotice', () => {
  it('says who asks, for what, to whom data goes and how to withdraw', () => {
    expect(bannerNotice(words(keksi, ga, ads, pixel), undecided)).toEqual({
      title: 'Esimerkkioptiikka Oy käyttää evästeitä',
      notes: [],
      body: [
        'Luvallasi käytämme evästeitä ja muita tunnisteita kävijätilastoihin sekä mainonnan kohdentamiseen ja mittaamiseen. Tietoja saavat Google Ireland Limited ja Meta Platforms Ireland Limited. Voit peruuttaa suostumuksesi milloin tahansa evästeasetuksissa.',
      ],
      more: {
        text: 'Lue lisää',
        body: [
          'Välttämättömät evästeet pitävät sivuston toiminnassa.',
          `${fi.diagnostic}: Google Analytics (Google Ireland Limited)`,
          `${fi.marketing}: Google Ads (Google Ireland Limited), Meta Pixel (Meta Platforms Ireland Limited)`,
        ],
      },
      buttons: [
        { action: 'accept-all', text: 'Hyväksy kaikki' },
        { action: 'reject-all', text: 'Vain välttämättömät' },
        { action: 'settings', text: 'Muokkaa valintoja' },
      ],
      links: [{ text: 'Tietosuojaseloste', href: '/tietosuojaseloste' }],
    });
  });

  it.each([
    ['statistics only', [ga], /kävijätilastoihin\. Tietoja saa Google Ireland Limited\./],
    ['advertising only', [ads], /tunnisteita mainonnan .*\. Tietoja saa Google Ireland Limited\./],
    ['one provider of two services', [ga, ads], / Tietoja saa Google Ireland Limited\. /],
    ['two providers', [ga, pixel], / Tietoja saavat Google Ireland Limited ja Meta /],
    [
      'a service of their own',
      [service('own')],
      /Provider own\.[\s\S]*: Service own \(Provider own\)/,
    ],
  ])('adapts to %s', (_, services, expected) => {
    expect(body(...services)).toMatch(expected);
  });

  it('names no recipient when the data stays with the site', () => {
    const own = service('matomo', { provider: 'Esimerkkioptiikka Oy' });
    expect(body(own)).not.toMatch(/ saa| saavat/);
    expect(body(own)).toMatch(/: Service matomo$/);
    expect(body(own)).toContain('evästeasetuksissa');
  });

  it('words a category that only markup waits for', () => {
    expect(bannerNotice(words(keksi), undecided).body[0]).toBe(
      'Luvallasi käytämme evästeitä ja muita tunnisteita kävijätilastoihin sekä mainonnan kohdentamiseen ja mittaamiseen. Voit peruuttaa suostumuksesi milloin tahansa evästeasetuksissa.',
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

  const video = service('video', { category: 'marketing', functional: true, name: 'YouTube' });
  const captcha = service('captcha', { functional: true, name: 'reCAPTCHA' });

  it.each([
    [
      'a function beside both',
      [ga, ads, video],
      /kävijätilastoihin, mainonnan kohdentamiseen ja mittaamiseen sekä sisältöihin ja toimintoihin\./,
    ],
    [
      'functions alone',
      [video, captcha],
      /tunnisteita sisältöihin ja toimintoihin\. [\s\S]*reCAPTCHA[\s\S]*YouTube/,
    ],
    [
      'functions of a category whose purpose is another',
      [ga, video],
      /tunnisteita kävijätilastoihin sekä sisältöihin ja toimintoihin\./,
    ],
  ])('has words of their own for %s', (_, services, expected) => {
    expect(body(...services)).toMatch(expected);
  });

  it('tells of a category with functions alone as well, where markup waits for more of it', () => {
    const view = { ...asked(video), undeclared: ['marketing'] as const };
    expect(
      wordBanner({ texts: fi, settings: settingsWith(video), services: [video] }, view).body[0],
    ).toContain(
      'tunnisteita mainonnan kohdentamiseen ja mittaamiseen sekä sisältöihin ja toimintoihin.',
    );
  });

  it('names a service that needs two categories once', () => {
    const both = service('both', { category: ['diagnostic', 'marketing'], name: 'Signals' });
    expect(body(both, ga, ads).match(/Signals/g)).toHaveLength(1);
  });

  it('notes what changed and what the browser asks for', () => {
    const view = { ...undecided, changed: ['diagnostic', 'marketing'] as const, gpc: true };
    expect(bannerNotice(words(ga, ads), view).notes).toEqual([
      expect.stringContaining('kävijätilastot ja markkinointi'),
      expect.stringContaining('GPC'),
    ]);
    expect(bannerNotice(words(ga), { ...asked(ga), gpc: true }).notes).toEqual([]);
  });

  it.each([
    [
      'fi',
      fi,
      /Tietoja saa Meta [^.]*\. Google Ireland Limited saa .* jo ennen valintaasi, ja vaikka kieltäydyt/,
      /pois päältä/,
    ],
    [
      'en',
      en,
      /Data goes to Meta [^.]*\. .*Google Ireland Limited receives .* even before you choose and if you refuse/,
      /is off/,
    ],
    [
      'sv',
      sv,
      /Uppgifter får Meta [^.]*\. Google Ireland Limited får .* redan innan du väljer, och även om du avböjer/,
      /avstängt/,
    ],
  ] as const)(
    'says who receives something without consent in advanced mode: %s',
    (language, texts, told, off) => {
      const limited = [ga, ads].map((one) => ({ ...one, runsDenied: () => true }));
      const settings = { ...settingsWith(keksi, ...limited, pixel), mode: 'advanced' as const };
      const services = settings.services.map((one) => ({
        ...one,
        limited: isLimited(one, settings),
      }));
      expect(wordBanner({ texts, settings, services }, undecided).body[0]).toMatch(told);
      const { intro, categories } = settingsNotice({ texts, settings, language }, undecided);
      expect(intro).toContain(fill(texts.limitedRecipient, { provider: ga.provider }));
      expect(intro).not.toMatch(off);
      const facts = categories.flatMap(({ services }) =>
        services.map((one) => JSON.stringify(one.facts)),
      );
      const limitedText = fill(texts.limitedRecipient, { provider: ga.provider });
      expect(facts.map((one) => one.includes(limitedText))).toEqual([false, true, true, false]);
      const basic = settingsNotice(
        { texts, settings: settingsWith(...limited), language },
        undecided,
      );
      expect(JSON.stringify(basic)).not.toContain(limitedText);
    },
  );

  it('has no policy link without a policy', () => {
    const none = words(ga);
    const notice = bannerNotice(
      { ...none, settings: { ...none.settings, policy: null } },
      undecided,
    );
    expect(notice.links).toEqual([]);
  });

  it.each([
    ['en', en, /for visitor statistics and for targeting .*\. Data goes to P and Q\. You can /],
    ['sv', sv, /för besöksstatistik och för att rikta .*\. Uppgifter får P och Q\. Du kan /],
  ] as const)('reads as one sentence in %s', (language, texts, expected) => {
    const settings = settingsWith(
      service('a', { name: 'A', provider: 'P' }),
      service('b', { name: 'B', provider: 'Q', category: 'marketing' }),
    );
    const { body } = bannerNotice({ texts, settings, language }, undecided);
    expect(body[0]).toMatch(expected);
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

  it('lists apart what can be allowed without its category, and what is so allowed', () => {
    const video = service('video', { category: 'marketing', functional: true });
    const marketing = (granted: readonly string[]) =>
      settingsNotice(words(keksi, ads, pixel, video), {
        ...asked(ads, pixel, video),
        granted,
      }).categories.at(-1);
    const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);
    expect(ids(marketing([])?.services)).toEqual(['ads', 'pixel']);
    expect(ids(marketing([])?.functional)).toEqual(['video']);
    expect(marketing([])?.functions).toBe(fi.functionsAbout);
    expect(ids(marketing(['pixel'])?.functional)).toEqual(['pixel', 'video']);
    const plain = settingsNotice(words(keksi, ads), asked(ads));
    expect(plain.categories.at(-1)?.functions).toBe('');
    expect(plain.partly).toBe('');
  });

  it('offers withdrawal to who has allowed one service by itself', () => {
    const view = { ...undecided, granted: ['video'] };
    const [, second] = settingsNotice(words(ga), view).buttons;
    expect(second?.action).toBe('withdraw');
  });

  it('says how long a choice is valid', () => {
    expect(settingsNotice(words(ga), undecided).intro).toMatch(/on 184\u00a0päivää\.$/);
  });

  it('says it of a refusal by itself, where that is valid for another time', () => {
    const some = words(ga);
    const longer = { ...some, settings: { ...some.settings, refusalDays: 365 } };
    expect(settingsNotice(longer, undecided).intro).toMatch(
      /on 184\u00a0päivää\. Jos sallit vain välttämättömät, se on 365\u00a0päivää\.$/,
    );
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
      receipt: {
        time: new Date(),
        expires: new Date(),
        notice: 'k3x9.1f0a',
        subject: 'c8a0b6b0',
        isKept: true,
      },
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
        'Käytössä vain, jos sallit molemmat: kävijätilastot ja markkinointi.',
      ],
    });
  });
});
