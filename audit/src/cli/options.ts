import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Failure, reason } from '../failure';
import { nearest } from '../from-keksi';
import {
  EXTRA_PHASES,
  type Language,
  PHASES,
  type PhaseName,
  type ReportName,
  type Severity,
} from '../model';
import type { RunOptions } from '../run/options';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const OPTIONS = {
  sitemap: text,
  most: text,
  json: text,
  html: text,
  junit: text,
  sarif: text,
  har: text,
  wec: text,
  language: text,
  baseline: text,
  'fail-on': text,
  header: texts,
  cookie: texts,
  phases: text,
  register: texts,
  settle: text,
  'settle-withdrawn': text,
  limit: text,
  'at-once': text,
  banner: text,
  config: text,
  statement: text,
  sensitive: texts,
  'user-agent': text,
  insecure: flag,
  resolve: texts,
  help: { type: 'boolean', short: 'h' },
} as const;

/** What somebody asked at the terminal. @example `read(['https://www.esimerkki.fi', '--json', 'audit.json'])` */
export interface Wanted {
  readonly help: boolean;
  readonly sitemap?: string;
  readonly most: number;
  readonly baseline?: string;
  readonly reports: Readonly<Partial<Record<ReportName, string>>>;
  readonly run: RunOptions;
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low', 'info'];
const LANGUAGES: readonly Language[] = ['fi', 'en', 'sv'];
const REPORTS: readonly ReportName[] = ['json', 'html', 'junit', 'sarif', 'har', 'wec'];
const ALL_PHASES: readonly PhaseName[] = [...PHASES, ...EXTRA_PHASES];

const oneOf = <T extends string>(name: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new Failure(`--${name} is "${value}". Allowed: ${allowed.join(', ')}.`);
  return found;
};

const number = (
  name: string,
  value: string | undefined,
  fallback: number,
  least: number,
  most: number,
): number => {
  if (value === undefined) return fallback;
  const found = Number(value);
  if (value.trim() === '' || !(found >= least && found <= most)) {
    throw new Failure(`--${name} is "${value}". Allowed: a number from ${least} to ${most}.`);
  }
  return found;
};

/** An address as people write it. @example `addressOf('www.esimerkki.fi')` */
export function addressOf(written: string): string {
  const whole = /^[a-z][a-z+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(whole) || !/^https?:/.test(whole)) {
    throw new Failure(`"${written}" is no address of a page. Allowed: https://www.esimerkki.fi/…`);
  }
  return new URL(whole).href;
}

/** A JSON file that an option names. @example `json('config', 'keksi.json')` */
export function json(name: string, path: string | undefined): unknown {
  if (path === undefined) return undefined;
  if (!existsSync(path)) throw new Failure(`--${name} is ${path}, and there is no such file.`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure(`--${name} is ${path}, which is not valid JSON: ${reason(error)}.`);
  }
}

const pair = (name: string, value: string, separator: string) => {
  const at = value.indexOf(separator);
  if (at < 1) throw new Failure(`--${name} is "${value}". Allowed: name${separator}value.`);
  return { name: value.slice(0, at).trim(), value: value.slice(at + 1).trim() };
};

const mapped = (value: string): string => {
  const [, host, address] = /^([^\s:,]+):(\S+)$/.exec(value) ?? [];
  if (!host || !address)
    throw new Failure(
      `--resolve is "${value}". Allowed: host:address, as www.esimerkki.fi:127.0.0.1.`,
    );
  return `MAP ${host} ${address}`;
};

/** All that phases need is played first, and in the order of the list. */
function phasesOf(value: string | undefined): PhaseName[] {
  if (value === undefined) return [...PHASES];
  const asked = value.split(',').map((one) => one.trim());
  const named = asked.map((one) =>
    one === 'all' ? ALL_PHASES : [oneOf('phases', one, ALL_PHASES)],
  );
  // Named extras come on top; an ordinary one stands for itself.
  const only = named.flat();
  const ordinary = only.some((one) => (PHASES as readonly string[]).includes(one));
  const wanted = new Set(ordinary ? only : [...PHASES, ...only]);
  if (wanted.has('returned')) wanted.add('accepted');
  return ALL_PHASES.filter((one) => wanted.has(one));
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const unknown = /'--?([\w-]+)/.exec(reason(error))?.[1];
    const known = Object.keys(OPTIONS);
    const close = unknown && !known.includes(unknown) && nearest(unknown, known);
    throw new Failure(
      `${reason(error).split('. To specify')[0]}.${close ? ` Did you mean --${close}?` : ''}`,
    );
  }
}

/** Reads the words after `keksi audit`. @throws Failure in words for the person who wrote them @example `read(process.argv.slice(3))` */
export function read(args: readonly string[]): Wanted {
  const { values, positionals } = parse(args);
  const settle = number('settle', values.settle, 6, 0.1, 300) * 1000;
  const withdrawn = values.settle === undefined ? 30 : settle / 200;
  const settleWithdrawn =
    number('settle-withdrawn', values['settle-withdrawn'], withdrawn, 0.1, 600) * 1000;
  const reports = Object.fromEntries(
    REPORTS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
  const config = json('config', values.config);
  const statement = json('statement', values.statement);
  const run: RunOptions = {
    urls: positionals.map(addressOf),
    phases: phasesOf(values.phases),
    settle,
    settleUntouched: values.settle === undefined ? 10_000 : settle,
    settleWithdrawn,
    limit: number('limit', values.limit, 180, 10, 3600) * 1000 + settleWithdrawn,
    atOnce: Math.round(number('at-once', values['at-once'], 3, 1, 16)),
    failOn: oneOf('fail-on', values['fail-on'] ?? 'low', SEVERITIES),
    language: oneOf('language', values.language ?? 'fi', LANGUAGES),
    sensitive: values.sensitive ?? [],
    headers: (values.header ?? []).map((one) => pair('header', one, ':')),
    cookies: (values.cookie ?? []).map((one) => pair('cookie', one, '=')),
    selectors: (json('banner', values.banner) ?? {}) as RunOptions['selectors'],
    insecure: values.insecure ?? false,
    resolve: (values.resolve ?? []).map(mapped),
    registers: (values.register ?? []).map(addressOf),
    ...(values['user-agent'] !== undefined && { userAgent: values['user-agent'] }),
    ...(config !== undefined && { config }),
    ...(statement !== undefined && { statement }),
  };
  return {
    help: values.help ?? false,
    most: number('most', values.most, 20, 1, 500),
    reports,
    run,
    ...(values.sitemap !== undefined && { sitemap: addressOf(values.sitemap) }),
    ...(values.baseline !== undefined && { baseline: values.baseline }),
  };
}
