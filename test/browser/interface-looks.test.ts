import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { startDemo } from '../../demo/server/demo';
import { launchBrowser } from '../kit/browser';
import { difference } from '../kit/pictures';

const folder = await mkdtemp(join(tmpdir(), 'keksi-looks-'));
const demo = await startDemo({ port: 0, databaseUrl: `file:${join(folder, 'register.db')}` });
const browser = await launchBrowser(
  [
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    // Letters as the font has them, not as the machine would fit them to its pixels.
    '--font-render-hinting=none',
    '--disable-lcd-text',
  ],
  'shell',
);

afterAll(async () => {
  await browser.close();
  await demo.stop();
  await rm(folder, { recursive: true });
});

/** What each state has on the screen once it is there. */
const SIGN: Record<string, string> = {
  banner: 'keksi-consent .banner',
  settings: 'keksi-consent dialog[open]',
  corner: 'keksi-consent .corner',
  saved: 'keksi-consent .message[data-open]',
  placeholder: 'keksi-placeholder .placeholder',
  declaration: '.keksi-declaration table',
};

/** Pictures to look at, and to compare with. `KEKSI_PICTURES=update` takes them anew. */
const PICTURES = fileURLToPath(new URL('pictures/', import.meta.url));

/**
 * So much may differ between machines, whose letters are smoothed differently. A button that is missing is
 * more, and so is a colour that is another one.
 */
const TOLERANCE = 0.002;

async function opened(address: string): Promise<{ page: Page; messages: string[] }> {
  const width = address.includes('narrow') ? 320 : 900;
  const context = await browser.newContext({
    viewport: { width, height: 600 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(demo.origin + address);
  return { page, messages };
}

const { page: overview } = await opened('/looks');
const addresses = await overview
  .locator('figcaption a')
  .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
await overview.context().close();

test('every state is shown in both themes, three languages and both directions', () => {
  expect(addresses.length).toBeGreaterThan(25);
});

test.each(addresses)('%s shows, and axe finds nothing in it', async (address) => {
  const { page, messages } = await opened(address);
  const state = new URLSearchParams(address.split('?')[1]).get('state') ?? '';
  await page
    .locator(SIGN[state] ?? '')
    .first()
    .waitFor();
  // Its page is strict; what is evaluated from outside is not under its policy.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
  });
  // The faint colours are there to be warned of.
  const faint = address.includes('faint');
  expect(found.filter((finding) => !(faint && finding.startsWith('color-contrast')))).toEqual([]);
  expect(messages).toHaveLength(faint ? messages.length : 0);
  if (faint) expect(messages.join('\n')).toMatch(/--keksi-text on --keksi-background/);
  await page.context().close();
});

/** `banner-fi-light-narrow.png` */
const pictureOf = (address: string): string => {
  const wanted = new URLSearchParams(address.split('?')[1]);
  const parts = [...wanted].map(([name, value]) => (name === 'narrow' ? name : value));
  return join(PICTURES, `${parts.join('-')}.png`);
};

const asking = addresses.filter(
  (address) => address.includes('theme') && /state=(banner|settings)&language/.test(address),
);

/** Opens one that has a picture. */
async function pictured(address: string) {
  const { page } = await opened(address);
  const part = (address.includes('state=banner') ? SIGN.banner : SIGN.settings) ?? '';
  await page.locator(part).waitFor();
  const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  return { page, part, now };
}

test.each(asking)('%s looks as it did', async (address) => {
  const { page, now } = await pictured(address);
  if (process.env.KEKSI_PICTURES === 'update') await writeFile(pictureOf(address), now);
  const before = await readFile(pictureOf(address)).catch(() => null);
  if (!before) throw new Error('No picture to compare with. KEKSI_PICTURES=update takes it.');
  expect(await difference(browser, before, now)).toBeLessThanOrEqual(TOLERANCE);
  await page.context().close();
});

const finnish = asking.filter((address) => address.includes('language=fi'));

test.each(finnish)('a button that is another, or gone, would be seen: %s', async (address) => {
  const { page, part, now } = await pictured(address);
  const spoilt = async (spoil: (element: HTMLElement) => void) => {
    await page.locator(`${part} .buttons .button`).first().evaluate(spoil);
    return difference(browser, now, await page.screenshot({ animations: 'disabled' }));
  };
  expect(
    await spoilt((button) => button.style.setProperty('background', '#0b5c8a')),
  ).toBeGreaterThan(TOLERANCE);
  expect(
    await spoilt((button) => button.style.setProperty('visibility', 'hidden')),
  ).toBeGreaterThan(TOLERANCE);
  await page.context().close();
});
