/**
 * The command `keksi question`: for sites that are made without JavaScript on the server, the question as a file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../statement/src/cli/failure';
import { readJson, write } from '../../statement/src/cli/files';
import type { Terminal } from '../../statement/src/cli/terminal';
import { COMPLETE } from '../locales/languages';
import type { Config } from '../settings/settings';
import { renderQuestion } from './question';
import { siteOf, stateOf } from './site';

/** What the command understands, as it tells it. */
export const USAGE = `keksi question: the question in the first HTML, for sites made with PHP

  npx keksi question --config keksi.json --out FOLDER

  --config FILE     the configuration of the banner, as in <script data-keksi-config>
  --out FOLDER      where keksi-question.php and keksi-question.json are written
  --action PATH     where the first of them can be reached; /keksi-question.php unless said
`;

const OPTIONS = {
  config: { type: 'string' },
  out: { type: 'string' },
  action: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Nobody has chosen, of a page that is known later. */
const LATER = { cookie: null, url: '/KEKSIBACK', nonce: 'KEKSINONCE' };

/** What the PHP reads: the question in each language, and what its own cookie needs. */
export function questionData(config: Config, action: string) {
  const site = siteOf(config);
  const { settings } = site;
  const { notice, asked } = stateOf(site, null, Date.now());
  if (!settings.controller) {
    throw new Failure('"controller" is missing. Allowed: the company that asks for consent.');
  }
  if (!asked.length) throw new Failure('There is nothing to ask about: no service needs consent.');
  const languages = new Set<string>([
    settings.language ?? 'fi',
    ...COMPLETE,
    ...Object.keys(settings.texts),
  ]);
  const question = (language: string) => ({
    plain: renderQuestion(config, { ...LATER, action, language }),
    gpc: renderQuestion(config, { ...LATER, action, language, gpc: '1' }),
  });
  const { domain = '' } = config;
  return {
    days: settings.days,
    refusalDays: settings.refusalDays,
    domain: domain === 'auto' ? '' : domain.trim().toLowerCase().replace(/^\./, ''),
    notice,
    questions: Object.fromEntries([...languages].map((one) => [one, question(one)])),
  };
}

function run(args: readonly string[], to: Terminal): void {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { config: path, out, action = '/keksi-question.php', help } = values;
  if (help) {
    to.print(USAGE);
    return;
  }
  if (!path) throw new Failure('--config is missing. Allowed: the JSON file of the configuration.');
  if (!out) throw new Failure('--out is missing. Allowed: a folder that is there.');
  const config = readJson(path);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new Failure(`${path} holds no object. Allowed: { "controller": "…", … }.`);
  }
  const data = questionData(config, action);
  const php = readFileSync(new URL('../../src/server/question.php', import.meta.url), 'utf8');
  write(join(out, 'keksi-question.json'), `${JSON.stringify(data, null, 1)}\n`);
  write(join(out, 'keksi-question.php'), php);
  to.print(
    `Written to ${out}: keksi-question.php, keksi-question.json. Make them anew with Keksi.\n`,
  );
}

/** Writes the files. @returns the exit code. */
export function questionCommand(args: readonly string[], to: Terminal): number {
  try {
    run(args, to);
    return 0;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!(error instanceof Failure) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
    to.complain((error as Error).message);
    return 2;
  }
}
