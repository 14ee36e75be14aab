/**
 * `npm run audit:corpus [rule …]`: audits the pages of the corpus and their right twins in a real browser, and says where
 * something wrong was not found, or something right was blamed.
 */
import { fileURLToPath } from 'node:url';
import type { Finding, PhaseName } from '../../../audit/src/model';
import type { RunOptions } from '../../../audit/src/run/options';
import { run } from '../../../audit/src/run/run';
import { CORPUS, type CorpusPage } from './pages';
import { corpusAddress, serveCorpus } from './server';

/** What came of one page and its twin. */
export interface Outcome {
  readonly rule: string;
  /** Whether the rule found what is wrong. */
  readonly found: boolean;
  /** Of the right twin, what weighs anything. */
  readonly blamed: readonly Finding[];
  readonly seconds: number;
}

const optionsFor = (
  { phases, sensitive }: CorpusPage,
  urls: readonly string[],
  port: number,
): RunOptions => ({
  urls,
  phases: phases as readonly PhaseName[],
  language: 'en',
  settle: 600,
  settleWithdrawn: 1200,
  settleUntouched: 1200,
  limit: 60_000,
  failOn: 'low',
  sensitive: sensitive ? [sensitive] : [],
  headers: [],
  cookies: [],
  selectors: {},
  insecure: true,
  resolve: [`MAP * 127.0.0.1:${port}`],
  registers: [],
});

/** What the right twins are allowed all the same: what a page is about may need it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // A page that is stopped by its own policy is what it shows.
  'policy-violation': [],
};

/** Audits one page and its twin. */
export async function tryPage(page: CorpusPage, port: number): Promise<Outcome> {
  const [wrong, right] = (['wrong', 'right'] as const).map((twin) =>
    corpusAddress(page.rule, twin),
  ) as [string, string];
  const started = Date.now();
  const { findings } = await run(optionsFor(page, [wrong, right], port), { say: () => undefined });
  const allowed = ALLOWED[page.rule] ?? [];
  return {
    rule: page.rule,
    found: findings.some(({ rule, url }) => rule === page.rule && url === wrong),
    blamed: findings.filter(
      ({ url, severity, rule }) => url === right && severity !== 'info' && !allowed.includes(rule),
    ),
    seconds: (Date.now() - started) / 1000,
  };
}

const told = ({ rule, found, blamed, seconds }: Outcome): string => {
  const why = blamed.map((one) => `${one.rule}: ${one.title} (${one.evidence[0]?.text ?? ''})`);
  const verdict =
    found && why.length === 0
      ? 'ok'
      : [found ? '' : 'NOT FOUND', ...why].filter(Boolean).join('; ');
  return `${rule.padEnd(34)} ${seconds.toFixed(1).padStart(5)} s  ${verdict}`;
};

async function main(names: readonly string[]): Promise<void> {
  const pages = names.length ? CORPUS.filter(({ rule }) => names.includes(rule)) : CORPUS;
  const server = await serveCorpus();
  const outcomes: Outcome[] = [];
  for (const page of pages) {
    const outcome = await tryPage(page, server.port);
    outcomes.push(outcome);
    console.log(told(outcome));
  }
  await server.close();
  const good = outcomes.filter(({ found, blamed }) => found && blamed.length === 0);
  console.log(`${good.length} of ${outcomes.length} as they should be`);
  process.exitCode = good.length === outcomes.length ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
