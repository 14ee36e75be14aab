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
  /** Processor time of inserting 10,000 elements where all of Keksi watches, where its first file alone does, and where nothing does. */
  insertWhole: number;
  insertFirst: number;
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
const first: Manager = {
  ...keksi,
  id: 'first',
  head: () =>
    '<script src="keksi.js" data-controller="The optician" data-policy="/privacy" data-ga="G-ESIMERKKI1"></script>',
};
const pages = [plain, first, small, large];

/** Inserts 10,000 elements in a hundred tasks, as a framework would, and waits until they are painted. */
const insert = ({ page }: Tab) =>
  page.evaluate(async () => {
    const place = document.body.appendChild(document.createElement('section'));
    const { port1, port2 } = new MessageChannel();
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
    await new Promise((done) =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))),
    );
    place.remove();
  });

const middle = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures both sizes in turn, on a line that is not slowed down. */
export async function measureGrowth(browser: Browser, rounds: number): Promise<Growth> {
  const server = await serve(pages);
  const open = async ({ id, accept }: Manager) => {
    const context = await newVisitor(browser);
    const tab = await newTab(context, accept, '', { isSlowLine: false });
    const load = () => tab.page.goto(`${server.origin}/${id}/`, { waitUntil: 'load' });
    return { context, tab, load };
  };

  /** Script time of a page of somebody who has refused, and from a press to the frame after it. */
  async function startAndClick(manager: Manager) {
    const { context, tab, load } = await open(manager);
    const isAsked = () => tab.page.waitForFunction('window.bench().banner !== null');
    await load();
    await isAsked();
    // Answered before the whole library is there, the small page would be spared what is compared here.
    await tab.page.waitForTimeout(1000);
    await press(tab, manager.accept);
    await tab.page.waitForFunction('window.bench().click !== null');
    const { click } = await tab.seen();
    await tab.page.evaluate('window.keksi.rejectAll()');
    await tab.page.close();
    const again = await newTab(context, '', '', { isSlowLine: false });
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

  const inserts = { small: [] as number[], first: [] as number[], plain: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const manager of [small, first, plain]) {
      const { context, tab, load } = await open(manager);
      // What the page's thread has worked, whatever else runs on the machine.
      await tab.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await tab.cdp.send('Performance.disable');
      await tab.cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      await load();
      if (manager !== plain) {
        await tab.page.waitForFunction('window.bench().banner !== null');
        await tab.page.evaluate('window.keksi.rejectAll()');
        // A page of somebody who has chosen: the first file has asked nobody, and is alone.
        await load();
      }
      await tab.page.waitForTimeout(500);
      const spent = inserts[manager.id as keyof typeof inserts];
      for (let turn = 0; turn < 10; turn++) {
        const before = await tab.metric('TaskDuration');
        await insert(tab);
        spent.push(1000 * ((await tab.metric('TaskDuration')) - before));
      }
      await context.close();
    }
  }
  await server.close();

  return {
    startSmall: middle(seen.small.map(({ start }) => start)),
    startLarge: middle(seen.large.map(({ start }) => start)),
    clickSmall: middle(seen.small.map(({ click }) => click)),
    clickLarge: middle(seen.large.map(({ click }) => click)),
    // The fastest of many: five per cent are less than what a neighbour on the machine takes.
    insertWhole: middle(inserts.small),
    insertFirst: middle(inserts.first),
    insertWithout: middle(inserts.plain),
  };
}
