import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../kit/browser';
import { type Certificate, makeCertificate } from '../kit/certificate';
import { Register } from '../kit/register';
import { Site } from '../kit/site';
import { openLine } from './faulty-line';
import { planOf } from './plan';
import { keepResults } from './results';
import { figures, judge } from './verdict';
import { ELEMENTS, type Outcome, visit } from './visit';

/** 2,000 with KEKSI_TEST_LONG=1; some of them at a time with KEKSI_TEST_VISITS=500-999. */
const isLong = Boolean(process.env.KEKSI_TEST_LONG);
const [first = 0, last = 0] = (process.env.KEKSI_TEST_VISITS ?? (isLong ? '0-1999' : '0-39'))
  .split('-')
  .map(Number);
const SEED = 2026;
const AT_ONCE = 4;
const VISITS_OF_A_PROFILE = 8;

let browser: Browser;
let certificate: Certificate;
let register: Register;
const site = new Site();
site.show({
  body: `<button type="button" data-keksi="withdraw">${ELEMENTS.withdraw}</button>`,
});

beforeAll(async () => {
  certificate = await makeCertificate();
  browser = await launchBrowser(
    [`--ignore-certificate-errors-spki-list=${certificate.spki}`],
    'shell',
  );
  register = await Register.open();
});
afterAll(async () => {
  await browser.close();
  await register.close();
});

test(`visits ${first} to ${last} end within 200 ms of the choice: what was shown as saved is in the register once`, async () => {
  const outcomes: Outcome[] = [];
  const broken: string[] = [];
  let next = first;
  const someVisits = async () => {
    const line = await openLine(certificate, site, register);
    const proxy = { server: `http://127.0.0.1:${line.port}` };
    while (next <= last) {
      // A new profile now and then: what it remembers of connections and preflights is forgotten.
      const context = await browser.newContext({ proxy, locale: 'fi-FI' });
      for (let visits = 0; visits < VISITS_OF_A_PROFILE && next <= last; visits++) {
        const plan = planOf(SEED, next++);
        const done = visit(context, line, plan);
        const outcome = await done.catch((error) =>
          broken.push(`${JSON.stringify(plan)}: ${error}`),
        );
        if (typeof outcome === 'object') outcomes.push(outcome);
        if (isLong && outcomes.length % 100 === 0) console.info(`${outcomes.length} visits`);
      }
      await context.close();
    }
    await line.idle();
    await line.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, someVisits));

  const rows = register.rows();
  const verdicts = outcomes.map((outcome) => judge(outcome, rows));
  console.info(figures(verdicts));
  if (isLong) {
    const heading = 'Pages that close in the middle of a choice';
    keepResults(heading, `Seed ${SEED}, visits ${first} to ${last}.\n\n${figures(verdicts)}`);
  }
  const faulty = verdicts.filter(
    ({ lost, doubled, agrees, outcome }) =>
      lost.length || doubled.length || !agrees || outcome.waiting.length,
  );
  expect(broken).toEqual([]);
  expect(faulty).toEqual([]);
}, 3_600_000);
