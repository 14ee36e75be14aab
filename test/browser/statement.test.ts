import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { BARE, EVERYTHING, SMALLEST, WHOLE } from '../../statement/src/example.test.kit';
import { renderStatement } from '../../statement/src/index';
import { eventually } from '../kit/eventually';
import type { PageOptions } from '../kit/page';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const json = (statement: unknown) => JSON.stringify(statement).replaceAll('<', '\\u003c');
const inside = (statement: unknown) =>
  `<div data-keksi-statement><script type="application/json">${json(statement)}</script></div>`;
const consents = { ...SMALLEST, consentRegister: { retentionDays: 730 } };

const article = (visitor: Visitor) => visitor.page.locator('article.keksi-statement');
const button = (visitor: Visitor, name: string) =>
  article(visitor).getByRole('button', { name, exact: true });
const message = (visitor: Visitor) => article(visitor).getByRole('status');

async function violations(visitor: Visitor): Promise<string[]> {
  await visitor.page.evaluate(axe.source);
  return visitor.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
  });
}

/** A visitor who has accepted everything, on a page with a statement. */
async function accepted(body: string, options: PageOptions = {}): Promise<Visitor> {
  world.site.show({ body, ...options });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/tietosuojaseloste`);
  await visitor.press('accept');
  await visitor.button('accept').waitFor({ state: 'hidden' });
  await article(visitor).waitFor();
  await eventually(() => world.register.rows()).toHaveLength(1);
  return visitor;
}

test('a page without a statement does not load the part', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const loaded = world.log.arrivals.map(({ path }) => path);
  expect(loaded).toContain('/keksi-ask-fi.js');
  expect(loaded).not.toContain('/keksi-statement.js');
});

test('the element becomes the statement, under the heading of the page, without anything of the network', async () => {
  const visitor = await accepted(inside(consents));
  expect(await article(visitor).locator('h2').count()).toBe(22);
  expect(await visitor.page.locator('h1').count()).toBe(1);
  expect(await article(visitor).textContent()).toContain('Meta Platforms, Inc.');
  expect(await article(visitor).getByText('Merkintä poistetaan').count()).toBe(1);
});

test('it can stand at an address of the site, and it follows the language', async () => {
  world.site.showAt('/statement.json', {});
  const visitor = await world.visitor();
  await visitor.page.route('**/statement.json', (route) =>
    route.fulfill({ json: consents as never }),
  );
  world.site.show({ body: '<div data-keksi-statement="/statement.json"></div>' });
  await visitor.open(`${SITE.https}/`);
  await article(visitor).waitFor();
  await visitor.keksi((keksi) => keksi.setLanguage('sv'));
  await eventually(() => article(visitor).getAttribute('lang')).toBe('sv');
  expect(await article(visitor).locator('h2').first().textContent()).toBe(
    '1. Personuppgiftsansvarig',
  );
  expect(await article(visitor).count()).toBe(1);
});

test('its buttons show and download the visitor’s records', async () => {
  const visitor = await accepted(inside(consents));
  await button(visitor, 'Näytä omat merkinnät').click();
  await eventually(() => message(visitor).textContent()).toContain('Merkintäsi ovat tässä');
  expect(await article(visitor).locator('pre').textContent()).toContain('"action": "accept-all"');
  expect(await violations(visitor)).toEqual([]);
  const download = visitor.page.waitForEvent('download');
  await button(visitor, 'Lataa omat merkinnät (JSON)').click();
  expect(JSON.parse(await readFile(await (await download).path(), 'utf8'))).toHaveLength(1);
  await eventually(() => message(visitor).textContent()).toBe('1 merkintä on ladattu.');
});

test('its buttons erase them after a second question, and the banner asks again', async () => {
  const visitor = await accepted(inside(consents));
  await button(visitor, 'Poista omat merkinnät').click();
  await button(visitor, 'Älä poista').click();
  expect(await message(visitor).textContent()).toBe('');
  await button(visitor, 'Poista omat merkinnät').click();
  await button(visitor, 'Poista pysyvästi').click();
  await visitor.isAsked();
  await eventually(() => world.register.rows()).toEqual([]);
  await eventually(() => message(visitor).textContent()).toContain('Merkintäsi on poistettu');
});

test('its button withdraws', async () => {
  const visitor = await accepted(inside(consents));
  await button(visitor, 'Peruuta suostumukset').click();
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  await eventually(() => world.register.rows()).toHaveLength(2);
});

test('what the command has made gets its buttons, once', async () => {
  const html = renderStatement(WHOLE, EVERYTHING, 'fi', { title: false });
  expect(html).toMatch(/data-keksi-controls="withdraw" hidden/);
  const visitor = await accepted(html);
  expect(await article(visitor).count()).toBe(1);
  await button(visitor, 'Näytä omat merkinnät').click();
  await eventually(() => article(visitor).locator('pre').count()).toBe(1);
  await button(visitor, 'Peruuta suostumukset').click();
  await eventually(() => visitor.keksi(({ choices }) => choices.diagnostic)).toBe(false);
});

test('the declaration in it is the one that gates here', async () => {
  const html = renderStatement(SMALLEST, { controller: 'Pieni Oy' }, 'fi', { title: false });
  expect(html).not.toContain('_fbp');
  const visitor = await accepted(html);
  await eventually(() => article(visitor).locator('#keksi-cookies').textContent()).toContain(
    '_fbp',
  );
  expect(await article(visitor).locator('[data-keksi-declaration] h4').allTextContents()).toEqual([
    'Välttämättömät',
    'Kävijätilastot (diagnostiikka)',
    'Markkinointi',
  ]);
});

test('without scripts the made page has no button that does nothing', async () => {
  world.site.show({ body: renderStatement(WHOLE, EVERYTHING, 'fi', { title: false }) });
  const visitor = await world.visitor({ javaScript: false });
  await visitor.open(`${SITE.https}/`);
  expect(await article(visitor).locator('h2').count()).toBe(22);
  expect(await article(visitor).getByRole('button').count()).toBe(0);
});

/** What `npx keksi statement` writes. */
function command(statement: unknown, config: unknown, language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'keksi-statement-'));
  const put = (name: string, content: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const cli = fileURLToPath(new URL('../../dist/npm/cli.js', import.meta.url));
  const files = [put('statement.json', statement), '--config', put('keksi.json', config)];
  const args = [cli, 'statement', ...files, '--language', language];
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}

test.each(['fi', 'en', 'sv'])(
  'axe finds nothing in the page that the command makes: %s',
  async (language) => {
    const visitor = await world.visitor();
    for (const html of [command(WHOLE, EVERYTHING, language), command(SMALLEST, BARE, language)]) {
      expect(html).toContain('@media print');
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [1280, 'dark'],
        [320, 'light'],
      ] as const) {
        await visitor.page.setViewportSize({ width, height: 800 });
        await visitor.page.emulateMedia({ colorScheme });
        await visitor.page.setContent(html);
        expect(await violations(visitor)).toEqual([]);
        const wide = () => document.documentElement.scrollWidth - innerWidth;
        expect(await visitor.page.evaluate(wide), String(width)).toBeLessThanOrEqual(0);
      }
    }
  },
);

test('on paper it is A4, no button is printed, and an address can be read', async () => {
  const visitor = await world.visitor();
  await visitor.page.setContent(command(WHOLE, EVERYTHING, 'fi'));
  await visitor.page.emulateMedia({ media: 'print' });
  expect(await article(visitor).getByRole('button').count()).toBe(0);
  const after = await article(visitor)
    .getByRole('link', { name: 'Tietosuojakäytäntö: Apuri <Oy>' })
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('https://apuri.example/tietosuoja');
  const pdf = (await visitor.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // 210 × 297 mm in points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

test('in the dark its text is light', async () => {
  const visitor = await world.visitor();
  await visitor.page.setContent(command(SMALLEST, BARE, 'fi'));
  const colour = () => article(visitor).evaluate((element) => getComputedStyle(element).color);
  await visitor.page.emulateMedia({ colorScheme: 'light' });
  expect(await colour()).toBe('rgb(0, 0, 0)');
  await visitor.page.emulateMedia({ colorScheme: 'dark' });
  expect(await colour()).toBe('rgb(255, 255, 255)');
});

const POLICY = [
  "default-src 'none'",
  "script-src 'nonce-abc' 'strict-dynamic'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types keksi#loader',
];

test.each([
  ['in the page', inside(consents), []],
  ['at an address', '<div data-keksi-statement="/statement.json"></div>', ["'self'"]],
])(
  'on the strictest page, %s, it breaks no rule, in any language, with all its buttons',
  async (_, body, hosts) => {
    world.site.showAt('/statement.json', {});
    world.site.show({
      keksi: false,
      head: `<meta http-equiv="Content-Security-Policy" content="${[
        ...POLICY,
        ['connect-src', 'https://rekisteri.example', ...hosts].join(' '),
      ].join('; ')}">
      <script nonce="abc" src="/keksi.js" data-controller="Pieni Oy" data-policy="/"
        data-pixel="123456789012345" data-register="https://rekisteri.example/records"></script>`,
      body,
    });
    const visitor = await world.visitor();
    await visitor.page.route('**/statement.json', (route) => route.fulfill({ json: consents }));
    await visitor.page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        broken.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await visitor.open(`${SITE.https}/tietosuojaseloste`);
    await visitor.press('reject');
    await eventually(() => world.register.rows()).toHaveLength(1);
    const titles = {
      sv: 'Rättelse (artikel 16)',
      en: 'Rectification (Article 16)',
      fi: 'Tietojen oikaiseminen (16 artikla)',
    };
    for (const [language, title] of Object.entries(titles)) {
      await visitor.page.evaluate(`keksi.setLanguage('${language}')`);
      await eventually(() => article(visitor).getAttribute('lang')).toBe(language);
      expect(await article(visitor).locator('#keksi-rights dt').allTextContents()).toContain(title);
      expect(
        await article(visitor).locator('[data-keksi-declaration] table').count(),
      ).toBeGreaterThan(0);
      expect(await article(visitor).count()).toBe(1);
    }
    await button(visitor, 'Näytä omat merkinnät').click();
    await eventually(() => message(visitor).textContent()).not.toBe('');
    const download = visitor.page.waitForEvent('download');
    await button(visitor, 'Lataa omat merkinnät (JSON)').click();
    await download;
    await button(visitor, 'Poista omat merkinnät').click();
    await button(visitor, 'Älä poista').click();
    await button(visitor, 'Peruuta suostumukset').click();
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.page.evaluate('broken')).toEqual([]);
  },
);

test('what is no statement is explained on the console, and the page stays as it was', async () => {
  world.site.show({ body: inside([]) });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(() => visitor.console.join('\n')).toContain('the statement is []');
  expect(await article(visitor).count()).toBe(0);
});
