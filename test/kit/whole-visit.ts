import type { Frame, Page } from 'playwright';
import { expect } from 'vitest';
import { eventually } from './eventually';
import type { Visitor } from './visitor';
import type { World } from './world';

/** What an odd page takes away, of what holds on every other. */
export interface Oddity {
  /** Where Keksi's page is, if it is in a frame. */
  within?: (page: Page) => Frame | null;
  /** Whether the browser keeps the choice there; where it does not, the visitor is told. */
  remembered?: boolean;
  /** Whether the register can be reached from there. */
  recorded?: boolean;
  /** What to expect of the vendors; all of them unless said. */
  vendors?: readonly ('analytics' | 'ads' | 'meta')[];
}

const VIEW = { analytics: 'page_view', ads: 'page_view', meta: 'PageView' } as const;

/** What Keksi has deleted, or never let be set. */
const TRACKING = /^_(ga|gcl|fb)/;

async function visit(
  world: World,
  visitor: Visitor,
  address: string,
  {
    within,
    remembered = true,
    recorded = true,
    vendors = ['analytics', 'ads', 'meta'],
  }: Oddity = {},
): Promise<void> {
  world.doubles = { batch: 200 };
  const { page } = visitor;
  const exceptions: string[] = [];
  page.on('pageerror', ({ stack = '' }) => exceptions.push(stack));
  const place = (): Frame => {
    const frame = within ? within(page) : page.mainFrame();
    if (!frame) throw new Error('Keksi stands in a frame that is not there yet.');
    return frame;
  };
  const asked = () =>
    visitor
      .button('accept', place())
      .isVisible()
      .catch(() => false);
  const allowed = () =>
    place().evaluate('[keksi.decided, keksi.choices.diagnostic, keksi.choices.marketing]');

  await visitor.open(address);
  await eventually(asked).toBe(true);
  expect(await visitor.quiet(150, 0)).toEqual([]);

  visitor.grants();
  await visitor.button('accept', place()).click();
  for (const vendor of vendors) {
    await eventually(() => visitor.events(vendor)).toContain(VIEW[vendor]);
  }
  expect(await allowed()).toEqual([true, true, true]);
  const rows = () => world.register.rows().map(({ action }) => action);
  if (recorded) await eventually(rows).toEqual(['accept-all']);
  if (!remembered) await place().getByText('ei salli evästeitä').first().waitFor();

  if (remembered) {
    const mark = visitor.mark();
    await page.reload();
    await eventually(async () => allowed().catch(() => null)).toEqual([true, true, true]);
    for (const vendor of vendors) {
      await eventually(() => visitor.events(vendor, mark)).toContain(VIEW[vendor]);
    }
    expect(await asked()).toBe(false);
  }

  await place().locator('[data-keksi="settings"]').click();
  await visitor.button('withdraw', place()).click();
  await eventually(allowed).toEqual([true, false, false]);
  const withdrawn = visitor.mark();
  await place().evaluate("window.gtag?.('event', 'later'); window.fbq?.('track', 'Later')");
  expect(await visitor.quiet(500, withdrawn)).toEqual([]);
  const tracking = async () => (await visitor.cookieNames()).filter((name) => TRACKING.test(name));
  await eventually(tracking).toEqual([]);
  if (recorded) await eventually(rows).toEqual(['accept-all', 'withdraw']);

  const last = visitor.mark();
  await page.reload();
  if (remembered) {
    await eventually(async () => allowed().catch(() => null)).toEqual([true, false, false]);
  } else await eventually(asked).toBe(true);
  expect(await visitor.quiet(150, last)).toEqual([]);
  // A vendor's script that fails without what the page lacks is the vendor's.
  const ours = (stack: string) => vendors.length === 3 || /\/keksi[\w-]*\.js/.test(stack);
  expect(exceptions.filter(ours)).toEqual([]);
}

/**
 * A visit from the first question to the withdrawal and the next page view, with everything that must hold on
 * every page: nothing loads before the choice, the banner works, the choice is remembered or the visitor is told,
 * withdrawal works, and no exception reaches the page.
 *
 * Where it fails, it tells what the console has said.
 */
export async function wholeVisit(...given: Parameters<typeof visit>): Promise<void> {
  try {
    await visit(...given);
  } catch (error) {
    throw new Error(`${error}\n${given[1].console.join('\n')}`, { cause: error });
  }
}
