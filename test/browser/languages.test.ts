import { expect, test } from 'vitest';
import { BUTTONS, type Language } from '../kit/buttons';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();
const LANGUAGES = Object.keys(BUTTONS) as Language[];

test.each(LANGUAGES)(
  '%s: every button has its name, and the record its language',
  async (language) => {
    world.site.show({ lang: language });
    const visitor = await world.visitor({ language });
    await visitor.open(`${SITE.https}/`);
    for (const name of ['accept', 'reject', 'settings'] as const)
      await visitor.button(name).waitFor();
    await visitor.choose({ diagnostic: true, marketing: false });
    await visitor.openSettings();
    await visitor.button('withdraw').waitFor();
    expect(await visitor.switch('diagnostic').isChecked()).toBe(true);
    expect(await visitor.switch('marketing').isChecked()).toBe(false);
    await eventually(() => world.register.rows().map((row) => row.language)).toEqual([language]);
  },
);

test.each(LANGUAGES)('%s: what asks says its language', async (language) => {
  world.site.show({ lang: language });
  const visitor = await world.visitor({ language });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const spoken = await visitor.button('accept').evaluate((button) => {
    for (
      let node: Node | null = button;
      node;
      node = node.parentNode ?? (node as ShadowRoot).host
    ) {
      const lang = node instanceof Element ? node.getAttribute('lang') : null;
      if (lang) return lang;
    }
    return null;
  });
  expect(spoken).toBe(language);
});

test('the attribute says it before the page does', async () => {
  world.site.show({ lang: 'fi', keksi: { language: 'sv' } });
  const visitor = await world.visitor({ language: 'sv' });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
});

test.each([
  ['sv-FI', 'sv'],
  ['en-GB', 'en'],
  ['is', 'fi'],
] as const)('a page in %s is asked in %s', async (lang, language) => {
  world.site.show({ lang });
  const visitor = await world.visitor({ language, locale: 'fi-FI' });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
});

test('the language can be changed while it asks', async () => {
  const visitor = await world.visitor({ language: 'en' });
  await visitor.open(`${SITE.https}/`);
  await visitor.keksi((keksi) => keksi.setLanguage('en'));
  await visitor.isAsked();
  await visitor.press('reject');
  await eventually(() => world.register.rows().map((row) => row.language)).toEqual(['en']);
});

test.each([
  ['nb', 'Godta alle'],
  ['nn-NO', 'Godta alle'],
  ['no', 'Godta alle'],
  ['da', 'Accepter alle'],
  ['et', 'Nõustu kõigiga'],
  ['de', 'Alle akzeptieren'],
  ['fr', 'Tout accepter'],
  ['es', 'Aceptar todo'],
  ['ru', 'Принять все'],
  ['uk', 'Прийняти всі'],
])(
  'a page in %s is asked in its language, of which alone the texts are loaded',
  async (lang, accept) => {
    world.site.show({ lang });
    const visitor = await world.visitor({ locale: 'fi-FI' });
    const files: string[] = [];
    visitor.page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await visitor.open(`${SITE.https}/`);
    visitor.grants();
    await visitor.page.getByRole('button', { name: accept, exact: true }).click();
    const code = { 'nn-NO': 'nb', no: 'nb' }[lang] ?? lang;
    await eventually(() => world.register.rows().map(({ language }) => language)).toEqual([code]);
    const parts = files.filter((path) => path.startsWith('/keksi-')).sort();
    expect(parts).toEqual([`/keksi-ask-${code}.js`]);
    expect(visitor.errors()).toEqual([]);
  },
);

test('a language of the owner’s own is spoken, and English stands in for what it lacks', async () => {
  world.site.show({
    lang: 'lv',
    keksi: { language: 'lv' },
    config: {
      texts: { lv: { accept: 'Piekrist visām', title: '{controller} izmanto sīkdatnes' } },
    },
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.page
    .getByRole('region', { name: 'Esimerkkioptiikka Oy izmanto sīkdatnes' })
    .waitFor();
  await visitor.page.getByRole('button', { name: 'Choose settings', exact: true }).click();
  await visitor.page.getByText(/valid for 184\sdien/).waitFor();
  const warnings = visitor.console.filter((line) => line.startsWith('warning: Keksi'));
  expect(warnings).toEqual([expect.stringMatching(/"lv", English stands in:.*"reject"/)]);
  visitor.grants();
  await visitor.page.getByRole('button', { name: 'Piekrist visām', exact: true }).last().click();
  await eventually(() => world.register.rows().map(({ language }) => language)).toEqual(['lv']);
});

test('a service of the site’s own that is silent in Swedish is told of in English, marked as that, and on the console', async () => {
  const services = [
    {
      id: 'apuri',
      category: 'marketing',
      name: 'Apuri',
      provider: 'Apuri Oy',
      purpose: { fi: 'Chat, jossa voit kysyä.', en: 'A chat in which you can ask.' },
      policy: 'https://apuri.example/tietosuoja',
      transfers: [],
      cookies: [],
      hosts: ['apuri.example'],
    },
  ];
  world.site.show({ lang: 'sv', config: { services } });
  const visitor = await world.visitor({ language: 'sv' });
  await visitor.open(`${SITE.https}/`);
  const warnings = () => visitor.console.filter((line) => line.startsWith('warning: Keksi'));
  await eventually(warnings).toEqual([
    expect.stringMatching(/"apuri" is not told of in "sv": another language stands in/),
  ]);
  await visitor.press('settings');
  const purpose = visitor.page.getByText('A chat in which you can ask.');
  await eventually(() => purpose.getAttribute('lang')).toBe('en');
});
