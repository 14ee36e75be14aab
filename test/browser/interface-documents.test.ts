import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const STATEMENT = readFileSync(new URL('../../demo/statement.json', import.meta.url), 'utf8');
const DOCUMENTS = `<h2>Evästeet</h2><div data-keksi-declaration></div>
  <h2>Seloste</h2><div data-keksi-statement><script type="application/json">${STATEMENT}</script></div>`;

async function shown(head = ''): Promise<Visitor> {
  world.site.show({ body: DOCUMENTS, head });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.page.locator('.keksi-declaration table').first().waitFor();
  await visitor.page.locator('.keksi-statement table').first().waitFor();
  return visitor;
}

const cell = (visitor: Visitor, within: string) =>
  visitor.page
    .locator(`${within} td`)
    .first()
    .evaluate((element) => {
      const { borderBottomWidth, borderBottomColor, paddingTop } = getComputedStyle(element);
      return { borderBottomWidth, borderBottomColor, paddingTop };
    });

test.each(['.keksi-declaration', '.keksi-statement'])(
  'on a plain page %s has lines between its rows, in the site’s own colour',
  async (within) => {
    const plain = await cell(await shown(), within);
    expect(plain.borderBottomWidth).toBe('1px');
    expect(Number.parseFloat(plain.paddingTop)).toBeGreaterThan(3);
    const tokens = '<style>:root { --keksi-line: rgb(1, 2, 3); }</style>';
    expect((await cell(await shown(tokens), within)).borderBottomColor).toBe('rgb(1, 2, 3)');
  },
);

test('what the page itself says holds, however lightly it says it', async () => {
  const visitor = await shown('<style>td { padding: 1px; border: 0 } h3 { color: red }</style>');
  for (const within of ['.keksi-declaration', '.keksi-statement']) {
    expect(await cell(visitor, within)).toMatchObject({
      borderBottomWidth: '0px',
      paddingTop: '1px',
    });
  }
});

test('in a narrow window the rows of the declaration become lists, whose cells say what they are', async () => {
  const visitor = await shown('<meta name="viewport" content="width=device-width">');
  await visitor.page.setViewportSize({ width: 360, height: 640 });
  const first = visitor.page.locator('.keksi-declaration td').first();
  expect(await first.evaluate((td) => getComputedStyle(td, '::before').content)).toMatch(/: "$/);
  const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
