import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../test/kit/browser.js';
import { sampleRecord } from './sample.js';
import { startRegister } from './start.js';

const adminToken = 'correct-horse-battery-staple';
const kept = [
  sampleRecord(),
  sampleRecord({
    action: 'reject-all',
    choices: { necessary: true, diagnostic: false, marketing: false },
  }),
];
let register: Awaited<ReturnType<typeof startRegister>>;
let browser: Browser;
let page: Page;
/** What the browser had to complain about, breaches of the page's own policy among it. */
const complaints: string[] = [];

beforeAll(async () => {
  const here = fileURLToPath(new URL('..', import.meta.url));
  execFileSync('npm', ['run', 'build:page'], { cwd: here, stdio: 'ignore' });
  register = await startRegister({ adminToken });
  for (const record of kept) await register.post(record);
  browser = await launchBrowser();
  const context = await browser.newContext({ locale: 'fi-FI' });
  page = await context.newPage();
  page.on('console', (message) => {
    // The browser reports the answers to a wrong token and a wrong id, which are meant.
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
  expect(await row.getByRole('cell').allTextContents()).toEqual(['2', '1', '1', '0']);
  // The charts are drawn, and can be read as a table.
  expect(await page.locator('canvas').count()).toBe(2);
  await page.getByText('Kuvaaja taulukkona').first().click();
  const today = new Date().toISOString().slice(0, 10);
  expect(await page.getByRole('row', { name: today }).first().isVisible()).toBe(true);
});

test('speaks English, and says so to screen readers', async () => {
  await page.getByRole('button', { name: 'In English' }).click();
  await page.getByRole('heading', { name: 'Consent register' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.title()).toBe('Consent register');
});

test('finds a record by its id', async () => {
  const field = page.getByLabel('Id of the record');
  await field.fill('nothing like an id');
  await page.keyboard.press('Enter');
  await page.getByText('There is no such record').waitFor();
  await field.fill(kept[1]?.id ?? '');
  await page.keyboard.press('Enter');
  await page.getByText('"action": "reject-all"').waitFor();
});

test('verifies the chain', async () => {
  await page.getByRole('button', { name: 'Verify the chain' }).click();
  await page.getByText('The chain is whole. Links: 2. Of them erased: 0.').waitFor();
  await page.getByText(/^2 [0-9a-f]{64} https:\/\/www\.esimerkki\.fi$/).waitFor();
});

test('downloads every record', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('records.csv');
});

test('fits a phone', async () => {
  await page.setViewportSize({ width: 380, height: 800 });
  // The charts are drawn anew in the width that is left.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
});

test('keeps to its own policy, and the token out of sight', async () => {
  expect(complaints).toEqual([]);
  expect(page.url()).not.toContain(adminToken);
  const stored = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage, document.cookie]),
  );
  expect(stored).not.toContain(adminToken);
});
