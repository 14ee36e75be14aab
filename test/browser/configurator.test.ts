import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page, Request } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo } from '../../demo/server/demo';
import { launchBrowser } from '../kit/browser';
import { eventually } from '../kit/eventually';

const folder = mkdtempSync(join(tmpdir(), 'keksi-configurator-'));
const demo = await startDemo({ port: 0, databaseUrl: `file:${join(folder, 'register.db')}` });
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
const OWN = /^\/(asennus\/([a-z-]+\.(js|css|html))?|keksi(-[a-z-]+)?\.js)$/;
let browser: Browser;

const isOwn = (url: string): boolean =>
  url.startsWith('data:') || (url.startsWith(`${demo.origin}/`) && OWN.test(new URL(url).pathname));

beforeAll(async () => {
  browser = await launchBrowser(
    ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    'shell',
  );
});
afterAll(async () => {
  await browser?.close();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Every request that the browser did not stop itself by the page's policy. */
  readonly sent: { readonly url: string }[];
  readonly errors: string[];
}

async function open(look: object = {}, fragment = ''): Promise<Opened> {
  const context = await browser.newContext({ locale: 'fi-FI', viewport: DESKTOP, ...look });
  const page = await context.newPage();
  const sent: { readonly url: string }[] = [];
  const errors: string[] = [];
  const note = (request: Request) => void sent.push({ url: request.url() });
  page.on('requestfinished', note);
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The frame of the preview is left while it loads, whenever the settings change.
    if (!/csp|ABORTED/i.test(reason)) note(request);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${demo.origin}/asennus/${fragment}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, sent, errors };
}

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const paste = async (page: Page, code: string) => {
  await field(page, /^Liitä tähän koodi/).fill(code);
  await page.getByRole('button', { name: 'Etsi tunnukset' }).click();
};
const tag = (page: Page) => field(page, /^Jokaisen sivun/).inputValue();
const statement = (page: Page) => field(page, 'Valmis seloste HTML-muodossa');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<import('axe-core').AxeResults> };
    };
    // What is in the frames is Keksi's own, and has tests of its own.
    const { violations } = await axe.run({ iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
}

test('a pasted code becomes the tag, and nothing but its own files is asked for', async () => {
  const { page, sent, errors } = await open();
  await field(page, 'Yrityksen nimi').fill('Esimerkki Oy');
  await field(page, 'Tietosuojaselosteen osoite').fill('/tietosuojaseloste');
  await field(page, 'Sivuston osoite').fill('www.esimerkki.fi');
  await paste(
    page,
    "gtag('config','G-ABCDEFGHIJ'); fbq('init','123456789012345'); //static.hotjar.com/ hjid:1234567",
  );
  await eventually(() => tag(page)).toContain('data-ga="G-ABCDEFGHIJ"');
  expect(await tag(page)).toContain('data-pixel="123456789012345"');
  expect(await tag(page)).toContain('data-services="hotjar:1234567"');
  expect(await field(page, /^Turvaotsake/).inputValue()).toContain('https://*.esimerkki.fi');
  await page.getByText('Keksin omat tarkistukset eivät löydä huomautettavaa.').waitFor();
  const banner = page.frameLocator('iframe[title="Evästekysely"]');
  await banner.getByText('Esimerkki Oy').first().waitFor();
  // A visitor of the preview who accepts starts nothing that reaches anybody.
  await banner.getByRole('button', { name: 'Hyväksy kaikki' }).click();
  await banner.getByRole('button', { name: 'Hyväksy kaikki' }).waitFor({ state: 'hidden' });
  const others = sent.filter(({ url }) => !isOwn(url));
  expect(others).toEqual([]);
  expect(errors).toEqual([]);
});

test('an id of another vendor is told where it is written, and moved to its place', async () => {
  const { page } = await open();
  await field(page, 'Google Analytics 4').fill('AW-123456789');
  await page.getByText('Tämä on palvelun Google Ads tunnus.').waitFor();
  await page.getByRole('button', { name: 'Siirrä oikeaan kohtaan' }).click();
  expect(await field(page, 'Google Ads').inputValue()).toBe('AW-123456789');
  expect(await field(page, 'Google Analytics 4').inputValue()).toBe('');
});

test('nonsense and markup are words, and nothing of them runs', async () => {
  const { page, sent, errors } = await open();
  const evil =
    '<img src="https://paha.example/x" onerror="window.ran=1"><script>window.ran=1</script>';
  await paste(page, evil);
  await page.getByText(/^Tekstistä ei löytynyt tuttua palvelua/).waitFor();
  await field(page, 'Yrityksen nimi').fill('"></script><script>window.ran=1</script>');
  await field(page, 'Google Analytics 4').fill('G-ABCDEFGHIJ');
  await field(page, /^Liitä tähän YouTube/).fill(evil);
  await eventually(() => tag(page)).toContain('&quot;&gt;&lt;/script&gt;');
  expect(await field(page, 'Odottava koodi').inputValue()).not.toContain('onerror');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(sent.filter(({ url }) => !isOwn(url))).toEqual([]);
  expect(errors).toEqual([]);
});

test('a video becomes what waits, and its service is added', async () => {
  const { page } = await open();
  await field(page, /^Liitä tähän YouTube/).fill('https://youtu.be/aaaaaaaaaaa');
  const waiting = await field(page, 'Odottava koodi').inputValue();
  expect(waiting).toContain('data-category="marketing"');
  expect(waiting).toContain('data-src="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa"');
  await page.getByRole('button', { name: 'Lisää palveluihin: YouTube' }).click();
  await eventually(() => tag(page)).toContain('data-services="youtube"');
});

test('a link keeps the settings, and one that is damaged gives an empty page', async () => {
  const { page } = await open();
  await field(page, 'Yrityksen nimi').fill('Ääkkös Öy');
  await eventually(() => new URL(page.url()).hash).toMatch(/^#k=/);
  const { hash } = new URL(page.url());
  const again = await open({}, hash);
  expect(await field(again.page, 'Yrityksen nimi').inputValue()).toBe('Ääkkös Öy');
  await again.page.getByText('Asetukset tulivat linkistä').waitFor();
  const broken = await open({}, `${hash.slice(0, 12)}%%%`);
  expect(await field(broken.page, 'Yrityksen nimi').inputValue()).toBe('');
});

test('an old statement is read in, checked while writing, and comes out as HTML', async () => {
  const { page, errors } = await open();
  await page.getByRole('button', { name: 'Hae luonnos' }).click();
  await page.getByRole('heading', { name: 'Tätä puuttuu tai pitää korjata' }).waitFor();
  await eventually(() => statement(page).inputValue()).toContain(
    '<article class="keksi-statement"',
  );
  await field(page, /^Liitä tähän vanha selosteesi/).fill(
    '1. Rekisterinpitäjä\nEsimerkki Oy\nKatu 1, 00100 Helsinki\n\n2. Rekisterin nimi\nAsiakasrekisteri\n\n3. Säilytysaika\nKuusi vuotta',
  );
  await page.getByRole('button', { name: 'Lue vanha teksti' }).click();
  await page.getByText('Täytä seloste').click();
  await eventually(() => field(page, 'Yritys tai yhdistys').inputValue()).toBe('Esimerkki Oy');
  expect(errors).toEqual([]);
});

test.each([
  ['light', DESKTOP],
  ['dark', DESKTOP],
  ['light', PHONE],
  ['dark', PHONE],
] as const)(
  'axe finds nothing in %s at %o, and nothing stands beside the screen',
  async (colorScheme, viewport) => {
    const { page } = await open({ colorScheme, viewport });
    await paste(page, "gtag('config','G-ABCDEFGHIJ') //connect.nosto.com/include/shopify-1234567");
    await page.getByRole('button', { name: 'Hae luonnos' }).click();
    await page.getByText('Täytä seloste').click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
  },
);

test('the keyboard is enough', async () => {
  const { page } = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Set up Keksi' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.getByRole('textbox', { name: 'Name of the company' }).focus();
  await page.keyboard.type('Example Ltd');
  await eventually(() =>
    page.getByRole('textbox', { name: /^At the beginning/ }).inputValue(),
  ).toContain('data-controller="Example Ltd"');
});
