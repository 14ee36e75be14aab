import type { Page } from 'playwright-core';
import { pause } from '../browser/within';
import { ask } from '../capture/in-page';
import type { Act, Category, Moment, Press } from '../model';
import { hasBanner, type Look, lookAt } from './look';

/** What a selector file says: for each act, what to click in turn. @example `{ "banner": "#cmp", "refuse": ["#more", "#none"] }` */
export interface Selectors {
  /** The element that is the banner. */
  readonly banner?: string;
  readonly accept?: string | readonly string[];
  readonly refuse?: string | readonly string[];
  readonly withdraw?: string | readonly string[];
  readonly diagnostic?: string | readonly string[];
  readonly marketing?: string | readonly string[];
}

/** What is to be done. @example `{ act: 'accept' }` */
export type Wish =
  | { readonly act: 'accept' | 'refuse' | 'withdraw' }
  | { readonly act: 'save'; readonly category: Exclude<Category, 'necessary'> };

type Tried = Omit<Press, 'act' | 'category' | 'moment'>;

const failed = (how: Press['how'], why: string): Tried => ({
  done: false,
  how,
  clicks: 0,
  names: [],
  why,
});

/** Whether the page has our banner. @example `await hasKeksi(page)` */
export const hasKeksi = async (page: Page): Promise<boolean> =>
  (await ask(
    page,
    () => {
      const own = (window as unknown as { keksi?: Record<string, unknown> }).keksi;
      return typeof own?.acceptAll === 'function' && typeof own.withdraw === 'function';
    },
    undefined,
  )) === true;

/** Acts by `window.keksi`, as the visitor would. */
async function byKeksi(page: Page, wish: Wish): Promise<Tried | undefined> {
  if (!(await hasKeksi(page))) return undefined;
  const done = await ask(
    page,
    async (asked) => {
      const own = (window as unknown as { keksi: Record<string, (choice?: object) => unknown> })
        .keksi;
      if (asked.act === 'accept') await own.acceptAll?.();
      else if (asked.act === 'refuse') await own.rejectAll?.();
      else if (asked.act === 'withdraw') await own.withdraw?.();
      else if ('category' in asked) await own.choose?.({ [asked.category]: true });
      return document.querySelector('[data-keksi="withdraw"]') ? 1 : 2;
    },
    wish,
  );
  if (done === undefined)
    return failed('keksi', 'window.keksi did not do it, or did not answer within 10 s.');
  const clicks = wish.act === 'save' ? 3 : wish.act === 'withdraw' ? done : 1;
  return { done: true, how: 'keksi', clicks, names: [] };
}

/** Clicks what the person's own file names. */
async function bySelectors(
  page: Page,
  wish: Wish,
  selectors: Selectors,
): Promise<Tried | undefined> {
  const named = wish.act === 'save' ? selectors[wish.category] : selectors[wish.act];
  if (named === undefined) return undefined;
  const names: string[] = [];
  for (const selector of [named].flat()) {
    try {
      await page.locator(selector).first().click({ timeout: 5_000 });
    } catch {
      return failed(
        'selectors',
        `"${selector}" of the selector file is not there, or cannot be clicked.`,
      );
    }
    names.push(selector);
    await pause(300);
  }
  return { done: true, how: 'selectors', clicks: names.length, names };
}

const find = (look: Look | undefined, act: Act, inBanner = true) =>
  look?.buttons.find((one) => one.act === act && (!inBanner || one.inBanner));

/** Switches off what is on, so that "save" refuses. */
async function untick(look: Look): Promise<number> {
  const boxes = look.frame.locator(
    'input[type="checkbox"]:checked:enabled, [role="switch"][aria-checked="true"]:not([aria-disabled="true"])',
  );
  const count = Math.min(await boxes.count().catch(() => 0), 20);
  for (let index = count - 1; index >= 0; index -= 1) {
    await boxes
      .nth(index)
      .click({ timeout: 1_000, force: true })
      .catch(() => undefined);
  }
  return count;
}

/** Presses in turn, by the names of buttons, until the act is done. */
async function throughLayers(
  page: Page,
  act: 'accept' | 'refuse' | 'withdraw',
  root: string | null,
): Promise<Tried> {
  const names: string[] = [];
  let unticked = 0;
  for (let step = 0; step < 3; step += 1) {
    const look = await lookAt(page, root);
    const inBanner = step > 0 || act !== 'withdraw' || hasBanner(look);
    const isOpen = hasBanner(look);
    const aim =
      (act === 'withdraw' ? find(look, 'withdraw', false) : undefined) ??
      (isOpen ? find(look, act === 'accept' ? 'accept' : 'refuse') : undefined);
    const last = aim ?? (isOpen && step > 0 && act !== 'accept' ? find(look, 'save') : undefined);
    if (look && last) {
      if (last.act === 'save') unticked = await untick(look);
      await look.press(last);
      names.push(last.name);
      return { done: true, how: 'names', clicks: names.length + unticked, names };
    }
    const settings = find(look, 'settings', inBanner) ?? find(look, 'settings', false);
    if (!look || !settings || names.includes(settings.name)) break;
    await look.press(settings);
    names.push(settings.name);
    await pause(800);
  }
  const pressed =
    names.length > 0 ? ` "${names.join('", "')}" was pressed, and nothing fit after it.` : '';
  return failed(
    'names',
    `No button ${WANTED[act]} was found.${pressed} A file named by --banner can say what to press.`,
  );
}

const WANTED = {
  accept: 'that accepts',
  refuse: 'that refuses, on the first layer or behind "settings",',
  withdraw: 'or link that withdraws or opens the settings again',
};

/** Does something with the banner, whosever it is, and says how. @example `await press(page, { act: 'refuse' }, 'before', {})` */
export async function press(
  page: Page,
  wish: Wish,
  moment: Moment,
  selectors: Selectors,
): Promise<Press> {
  const about = { act: wish.act, moment, ...(wish.act === 'save' && { category: wish.category }) };
  const tried =
    (await bySelectors(page, wish, selectors)) ??
    (await byKeksi(page, wish)) ??
    (wish.act === 'save'
      ? failed(
          'none',
          'One category alone can be chosen with Keksi, or with a file named by --banner.',
        )
      : await throughLayers(page, wish.act, selectors.banner ?? null).catch(() =>
          failed('names', 'The page was going while a button was looked for.'),
        ));
  return { ...about, ...tried };
}
