import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileJson, hostileText } from '../../src/fuzz.test.kit';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** The real browser's part of the fuzz: in one page, without loading it anew for each case. */
const world = await openWorld();

/** The rest is tried without a browser: `src/…/fuzz.test.ts`. */
const RUNS = process.env.KEKSI_TEST_LONG ? 10_000 : 500;

const sample = <T>(what: fc.Arbitrary<T>): T[] => fc.sample(what, RUNS);
const address = fc.oneof(
  fc.constantFrom(
    'https://apuri.example/a',
    '//apuri.example/b',
    '/a',
    'javascript:oops()',
    'data:text/html,x',
    'https://[',
  ),
  hostileText,
);
const category = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'diagnostic',
      'marketing',
      'marketing diagnostic',
      'necessary marketing',
    ),
  },
  // Never one that runs before a choice: "!marketing" alone does, and rightly.
  hostileText.filter((text) => !/!|necessary/.test(text)),
);
const element = fc.record({
  tag: fc.constantFrom('script', 'img', 'iframe', 'template'),
  category,
  src: address,
  text: fc.constantFrom('oops()', '<img src="https://apuri.example/c" onerror="oops()">', ''),
});

async function undisturbed(visitor: Visitor) {
  expect(await visitor.page.evaluate('window.ran')).toBe(0);
  expect(await visitor.quiet(300, 0)).toEqual([]);
  expect(visitor.errors().filter((line) => line.startsWith('exception'))).toEqual([]);
}

const COUNTING = { head: '<script>window.ran = 0; window.oops = () => { ran++; };</script>' };

test('waiting markup of every kind: nothing of it runs before a choice', async () => {
  world.site.show(COUNTING);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.page.evaluate(async (cases) => {
    const main = document.querySelector('main') as HTMLElement;
    for (const [number, { tag, category, src, text }] of cases.entries()) {
      const made = document.createElement(tag);
      if (tag === 'script') made.setAttribute('type', 'text/plain');
      made.dataset.category = category;
      if (number % 2) made.dataset.src = src;
      if (made instanceof HTMLTemplateElement) made.innerHTML = text;
      else made.textContent = text;
      main.replaceChildren(made);
      if (number % 50 === 0) await new Promise((painted) => requestAnimationFrame(painted));
    }
  }, sample(element));
  await undisturbed(visitor);
});

test('cookies of every kind: no exception, and nothing is allowed that they do not hold', async () => {
  world.site.show(COUNTING);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const decided = await visitor.page.evaluate(async (values) => {
    const { keksi } = window as unknown as {
      keksi: { openSettings(): unknown; close(): void; decided: boolean };
    };
    await keksi.openSettings();
    keksi.close();
    let count = 0;
    for (const value of values) {
      // biome-ignore lint/suspicious/noDocumentCookie: as anybody would set it
      document.cookie = `keksi=${value}; path=/`;
      // As when the tab is shown again.
      document.dispatchEvent(new Event('visibilitychange'));
      count += Number(keksi.decided);
    }
    return count;
  }, sample(hostileText));
  expect(decided).toBe(0);
  await undisturbed(visitor);
});

test('calls with anything: no exception, and nothing is loaded', async () => {
  world.site.show(COUNTING);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const thrown = await visitor.page.evaluate(
    async (values) => {
      const { keksi } = window as unknown as {
        keksi: Record<string, (...given: unknown[]) => unknown>;
      };
      const names = ['allows', 'setLanguage', 'addService'] as const;
      const failed: string[] = [];
      for (const value of values) {
        for (const name of names) {
          try {
            const answer = await keksi[name]?.(value);
            if (answer && value !== 'necessary') failed.push(`${name}: ${String(answer)}`);
          } catch (error) {
            failed.push(`${name}(${JSON.stringify(value)}): ${error}`);
          }
        }
      }
      return failed;
    },
    sample(hostileJson).slice(0, RUNS / 5),
  );
  expect(thrown).toEqual([]);
  await undisturbed(visitor);
});
