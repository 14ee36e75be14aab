import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tradeNames } from '../draft/draft';
import { COMPLETE, type Config, isComplete, nearest } from '../from-keksi';
import { checkStatement, renderStatement, type Statement, StatementError } from '../index';
import { untoldRoles } from '../roles';
import { settingsOf } from '../settings-of';
import { draftCommand } from './draft';
import { Failure } from './failure';
import { exists, isSame, readJson, write } from './files';
import { importCommand } from './import';
import { page } from './page';
import { type Terminal, told } from './terminal';

/** What the command understands, as it tells it. */
export const USAGE = `keksi statement: a privacy statement from what you write and from the banner's configuration

  npx keksi statement statement.json --config keksi.json --language fi --out tietosuojaseloste.html
  npx keksi statement statement.json --config keksi.json --check
  npx keksi statement --from old.txt --out statement.json
  npx keksi statement --draft optician --out statement.json

  --config FILE     the configuration of the banner, as in <script data-keksi-config>
  --language CODE   fi, en or sv; fi unless said
  --out FILE        where the page is written; without it, to the terminal
  --fragment        only the <article>, for a CMS or a page of your own
  --from FILE       reads an old statement (plain text, Markdown or HTML) and makes the JSON of it, as far
                    as it goes; tells what had no place, what is missing, and what is wrong in it
  --draft TRADE     a first draft: ${tradeNames().join(', ')}. Each text of it
                    is marked to be checked, and no page is made of it while a mark is left
  --check           write nothing; with --out, also compare with what is there

It ends with 0 if all is well, 1 if the statement contradicts the facts or --out is out of date, and
2 if something cannot be read or is of the wrong form. Unless it ends with 0, nothing is written.
`;

const OPTIONS = {
  config: { type: 'string' },
  from: { type: 'string' },
  draft: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  fragment: { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const unknown = /'--?([\w-]+)/.exec((error as Error).message)?.[1];
    const known = Object.keys(OPTIONS);
    const close =
      unknown && !known.includes(unknown) ? ` Did you mean --${nearest(unknown, known)}?` : '';
    throw new Failure(`${(error as Error).message.split('. To specify')[0]}.${close}`);
  }
}

/** The title of a page in its language, as the statement itself has it. */
const titleOf = (article: string): string => /<h1>([^<]*)/.exec(article)?.[1] ?? 'Keksi';

/** What only a contract tells; the statement is lawful without it, and better with it. */
const rolesToTell = (untold: ReturnType<typeof untoldRoles>): string =>
  [
    'Not told, since only your contracts say it: who processes data on your behalf, and who on its own account.',
    'Write it as "services": { "google-analytics": { "role": "processor" } } ("processor", "joint" or "controller"):',
    ...untold.map(({ id, hint }) => `  ${id}: ${hint}`),
  ].join('\n');

/** Makes or checks a statement. @returns the exit code. */
function make(path: string, values: ReturnType<typeof read>['values'], to: Terminal): number {
  const { config: configPath, language = 'fi', out, fragment = false, check = false } = values;
  if (!isComplete(language)) {
    throw new Failure(`--language is "${language}". Allowed: ${COMPLETE.join(', ')}.`);
  }
  if (!configPath) {
    throw new Failure('--config is missing. Allowed: the JSON file of the banner’s configuration.');
  }
  if (out && (isSame(out, path) || isSame(out, configPath))) {
    throw new Failure(`--out is ${out}, which is read here. Allowed: another file.`);
  }
  const statement = readJson(path) as Statement;
  const config = readJson(configPath) as Config;
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new Failure(`${configPath} holds no object. Allowed: { "controller": "…", … }.`);
  }
  const found = checkStatement(statement, config, language);
  if (found.length > 0) {
    to.complain(`${path} contradicts ${configPath} or the law:\n\n${found.map(told).join('\n\n')}`);
    return 1;
  }
  const article = renderStatement(statement, config, language);
  const text = fragment ? `${article}\n` : page(language, titleOf(article), article);
  if (check) {
    if (out && (!exists(out) || readFileSync(out, 'utf8') !== text)) {
      to.complain(
        `${out} is not what ${path} and ${configPath} give. Make it again without --check.`,
      );
      return 1;
    }
    to.print(`${path} agrees with ${configPath}.\n`);
    return 0;
  }
  if (out) write(out, text);
  else to.print(text);
  const { services, controller } = settingsOf(config).settings;
  const untold = untoldRoles(statement, services, controller);
  if (untold.length > 0) to.complain(rolesToTell(untold));
  return 0;
}

/** The command `keksi statement`. @returns the exit code. */
export function statementCommand(args: readonly string[], to: Terminal): number {
  try {
    const { values, positionals } = read(args);
    if (values.help) {
      to.print(USAGE);
      return 0;
    }
    const [path, ...others] = positionals;
    if (values.from !== undefined && path === undefined && values.draft === undefined)
      return importCommand(values.from, values, to);
    if (values.draft !== undefined && values.from === undefined && path === undefined)
      return draftCommand(values.draft, values.out, to);
    if (values.draft !== undefined) throw new Failure('--draft stands alone, with --out.');
    if (values.from !== undefined) throw new Failure(`--from stands alone; there is also ${path}.`);
    if (path === undefined) throw new Failure(`No file is named.\n\n${USAGE}`);
    if (others.length > 0)
      throw new Failure(`One file at a time; there is also ${others.join(', ')}.`);
    return make(path, values, to);
  } catch (error) {
    if (error instanceof StatementError) to.complain(error.message);
    else if (error instanceof Failure) to.complain(error.message);
    else throw error;
    return 2;
  }
}
