import type { BrowserContext, CDPSession, Page } from 'playwright';
import { BUTTONS } from '../kit/buttons';
import { SITE } from '../kit/site';
import type { FaultyLine } from './faulty-line';
import { find } from './find';
import type { Plan } from './plan';

/** What became of a visit. */
export interface Outcome {
  plan: Plan;
  /** Where the visitor was: in the register, this tells whose a record is. */
  path: string;
  /** The actions that the pages showed as saved, in order. */
  saved: string[];
  /** The cookie after all. */
  cookie: string | undefined;
  /** What the browser still had to deliver when there was nothing more to wait for. */
  waiting: string[];
}

/** The texts of the page's own elements. */
export const ELEMENTS = { settings: 'Evästeasetukset', withdraw: 'Peruuta heti' };

const ACTIONS: Record<Plan['choice'], { action: string; text: string }> = {
  accept: { action: 'accept-all', text: BUTTONS.fi.accept },
  reject: { action: 'reject-all', text: BUTTONS.fi.reject },
  save: { action: 'choose', text: BUTTONS.fi.save },
  withdraw: { action: 'withdraw', text: BUTTONS.fi.withdraw },
  element: { action: 'withdraw', text: ELEMENTS.withdraw },
};

/**
 * Hears from a page that it shows a choice as saved. By the devtools protocol, in the very task of the click: a
 * request could be lost with the page.
 */
async function listen(page: Page, saved: () => void): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ name }) => {
    if (name === 'showsAsSaved') saved();
  });
  await Promise.all([
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: 'showsAsSaved' }),
    session.send('Page.enable'),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `document.addEventListener('keksi:change', () => showsAsSaved(''));`,
    }),
  ]);
  return session;
}

/** Presses a button without waiting for what comes of it: the page may be gone before it can answer. */
async function press(page: Page, session: CDPSession, text: string): Promise<void> {
  const place = await page.evaluate(find, text);
  const press = { ...place, button: 'left', clickCount: 1 } as const;
  for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const) {
    session.send('Input.dispatchMouseEvent', { ...press, type }).catch(() => {});
  }
}

async function leave(page: Page, session: CDPSession, { leaving }: Plan): Promise<void> {
  if (leaving === 'closed') await page.close();
  else if (leaving === 'reloaded') await page.reload();
  else if (leaving === 'next page') await page.goto(`${SITE.https}/toinen`);
  else if (leaving === 'left the site') await page.goto('about:blank');
  else {
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
  }
}

/** Goes to the page where the choice is made, and as far as the last thing to press. */
async function approach(page: Page, session: CDPSession, choice: Plan['choice'], saved: string[]) {
  if (choice === 'withdraw' || choice === 'element') {
    await press(page, session, BUTTONS.fi.accept);
    while (!saved.length) await new Promise((passed) => setTimeout(passed, 5));
    await page.reload();
  }
  if (choice === 'save') await press(page, session, BUTTONS.fi.settings);
  if (choice === 'withdraw') await press(page, session, ELEMENTS.settings);
}

/** Comes back when all is well, and gives the page the time it needs to deliver. */
async function comeBack(page: Page): Promise<string[]> {
  await page.goto(`${SITE.https}/takaisin`);
  for (const end = Date.now() + 60_000; ; ) {
    const waiting = await page.evaluate(() =>
      [...Object.keys(localStorage), ...document.cookie.split('; ')].filter((name) =>
        /^keksi(:|-wish=)/.test(name),
      ),
    );
    if (!waiting.length || Date.now() > end) return waiting;
    await new Promise((passed) => setTimeout(passed, 20));
  }
}

/** A visit by plan: somebody chooses, and the page goes away. */
export async function visit(
  context: BrowserContext,
  line: FaultyLine,
  plan: Plan,
): Promise<Outcome> {
  const path = `/kavija/${plan.number}`;
  const saved: string[] = [];
  let now = 'accept-all';
  line.fault = plan.fault;
  await context.clearCookies();
  let page = await context.newPage();
  const session = await listen(page, () => saved.push(now));
  // A crowd that is sent at the same time keeps two cores busy for long.
  await page.goto(SITE.https + path, { timeout: 120_000 });
  await approach(page, session, plan.choice, saved);
  const { action, text } = ACTIONS[plan.choice];
  now = action;
  await press(page, session, text);
  await new Promise((passed) => setTimeout(passed, plan.delay));
  await leave(page, session, plan);

  line.fault = 'up';
  if (page.isClosed()) page = await context.newPage();
  const waiting = await comeBack(page);
  const cookie = (await context.cookies()).find(({ name }) => name === 'keksi')?.value;
  await page.close();
  return { plan, path, saved, cookie, waiting };
}
