import type { Browser } from 'playwright';
import { newTab, newVisitor, press, type Tab } from './browser.js';
import { describeService, keksi } from './managers/keksi.js';
import { type Manager, nothing } from './managers/manager.js';
import { serve } from './server.js';

/** What a site with much on it pays, against one with little; times in milliseconds. */
export interface Growth {
  startSmall: number;
  startLarge: number;
  clickSmall: number;
  clickLarge: number;
  /** Inserting 10,000 elements. */
  insertWith: number;
  insertWithout: number;
}

const SIZES = { small: { services: 3, elements: 5 }, large: { services: 100, elements: 500 } };

/** A page with this many declared services and waiting elements. */
function grown(
  id: string,
  { services, elements }: { services: number; elements: number },
): Manager {
  const list = Array.from({ length: services }, (_, n) =>
    describeService(`service-${n}`, n % 2 ? 'marketing' : 'diagnostic'),
  );
  const waiting =
    '<script type="text/plain" data-category="marketing">window.benchWaited = 1</script>';
  return {
    ...keksi,
    id,
    head: () => `<script type="application/json" data-keksi-config>${JSON.stringify({ services: list })}</script>
<script src="keksi.js" data-controller="The optician" data-policy="/privacy"></script>`,
    end: (visit) => keksi.end(visit) + waiting.repeat(elements),
  };
}

const plain: Manager = { ...keksi, id: 'plain', head: nothing, end: nothing, files: {} };
const small = grown('small', SIZES.small);
const large = grown('large', SIZES.large);
const pages = [plain, small, large];

/** Inserts 10,000 elements in a hundred tasks, as a framework would, and answers how long that took. */
const insert = ({ page }: Tab) =>
  page.evaluate(async () => {
    const place = document.body.appendChild(document.createElement('section'));
    const { port1, port2 } = new MessageChannel();
    const start = performance.now();
    for (let batch = 0; batch < 100; batch++) {
      for (let n = 0; n < 50; n++) {
        const paragraph = document.createElement('p');
        paragraph.append(document.createElement('span'));
        place.append(paragraph);
      }
      await new Promise((task) => {
        port1.onmessage = task;
        port2.postMessage(null);
      });
    }
    const spent = performance.now() - start;
    place.remove();
    return spent;
  });

const middle = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures both sizes in turn, on a line that is not slowed down. */
export async function measureGrowth(browser: Browser, rounds: number): Promise<Growth> {
  const server = await serve(pages);
  const open = async ({ id, accept }: Manager) => {
    const context = await newVisitor(browser);
    const tab = await newTab(context, accept, '', false);
    const load = () => tab.page.goto(`${server.origin}/${id}/`, { waitUntil: 'load' });
    return { context, tab, load };
  };

  /** Script time of a page of somebody who has refused, and from a press to the frame after it. */
  async function startAndClick(manager: Manager) {
    const { context, tab, load } = await open(manager);
    const isAsked = () => tab.page.waitForFunction('window.bench().banner !== null');
    await load();
    await isAsked();
    await press(tab, manager.accept);
    await tab.page.waitForFunction('window.bench().click !== null');
    const { click } = await tab.seen();
    await tab.page.evaluate('window.keksi.rejectAll()');
    await tab.page.close();
    const again = await newTab(context, '', '', false);
    await again.page.goto(`${server.origin}/${manager.id}/`, { waitUntil: 'load' });
    await again.page.waitForTimeout(500);
    const start = 1000 * (await again.metric('ScriptDuration'));
    await context.close();
    return { start, click: click ?? Number.NaN };
  }

  const seen = {
    small: [] as Awaited<ReturnType<typeof startAndClick>>[],
    large: [] as Awaited<ReturnType<typeof startAndClick>>[],
  };
  for (let round = 0; round < rounds; round++) {
    seen.small.push(await startAndClick(small));
    seen.large.push(await startAndClick(large));
  }

  const watched = await open(small);
  const unwatched = await open(plain);
  await watched.load();
  await watched.tab.page.waitForFunction('window.bench().banner !== null');
  await watched.tab.page.evaluate('window.keksi.rejectAll()');
  await unwatched.load();
  const inserts: { watched: number[]; unwatched: number[] } = { watched: [], unwatched: [] };
  for (let turn = 0; turn < 5 * rounds; turn++) {
    await watched.tab.page.bringToFront();
    inserts.watched.push(await insert(watched.tab));
    await unwatched.tab.page.bringToFront();
    inserts.unwatched.push(await insert(unwatched.tab));
  }
  await watched.context.close();
  await unwatched.context.close();
  await server.close();

  return {
    startSmall: middle(seen.small.map(({ start }) => start)),
    startLarge: middle(seen.large.map(({ start }) => start)),
    clickSmall: middle(seen.small.map(({ click }) => click)),
    clickLarge: middle(seen.large.map(({ click }) => click)),
    // The fastest of many: five per cent are less than what a neighbour on the machine takes.
    insertWith: Math.min(...inserts.watched),
    insertWithout: Math.min(...inserts.unwatched),
  };
}
