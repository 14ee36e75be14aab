// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.optikko.example/palvelut" }
import { beforeEach, describe, expect, test } from 'vitest';
import { createClean, type PageRules, type Tells } from './pages';

const RULES: PageRules = {
  query: () => ['utm_source'],
  isSensitive: (path) => path.startsWith('/ajanvaraus'),
  domain: 'optikko.example',
  titles: false,
  isForgotten: (value) => value === '123456789.1795342312',
};

const SITE = 'https://www.optikko.example';
const ONCE = encodeURIComponent;
const TWICE = (text: string) => ONCE(ONCE(text));

const cleaned = (text: string, tells: Tells = 'page', over: Partial<PageRules> = {}) =>
  createClean({ ...RULES, ...over })(text, tells);

beforeEach(() => {
  history.replaceState(null, '', '/palvelut');
  document.title = 'Silmätutkimus | Optikko';
});

describe('a page that is not sensitive is named without what was searched', () => {
  const SEARCHED = `${SITE}/haku?q=glaukooma&utm_source=uutiskirje#tulokset`;
  const LEFT = `${SITE}/haku?utm_source=uutiskirje`;

  test.each([
    [
      'encoded once',
      `/collect?v=2&dl=${ONCE(SEARCHED)}&en=x`,
      `/collect?v=2&dl=${ONCE(LEFT)}&en=x`,
    ],
    ['encoded twice', `/tr?ref=${TWICE(SEARCHED)}`, `/tr?ref=${TWICE(LEFT)}`],
    ['under a name with brackets', `/tr?cd[page]=${ONCE(SEARCHED)}`, `/tr?cd[page]=${ONCE(LEFT)}`],
    ['as the line of a body', `en=x&dl=${ONCE(SEARCHED)}`, `en=x&dl=${ONCE(LEFT)}`],
    ['in JSON', JSON.stringify({ url: SEARCHED }), JSON.stringify({ url: LEFT })],
    ['in a list in JSON', JSON.stringify([SEARCHED, 1]), JSON.stringify([LEFT, 1])],
    [
      'in JSON within JSON',
      JSON.stringify({ d: JSON.stringify({ url: SEARCHED }) }),
      JSON.stringify({ d: JSON.stringify({ url: LEFT }) }),
    ],
    [
      'in JSON within a parameter',
      `/e?data=${ONCE(JSON.stringify({ url: SEARCHED }))}`,
      `/e?data=${ONCE(JSON.stringify({ url: LEFT }))}`,
    ],
    [
      'in JSON whose slashes are escaped',
      `{"url":"${SEARCHED.replaceAll('/', '\\/')}"}`,
      JSON.stringify({ url: LEFT }),
    ],
    [
      'of another host of the site',
      `/t?u=${ONCE('https://optikko.example/a?q=1')}`,
      `/t?u=${ONCE('https://optikko.example/a')}`,
    ],
    [
      'of the domain that was declared',
      `/t?u=${ONCE('https://kauppa.optikko.example/a?q=1')}`,
      `/t?u=${ONCE('https://kauppa.optikko.example/a')}`,
    ],
    ['of the page, from its root', `/t?p=${ONCE('/palvelut?q=1')}`, `/t?p=${ONCE('/palvelut')}`],
    [
      'without a scheme',
      `/t?p=${ONCE('www.optikko.example/haku?q=1')}`,
      `/t?p=${ONCE('www.optikko.example/haku')}`,
    ],
    [
      'in capitals',
      `/t?u=${ONCE('HTTPS://WWW.Optikko.Example/a?q=1')}`,
      '/t?u=HTTPS%3A%2F%2Fwww.optikko.example%2Fa',
    ],
    [
      'with an apostrophe',
      `/t?u=${ONCE(`${SITE}/l'oreal?q=1`)}&b=1`,
      `/t?u=${ONCE(`${SITE}/l'oreal`)}&b=1`,
    ],
    ['with its query encoded', `/t?u=${SITE}/haku%3Fq%3D1&b=1`, `/t?u=${SITE}/haku&b=1`],
    [
      'in a form in a parameter',
      `/t?d=${ONCE(`a=1&u=${ONCE(SEARCHED)}&b=2`)}`,
      `/t?d=${ONCE(`a=1&u=${ONCE(LEFT)}&b=2`)}`,
    ],
    [
      'in an address of another site',
      `/t?u=${ONCE(`https://muu.example/r?to=${ONCE(SEARCHED)}`)}`,
      `/t?u=${ONCE(`https://muu.example/r?to=${ONCE(LEFT)}`)}`,
    ],
    ['in a list', `/t?u=1,${SITE}/a?q=1&b=2`, `/t?u=${`1,${SITE}/a`}&b=2`],
    [
      'among words',
      JSON.stringify({ t: `Katso ${SITE}/a?q=1 nyt` }),
      JSON.stringify({ t: `Katso ${SITE}/a nyt` }),
    ],
    ['in JSON behind something', `42["${SITE}/a?q=1"]`, `42["${SITE}/a"]`],
    [
      'in JSON with codes of its own',
      `/t?d=${ONCE(JSON.stringify({ u: SEARCHED, t: 'a%22b' }))}`,
      `/t?d=${ONCE(JSON.stringify({ u: LEFT, t: 'a%22b' }))}`,
    ],
    ['encoded in JSON', JSON.stringify({ u: ONCE(SEARCHED) }), JSON.stringify({ u: ONCE(LEFT) })],
    ['in a form with a list', `[a]=1&u=${ONCE(SEARCHED)}`, `[a]=1&u=${ONCE(LEFT)}`],
    [
      'beside blanks that are written as pluses',
      `d=${ONCE(`{"u":"${SITE}/a?q=1","t":"`)}hyv%C3%A4+p%C3%A4iv%C3%A4%22%7D`,
      `d=${ONCE(`{"u":"${SITE}/a","t":"hyvä päivä"}`)}`,
    ],
    [
      'without its scheme, but with its slashes',
      `/t?p=${ONCE('//www.optikko.example/haku?q=1')}`,
      `/t?p=${ONCE('//www.optikko.example/haku')}`,
    ],
  ])('%s', (_, sent, left) => {
    expect(cleaned(sent)).toBe(left);
  });

  test.each<[Tells, string]>([
    ['page', LEFT],
    ['path', `${SITE}/haku`],
    ['host', `${SITE}/`],
  ])('as far as "%s" tells', (tells, left) => {
    expect(cleaned(`/tr?dl=${ONCE(SEARCHED)}`, tells)).toBe(`/tr?dl=${ONCE(left)}`);
  });
});

describe('a sensitive page', () => {
  const PAGE = `${SITE}/ajanvaraus/silmanpohja`;

  test.each([
    ['as the page', `/g/collect?dl=${ONCE(PAGE)}`],
    ['in a line', `en=scroll&dl=${ONCE(PAGE)}`],
    ['from its root', `/t?page_path=${ONCE('/ajanvaraus/silmanpohja')}`],
    ['without a scheme', `/t?p=${ONCE('www.optikko.example/ajanvaraus/silmanpohja')}`],
    ['in JSON', JSON.stringify({ page: { url: PAGE } })],
    ['encoded three times', `/t?u=${ONCE(TWICE(PAGE))}`],
    ['encoded six times', `/t?u=${TWICE(TWICE(TWICE(PAGE)))}`],
    ['in capitals', `/t?u=${ONCE(PAGE.replace('www.optikko', 'WWW.Optikko'))}`],
    ['of a full name', `/t?u=${ONCE(PAGE.replace('.example', '.example.:8443'))}`],
    ['of a user', `/t?u=${ONCE(PAGE.replace('://', '://a:b@'))}`],
    ['of a socket', `/t?u=${ONCE(PAGE.replace('https', 'wss'))}`],
    ['as a file', `/t?u=${ONCE(`blob:${PAGE}`)}`],
    ['with backslashes', `/t?u=${ONCE(PAGE.replaceAll('/', '\\'))}`],
    ['half encoded', `/t?u=//www.optikko.example%2Fajanvaraus%2Fx`],
    ['with what is no UTF-8', `/t?u=${ONCE(PAGE)}%2F%E4%`],
    ['from a dot', `/t?u=${ONCE('./ajanvaraus/x')}`],
    ['without a name', `/t?${ONCE(PAGE)}`],
    ['in the path', `/t/${ONCE(PAGE)}/p.gif`],
    ['in a list', `/t?u=${ONCE(`1,${PAGE}`)}`],
    ['among words', `/t?u=${ONCE(`Katso ${PAGE}.`)}`],
    ['in a form in a parameter', `/t?d=${ONCE(`a=1&u=${ONCE(PAGE)}`)}`],
    ['in an address of another site', `/t?u=${ONCE(`https://muu.example/r?to=${ONCE(PAGE)}`)}`],
    ['in a parameter that may stay', `/t?u=${ONCE(`${SITE}/?utm_source=${ONCE(PAGE)}`)}`],
    ['as a text', PAGE],
    ['in JSON as a form has it', `e={"u":"${PAGE}"}`],
    ['in JSON behind something', `)]}'\n{"u":"${PAGE}"}`],
    ['in JSON that is cut off', `{"u":"${PAGE}`],
    ['in codes of JSON', `{"u":"${PAGE.replaceAll('/', '\\u002F')}"}`],
    ['encoded in JSON', JSON.stringify({ u: ONCE(PAGE) })],
    ['in HTML in JSON', JSON.stringify({ h: `<p title='${PAGE}'>` })],
  ])('is told %s by nothing', (_, sent) => {
    expect(cleaned(sent)).toBeNull();
  });

  test.each([
    'dr',
    'rl',
    'rf',
    'r',
    'top',
    'ref',
    'referrer',
    'document_referrer',
    'urlref',
    'referrer_url',
    'previousPage',
    'ep.page_referrer',
  ])('as the one before (%s) is the site alone', (name) => {
    expect(cleaned(`/c?${name}=${ONCE(PAGE)}`)).toBe(`/c?${name}=${ONCE(`${SITE}/`)}`);
  });

  test('as the one before in JSON is the site alone', () => {
    expect(cleaned(JSON.stringify({ referrer: PAGE }))).toBe(
      JSON.stringify({ referrer: `${SITE}/` }),
    );
  });
});

describe('the title', () => {
  test('of the page is its path', () => {
    expect(cleaned(`/c?dt=${ONCE(document.title)}`)).toBe(`/c?dt=${ONCE('/palvelut')}`);
  });

  test('with pluses for spaces is its path', () => {
    expect(cleaned('/c?dt=Silm%C3%A4tutkimus+%7C+Optikko')).toBe(`/c?dt=${ONCE('/palvelut')}`);
  });

  test('with an apostrophe, or with blanks around it, is its path', () => {
    document.title = "Men's glasses";
    expect(cleaned(`/c?dt=${ONCE(" Men's glasses ")}`)).toBe(`/c?dt=${ONCE('/palvelut')}`);
  });

  test('as `escape` wrote it is its path', () => {
    expect(cleaned('/c?dt=Silm%E4tutkimus%20%7C%20Optikko')).toBe(`/c?dt=${ONCE('/palvelut')}`);
  });

  test('in JSON is its path', () => {
    expect(cleaned(JSON.stringify({ title: document.title }))).toBe('{"title":"/palvelut"}');
  });

  test('of the page before is that page’s path', () => {
    const clean = createClean(RULES);
    clean('/c', 'page');
    history.replaceState(null, '', '/toinen');
    document.title = 'Toinen sivu';
    expect(clean(`/c?dt=${ONCE('Silmätutkimus | Optikko')}`, 'page')).toBe(
      `/c?dt=${ONCE('/palvelut')}`,
    );
  });

  test('of a sensitive page that was told of is the root', () => {
    const clean = createClean(RULES);
    history.replaceState(null, '', '/ajanvaraus/silmanpohja');
    document.title = 'Silmänpohjakuvaus';
    clean('/c', 'page');
    history.replaceState(null, '', '/palvelut');
    document.title = 'Palvelut';
    expect(clean(`/c?dt=${ONCE('Silmänpohjakuvaus')}`, 'page')).toBe(`/c?dt=${ONCE('/')}`);
  });

  test('leaves where the site says so', () => {
    const sent = `/c?dt=${ONCE(document.title)}`;
    expect(cleaned(sent, 'page', { titles: true })).toBe(sent);
  });
});

test('half of a character is no error of the page', () => {
  const address = ONCE(ONCE(`${SITE}/haku?q=1`));
  expect(cleaned(`/t?u=%uD83D%20${address}`)).toContain(TWICE(`${SITE}/haku`).slice(0, 20));
});

test('an identifier of somebody who has withdrawn does not leave', () => {
  expect(cleaned('/pagead?auid=123456789.1795342312&v=2')).toBe('/pagead?auid=&v=2');
  const page = `${SITE}/?utm_source=`;
  expect(cleaned(`/pagead?url=${ONCE(`${page}123456789.1795342312`)}`)).toBe(
    `/pagead?url=${ONCE(`${SITE}/`)}`,
  );
});

describe('what was searched', () => {
  beforeEach(() =>
    history.replaceState(null, '', '/haku?q=silm%C3%A4+s%C3%A4rky&utm_source=kirje&sivu=2'),
  );

  test.each([
    [
      'in a parameter of its own',
      '/c?ep.search_term=silm%C3%A4%20s%C3%A4rky&v=2',
      '/c?ep.search_term=&v=2',
    ],
    ['in JSON', '{"search":"silmä särky"}', '{"search":""}'],
  ])('does not leave %s', (_, sent, left) => {
    expect(cleaned(sent)).toBe(left);
  });

  test.each(['/c?s=kirje', '/c?v=2'])('leaves where it is allowed, or is a number: %s', (sent) => {
    expect(cleaned(sent)).toBe(sent);
  });

  test('does not take the words away with which vendors say what they say', () => {
    history.replaceState(null, '', '/haku?q=page_view&tyyppi=page');
    const json = '{"type":"page","event":"page_view"}';
    expect(cleaned(json)).toBe(json);
    expect(cleaned('/c?en=page_view&ep.haku=page')).toBe('/c?en=page_view&ep.haku=');
  });

  test('does not leave with the path of an earlier route', () => {
    const clean = createClean(RULES);
    clean('/c', 'page');
    history.replaceState(null, '', '/toinen');
    expect(clean(`/c?from=${ONCE('/haku?q=x')}`, 'page')).toBe(`/c?from=${ONCE('/haku')}`);
  });

  test('does not leave on a later route either', () => {
    const clean = createClean(RULES);
    clean('/c', 'page');
    history.replaceState(null, '', '/toinen');
    expect(clean('/c?st=silm%C3%A4+s%C3%A4rky', 'page')).toBe('/c?st=');
  });
});

test.each([
  ['another site', `/t?u=${ONCE('https://muu.example/ajanvaraus/x?q=1')}`],
  ['a path that need not be this site’s', '/t?p=%2Ftuote%3Fq%3D1'],
  ['what is no address', '/t?a=1&b=%E4%F6&c=100%25&d=%2F&e=%7B%7D'],
  ['JSON without addresses', '{"a":"x\\"y","b":[1,"å"],"c":"\\u00e4"}'],
  ['an address with nothing to take away', `/t?u=${ONCE(`${SITE}/haku`)}`],
  ['broken JSON', '{"a":"https:\\x'],
])('%s is left as it was', (_, sent) => {
  expect(cleaned(sent)).toBe(sent);
});

test.each([
  ['base64', 'a'.repeat(2 ** 20)],
  ['tildes', `/c?${'~'.repeat(2 ** 20)}&`],
  ['equals signs', 'a='.repeat(2 ** 19)],
  ['quotes', `{${'"'.repeat(2 ** 16)}`],
  ['quotes that do not end', `{${'"\\'.repeat(2 ** 17)}`],
  ['backslashes', `{"${'\\'.repeat(2 ** 20)}`],
  ['blanks', `{"a"${' '.repeat(2 ** 20)}`],
  ['codes', `a=${'%25'.repeat(2 ** 17)}`],
  ['slashes', `{"a":"${SITE}${'/a'.repeat(2 ** 17)}"}`],
])('a long text of %s is looked through in time', (_, sent) => {
  const start = performance.now();
  expect(cleaned(sent)).toBe(sent);
  expect(performance.now() - start).toBeLessThan(3000);
});
