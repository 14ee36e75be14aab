import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import budgets from '../../build/budgets.json';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** Requests of a first and of a return visit; to be lowered, never raised. */
const REQUESTS = { first: 2, return: 1 };

const TEXT = 'Jokaista kehystä voi sovittaa myymälässä, ja optikko mittaa, mikä silmille sopii. ';
const PARAGRAPH = `<p>${TEXT.repeat(6)}</p>`;
const BODY = PARAGRAPH.repeat(8);

/** What is asked of the library's own folder. */
const ownFiles = (visitor: Visitor, mark = 0) =>
  world.log.arrivals
    .slice(mark)
    .filter(({ path, visitor: number }) => /\/keksi/.test(path) && number === visitor.number)
    .map(({ path }) => path.slice(1));

/** What files weigh on the wire. */
const weight = (names: string[]) =>
  names.reduce((sum, name) => {
    const code = readFileSync(new URL(`../../dist/${name}`, import.meta.url));
    return sum + brotliCompressSync(code).length;
  }, 0);

/** Notes what the page would be judged by, and every timer that waits. */
function watchPage(): void {
  const seen = { shifts: [] as number[], largest: [] as string[], pending: 0, started: 0 };
  Object.assign(window, { seen });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  // Those after a click count as well: they move what the visitor reads.
  observe('layout-shift', (entry) => {
    seen.shifts.push((entry as unknown as { value: number }).value);
  });
  observe('largest-contentful-paint', (entry) => {
    const { element } = entry as unknown as { element: Element | null };
    seen.largest.push(element?.closest('main') ? 'page' : 'not of the page');
  });
  for (const name of ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
    const own = window[name] as (run: (...args: unknown[]) => void, ...rest: unknown[]) => number;
    const cancel = {
      setTimeout: 'clearTimeout',
      requestAnimationFrame: 'cancelAnimationFrame',
      requestIdleCallback: 'cancelIdleCallback',
    }[name] as 'clearTimeout';
    const ownCancel = window[cancel];
    const pending = new Set<number>();
    const settle = (id: number | undefined) => {
      if (id !== undefined && pending.delete(id)) seen.pending -= 1;
    };
    Object.assign(window, {
      [name]: (run: (...args: unknown[]) => void, ...rest: unknown[]) => {
        const id = own.call(
          window,
          (...args) => {
            settle(id);
            run(...args);
          },
          ...rest,
        );
        pending.add(id);
        seen.pending += 1;
        seen.started += 1;
        return id;
      },
      [cancel]: (id?: number) => {
        settle(id);
        ownCancel.call(window, id);
      },
    });
  }
  const { setInterval } = window;
  Object.assign(window, {
    setInterval: (...args: Parameters<typeof setInterval>) => {
      seen.pending += 1;
      seen.started += 1;
      return setInterval(...args);
    },
  });
}

interface Seen {
  shifts: number[];
  largest: string[];
  pending: number;
  started: number;
}
const seen = (visitor: Visitor) =>
  visitor.page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Lets the frames that are under way reach the screen, and their observers hear of them. */
const painted = (visitor: Visitor) =>
  visitor.page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))),
      ),
  );

async function watchedVisitor(): Promise<Visitor> {
  const visitor = await world.visitor();
  await visitor.context.addInitScript('window.__name = (named) => named');
  await visitor.context.addInitScript(watchPage);
  await visitor.page.setViewportSize({ width: 412, height: 823 });
  return visitor;
}

test('a first visit asks for two files, and they keep to their budget', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const files = ownFiles(visitor);
  expect(files).toContain('keksi.js');
  expect(files.length).toBeLessThanOrEqual(REQUESTS.first);
  expect(weight(files)).toBeLessThanOrEqual(budgets.sums['first visit, Finnish'].kB * 1000);
});

test.each(['accept', 'reject'] as const)(
  'after %s, the choice and the next visit ask for no further file',
  async (choice) => {
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.press(choice);
    await eventually(() => visitor.cookieNames()).toContain('keksi');
    expect(ownFiles(visitor).length).toBeLessThanOrEqual(REQUESTS.first);
    const mark = visitor.mark();
    await visitor.open(`${SITE.https}/toinen`);
    if (choice === 'accept')
      await eventually(() => visitor.events('meta', mark)).toContain('PageView');
    await visitor.quiet(300);
    const files = ownFiles(visitor, mark);
    expect(files[0]).toBe('keksi.js');
    expect(files.length).toBeLessThanOrEqual(REQUESTS.return);
    expect(weight(files)).toBeLessThanOrEqual(budgets.sums['return visit'].kB * 1000);
  },
);

test('a page without a way back of its own loads the button for it, in its language, place and theme', async () => {
  world.site.show({ footer: '', keksi: { corner: 'top-end', theme: 'dark', language: 'da' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const banner = visitor.page.locator('keksi-consent .banner .button');
  await banner.nth(1).click();
  await eventually(() => visitor.cookieNames()).toContain('keksi');
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  const button = visitor.page.getByRole('button', { name: 'Cookieindstillinger' });
  await button.waitFor();
  const { x = 0, y = 0, width = 0 } = (await button.boundingBox()) ?? {};
  expect([y, x + width > 1000]).toEqual([14, true]);
  const colour = await button.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(colour).toBe('rgb(18, 18, 18)');
  expect(ownFiles(visitor, mark)).toEqual(['keksi.js', 'keksi-ask-da.js']);
});

test('where the button is to stand nowhere that there is, it is said, and drawn where it usually is', async () => {
  world.site.show({ footer: '' });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => visitor.cookieNames()).toContain('keksi');
  world.site.show({ footer: '', keksi: { corner: 'nowhere' } });
  await visitor.open(`${SITE.https}/toinen`);
  await visitor.page.locator('keksi-consent .corner').waitFor();
  expect(visitor.errors().join()).toContain('data-corner');
});

test.each(['bottom', 'top', 'corner'])(
  'a banner at the %s shifts nothing, neither as it comes nor as it goes',
  async (position) => {
    world.site.show({ keksi: { position }, body: BODY });
    const visitor = await watchedVisitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    await painted(visitor);
    await visitor.press('reject');
    await visitor.button('accept').waitFor({ state: 'hidden' });
    await painted(visitor);
    expect((await seen(visitor)).shifts).toEqual([]);
  },
);

test('the largest paint is the page’s own', async () => {
  world.site.show({ body: BODY });
  const visitor = await watchedVisitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await painted(visitor);
  const { largest } = await seen(visitor);
  expect(largest.length).toBeGreaterThan(0);
  expect(largest).not.toContain('not of the page');
});

interface TraceEvent {
  name: string;
  ts: number;
  args: { data?: { type?: string; url?: string } };
}

/** What happens in the page meanwhile, in order. */
async function traced(visitor: Visitor, run: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = visitor.context.browser();
  if (!browser) throw new Error('the visitor has no browser');
  await browser.startTracing(visitor.page, { categories: ['devtools.timeline'] });
  await run();
  const trace = JSON.parse((await browser.stopTracing()).toString());
  return (trace.traceEvents as TraceEvent[]).sort((one, other) => one.ts - other.ts);
}

test('after a click a frame is painted before any tag starts', async () => {
  world.site.show({ body: BODY });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const events = await traced(visitor, async () => {
    await visitor.press('accept');
    await eventually(() => visitor.events('meta')).toContain('PageView');
  });
  const click = events.findIndex(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'click',
  );
  expect(click).toBeGreaterThanOrEqual(0);
  const steps = events
    .slice(click)
    .map(({ name, args }) => {
      if (name === 'Paint') return 'frame';
      const isTag =
        name === 'ResourceSendRequest' && /googletagmanager|facebook/.test(args.data?.url ?? '');
      return isTag ? 'tag' : '';
    })
    .filter(Boolean);
  expect(steps).toContain('tag');
  expect(steps[0]).toBe('frame');
});

test.each(['accept', 'reject'] as const)(
  'after %s, a page at rest has no timer and sends nothing',
  async (choice) => {
    const waiting =
      '<script type="text/plain" data-category="marketing">window.ran = true</script>';
    world.site.show({
      keksi: { ga: undefined, ads: undefined, pixel: undefined },
      body: BODY + waiting,
    });
    const visitor = await watchedVisitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.press(choice);
    await eventually(() => world.log.arrivals.map(({ method }) => method)).toContain('POST');
    await eventually(async () => (await seen(visitor)).pending).toBe(0);
    const { started } = await seen(visitor);
    const mark = visitor.mark();
    await visitor.quiet(1500);
    expect(await seen(visitor)).toMatchObject({ pending: 0, started });
    expect(world.log.arrivals.slice(mark)).toEqual([]);
  },
);

const ATTRIBUTES =
  'data-controller="Esimerkkioptiikka Oy" data-policy="/tietosuojaseloste" data-pixel="123456789012345"';
const built = (name: string) =>
  readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

test('inlined, a first visit asks for the question, a return visit for nothing', async () => {
  const code = built('keksi.js');
  expect(code).not.toMatch(/<\/script|<!--/i);
  world.site.show({ keksi: false, head: `<script ${ATTRIBUTES}>${code}</script>` });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => visitor.cookieNames()).toContain('keksi');
  expect(ownFiles(visitor)).toEqual(['keksi-ask-fi.js']);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/`);
  await visitor.quiet(300);
  expect(await visitor.keksi(({ decided }) => decided)).toBe(true);
  expect(ownFiles(visitor, mark)).toEqual([]);
});

test('with the question in the page as well, a first visit asks for nothing', async () => {
  const body = `<script>${built('keksi-ask-fi.js')}</script>
<script ${ATTRIBUTES}>${built('keksi.js')}</script>`;
  world.site.show({ keksi: false, body });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => visitor.cookieNames()).toContain('keksi');
  expect(ownFiles(visitor)).toEqual([]);
});

test('what the page preloads is not asked for again', async () => {
  const hint = (name: string) => `<link rel="preload" as="script" href="/${name}">`;
  world.site.show({ head: hint('keksi-ask-fi.js') });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(ownFiles(visitor).sort()).toEqual(['keksi-ask-fi.js', 'keksi.js']);
});

/** The tag as the README tells people to paste it. */
const PASTED = /```html\n(<link rel="preload"[\s\S]*?)```/.exec(
  readFileSync(new URL('../../README.md', import.meta.url), 'utf8'),
)?.[1];

test.each(['accept', 'reject'] as const)(
  'the tag as it is pasted asks for two files once; after %s, for none until the cache is empty',
  async (choice) => {
    world.site.caching = 'public, max-age=3600';
    const head = PASTED?.replace(/ {2}data-(ga|ads)=.*\n/g, '');
    world.site.show({ keksi: false, head });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.press(choice);
    await eventually(() => visitor.cookieNames()).toContain('keksi');
    const both = ['keksi-ask-fi.js', 'keksi.js'];
    expect(ownFiles(visitor).sort()).toEqual(both);
    const warm = visitor.mark();
    await visitor.open(`${SITE.https}/toinen`);
    await visitor.quiet(300);
    expect(await visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(ownFiles(visitor, warm)).toEqual([]);
    const cold = visitor.mark();
    const session = await visitor.context.newCDPSession(visitor.page);
    await session.send('Network.clearBrowserCache');
    await visitor.open(`${SITE.https}/kolmas`);
    await eventually(() => ownFiles(visitor, cold).sort()).toEqual(both);
    world.site.caching = 'no-store';
  },
);

test.each<[string, string, (hash: string) => string]>([
  ['the hash of dist/integrity.json', 'started', (hash) => hash],
  ['another hash', 'refused', (hash) => hash.replace(/.{4}$/, 'AAAA')],
])('with %s as integrity it is %s', async (_, outcome, change) => {
  const hash = change(
    (JSON.parse(built('integrity.json')) as Record<string, string>)['keksi.js'] ?? '',
  );
  const tag = `<script src="/keksi.js" integrity="${hash}" crossorigin="anonymous" ${ATTRIBUTES}></script>`;
  world.site.show({ keksi: false, head: tag });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  const started = await visitor.page.evaluate(() => 'keksi' in window);
  expect(started ? 'started' : 'refused').toBe(outcome);
});
