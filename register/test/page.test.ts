import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import AxeSource from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../test/kit/browser.js';
import { createToken } from '../src/admin/tokens.js';
import { plainSite } from '../src/index.js';
import { addSite } from '../src/sites/rows.js';
import { sampleRecord } from './sample.js';
import { startRegister } from './start.js';

const adminToken = 'correct-horse-battery-staple';
const withdrawal = sampleRecord({
  action: 'withdraw',
  choices: { necessary: true, diagnostic: false, marketing: false },
});
const kept = [
  withdrawal,
  sampleRecord({
    action: 'reject-all',
    choices: { necessary: true, diagnostic: false, marketing: false },
  }),
  sampleRecord({ previous: withdrawal.id, refused: ['meta-pixel'] }),
];
const [, refusal, again] = kept;
let register: Awaited<ReturnType<typeof startRegister>>;
let browser: Browser;
let page: Page;
/** What the browser had to complain about, breaches of the page's own policy among it. */
const complaints: string[] = [];

beforeAll(async () => {
  const here = fileURLToPath(new URL('..', import.meta.url));
  execFileSync('npm', ['run', 'build:page'], { cwd: here, stdio: 'ignore' });
  register = await startRegister({ adminToken, retentionDays: 1825 });
  await addSite(register.store.small, {
    ...plainSite('https://www.esimerkki.fi', 'https://kauppa.esimerkki.fi'),
    ...{ name: 'Esimerkkioptiikka', owner: 'Esimerkki Oy' },
  });
  for (const record of kept) await register.post(record);
  browser = await launchBrowser([], 'shell');
  const context = await browser.newContext({ locale: 'fi-FI' });
  page = await context.newPage();
  page.on('console', (message) => {
    // The browser reports the answers to a wrong token and a wrong site, which are meant.
    const isMeant = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isMeant) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${register.url}/admin`);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await register?.stop();
});

const open = (name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** What axe finds wrong with what is shown; it comes in past the page's policy. */
async function barriers(where = page): Promise<string[]> {
  const found = await where.evaluate(
    `(async () => { ${AxeSource.source}; return await axe.run() })()`,
  );
  return (found as { violations: { id: string }[] }).violations.map(({ id }) => id);
}

test('asks for a token, and says when it is wrong', async () => {
  await page.getByLabel('Ylläpitäjän avain').fill('wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Avain ei kelpaa.').waitFor();
});

test('opens by keyboard alone, and shows the answers', async () => {
  await page.getByLabel('Ylläpitäjän avain').fill(adminToken);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Vastaukset' }).waitFor();
  const row = page.getByRole('row', { name: /^Markkinointi/ }).first();
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual(['2', '1', '1', '1']);
  // The charts are drawn, and can be read as a table.
  expect(await page.locator('canvas').count()).toBe(2);
  await page.getByText('Kuvaaja taulukkona').first().click();
  const today = new Date().toISOString().slice(0, 10);
  expect(await page.getByRole('row', { name: today }).first().isVisible()).toBe(true);
});

test('goes on after a reload without asking for the token, out of every script’s sight', async () => {
  await page.reload();
  await page.getByRole('heading', { name: 'Vastaukset' }).waitFor();
  const seen = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage, document.cookie]),
  );
  expect(seen).not.toContain(adminToken);
  expect(seen).not.toContain('keksi_session');
  expect(page.url()).not.toContain(adminToken);
});

describe('a person', () => {
  const find = async (number: string) => {
    await page.getByLabel('Suostumuksen tunniste').fill(number);
    await page.keyboard.press('Enter');
  };

  test('is found by the number they quote, with what stood under an earlier one', async () => {
    await open('Henkilö');
    await find('nothing like an id');
    await page.getByText('Tunnisteessa on 32 merkkiä').waitFor();
    await find('00000000-0000-4000-8000-000000000000');
    await page.getByText('Tunnisteella ei ole merkintöjä').waitFor();
    await find((again?.subject ?? '').toUpperCase());
    await page.getByText('Merkintöjä: 2').waitFor();
    await page.getByText(`aiemmalla tunnisteella: ${withdrawal.subject}`).waitFor();
    await page.getByRole('heading', { name: /Peruutti suostumuksensa bannerissa/ }).waitFor();
    await page.getByText('Tietojen versiosta näkee').waitFor();
  });

  test('sees the words that they were shown', async () => {
    const card = page.getByRole('article').last();
    expect(await card.getByText('Vain välttämättömät', { exact: true }).isVisible()).toBe(false);
    await card.getByText('Kävijälle näytetty teksti').click();
    await card.getByText('Vain välttämättömät', { exact: true }).waitFor();
    expect(await card.getByText('meta-pixel', { exact: true }).isVisible()).toBe(true);
  });

  test('gets their records as a file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa merkinnät (JSON)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`records-${again?.subject}.json`);
  });

  test('is erased with a reason, after one more question', async () => {
    await find(refusal?.subject ?? '');
    await page.getByText('Merkintöjä: 1').waitFor();
    await page.getByLabel('Poiston syy').fill('Pyyntö 17 artiklan nojalla');
    await page.getByRole('button', { name: 'Poista merkinnät' }).click();
    await page.getByText('Poistettavia merkintöjä on 1.').waitFor();
    await page.getByRole('button', { name: 'Poista pysyvästi' }).click();
    await page.getByText('Poistettuja merkintöjä: 1.').waitFor();
    expect(await register.store.recordsOf(refusal?.subject ?? '')).toEqual([]);
  });
});

test('requests of visitors lead to the person, and are marked when they are answered', async () => {
  const visitor = await page.context().newPage();
  await visitor.goto(`${register.url}/request?site=https://www.esimerkki.fi`);
  await visitor.getByLabel('Mitä pyydät?').selectOption('Haluan nähdä tietoni');
  await visitor.getByLabel('Sähköposti').fill('kavija@esimerkki.fi');
  await visitor.getByLabel('Suostumuksen tunniste').fill(again?.subject ?? '');
  await visitor.getByLabel('Lisätietoja').fill('Kiitos!');
  await visitor.getByRole('button', { name: 'Lähetä pyyntö' }).click();
  await visitor.getByRole('alert').getByText('Pyyntösi on vastaanotettu.').waitFor();
  await visitor.close();

  await open('Pyynnöt');
  const card = page.getByRole('article').filter({ hasText: 'kavija@esimerkki.fi' });
  await card.getByText(/Vastattava viimeistään \d/).waitFor();
  await card.getByRole('link').click();
  await page.getByText('Merkintöjä: 2').waitFor();
  await page.goBack();
  await card.getByRole('button', { name: 'Merkitse vastatuksi' }).click();
  await card.getByText(/^Vastattu .*KEKSI_ADMIN_TOKEN/).waitFor();
});

describe('sites', () => {
  test('are added and changed', async () => {
    await open('Sivustot');
    await page.getByRole('button', { name: 'Lisää sivusto' }).click();
    await page.getByLabel('Pääosoite').fill('https://kauppa.esimerkki.fi');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('alert').getByText('belongs to a site').waitFor();
    await page.getByLabel('Pääosoite').fill('https://uusi.example');
    await page.getByLabel('Säilytysaika päivinä').fill('30');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    const row = page.getByRole('row', { name: /uusi\.example/ });
    await row.getByText('30', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Muuta' }).click();
    await page.getByLabel('Rekisterinpitäjä').fill('Uusi Oy');
    await page.getByLabel('Säilytysaika päivinä').fill('');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await row.getByText('Uusi Oy').waitFor();
    await row.getByText('oletus').waitFor();
    await row.getByRole('button', { name: 'Muuta' }).click();
    await page.getByRole('button', { name: 'Sulje sivusto' }).click();
    await row.getByText('suljettu').waitFor();
    const record = sampleRecord({ site: { origin: 'https://uusi.example', path: '/' } });
    expect((await register.post(record)).status).toBe(403);
  });
});

test('tokens are made, shown once and removed', async () => {
  await open('Avaimet');
  await page.getByLabel('Nimi').fill('tietosuoja');
  await page.getByLabel('poistaa merkintöjä').check();
  await page.getByRole('button', { name: 'Luo avain' }).click();
  const token = await page.locator('pre').textContent();
  expect(token).toMatch(/^keksi_[\w-]{43}$/);
  const row = page.getByRole('row', { name: /tietosuoja/ });
  await row.getByText('katsella, ladata, poistaa merkintöjä').waitFor();
  await page.reload();
  await row.waitFor();
  expect(await page.getByText(token ?? '').count()).toBe(0);
  await row.getByRole('button', { name: 'Poista avain' }).click();
  await row.waitFor({ state: 'detached' });
});

test('the log tells who did what, and of a person only that it was one', async () => {
  await open('Loki');
  const row = page.getByRole('row', { name: /Henkilön merkintöjen poisto/ });
  await row.getByText('Pyyntö 17 artiklan nojalla').waitFor();
  await row.getByText(/koskee henkilöä [0-9a-f]{8}/).waitFor();
  expect(await page.content()).not.toContain(refusal?.subject);
  await page.getByLabel('Suostumuksen tunniste').fill(refusal?.subject ?? '');
  await page.getByRole('button', { name: 'Näytä' }).click();
  await page
    .getByRole('row', { name: /Sivuston lisäys/ })
    .last()
    .waitFor({ state: 'detached' });
  expect(await row.count()).toBe(1);
});

test('verifies the chains, and remembers when', async () => {
  await open('Eheys');
  await page.getByText('Ketjut tarkistettu viimeksi: ei vielä.').waitFor();
  await page.getByText('Merkintöjä säilytetään 1825 päivää').waitFor();
  await page.getByRole('button', { name: 'Tarkista ketjut' }).click();
  await page.getByText('Ketjut ovat ehjät. Linkkejä: 3. Niistä poistettuja: 1.').waitFor();
  await page.getByText(/^3 [0-9a-f]{64} https:\/\/www\.esimerkki\.fi/).waitFor();
  await page.getByText(/Ketjut tarkistettu viimeksi: \d/).waitFor();
});

test('downloads every record', async () => {
  await open('Vastaukset');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('records.csv');
});

test('speaks Swedish and English, and says so to screen readers', async () => {
  await page.getByRole('button', { name: 'På svenska' }).click();
  await page.getByRole('heading', { name: 'Samtyckesregister' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  await page.getByRole('button', { name: 'In English' }).click();
  await page.getByRole('heading', { name: 'Consent register' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.title()).toBe('Consent register');
});

test.each(['light', 'dark'] as const)(
  'the form for visitors has no barriers in %s',
  async (colorScheme) => {
    const visitor = await (await browser.newContext({ colorScheme })).newPage();
    await visitor.setViewportSize({ width: 380, height: 800 });
    await visitor.goto(`${register.url}/request?site=https://www.esimerkki.fi`);
    expect(await barriers(visitor)).toEqual([]);
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
    await visitor.context().close();
  },
);

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  beforeAll(() => page.emulateMedia({ colorScheme }));

  test.each(['Answers', 'Person', 'Requests', 'Sites', 'Tokens', 'Log', 'Integrity'])(
    '%s has no barriers, and fits a phone',
    async (name) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(name);
      await page.getByRole('heading', { name, exact: true }).waitFor();
      expect(await barriers()).toEqual([]);
      await page.setViewportSize({ width: 380, height: 800 });
      // The charts are drawn anew in the width that is left.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
    },
  );
});

test('shows an administrator what they have rights to, and nothing else', async () => {
  await page.getByRole('button', { name: 'Log out' }).click();
  const token = await createToken(register.store.small, { name: 'reader', rights: ['read'] });
  await page.getByLabel('Administrator’s token').fill(token);
  await page.keyboard.press('Enter');
  const parts = page.getByRole('navigation').getByRole('link');
  await parts.first().waitFor();
  expect(await parts.allTextContents()).toEqual([
    'Answers',
    'Person',
    'Requests',
    'Sites',
    'Integrity',
  ]);
  await open('Answers');
  await page.getByRole('heading', { name: 'Answers' }).waitFor();
  expect(await page.getByRole('button', { name: 'CSV' }).count()).toBe(0);
});

test('keeps to its own policy', () => {
  expect(complaints).toEqual([]);
});
