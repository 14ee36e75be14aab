import type { Page } from 'playwright-core';
import { within } from '../browser/within';
import { ask } from '../capture/in-page';
import type { Banner, Link } from '../model';

/** What to call the statement. */
const STATEMENT =
  /tietosuoja|rekisteriselost|eväste(?:seloste|käytän)|privacy|cookie (?:policy|notice|statement)|dataskydd|integritet|personuppgift|kakpolicy|datenschutz|confidentialité|privacidad/i;

/** Whether a link leads to a privacy statement, as far as its words tell. @example `isStatement({ name: 'Tietosuojaseloste', url })` */
export const isStatement = ({ name, url }: Pick<Link, 'name' | 'url'>): boolean =>
  STATEMENT.test(`${name} ${url}`);

/** As much of it as rules look at. */
const MOST = 200_000;

/** A banner whose link to the statement was followed, and what stood there. @example `{ banner, statementText: 'Tietosuojaseloste …' }` */
export interface Followed {
  readonly banner: Banner;
  readonly statementText?: string;
}

/**
 * Follows the banner's link to the privacy statement in a tab of its own, if it is of the page's origin: what it answers, and
 * what it says once its scripts have run.
 * @example `await followStatement(page, banner)`
 */
export async function followStatement(page: Page, banner: Banner): Promise<Followed> {
  const { origin } = new URL(page.url());
  const links = banner.layers.flatMap((layer) => layer.links);
  const link = links.find((one) => isStatement(one) && one.url.startsWith(`${origin}/`));
  if (!link) return { banner };
  const tab = await page
    .context()
    .newPage()
    .catch(() => undefined);
  if (!tab) return { banner };
  try {
    const response = await tab.goto(link.url, { waitUntil: 'load', timeout: 15_000 });
    const status = response?.status();
    const read = (most: number) => document.body?.innerText.slice(0, most) ?? '';
    const text = await within(5_000, ask(tab, read, MOST));
    const layers = banner.layers.map((layer) => ({
      ...layer,
      links: layer.links.map((one) => (one.url === link.url && status ? { ...one, status } : one)),
    }));
    return { banner: { ...banner, layers }, ...(text && { statementText: text }) };
  } catch {
    // A statement that does not come in time is judged by nobody.
    return { banner };
  } finally {
    await tab.close().catch(() => undefined);
  }
}
