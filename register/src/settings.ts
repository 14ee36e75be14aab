import type { LoginOptions } from './admin/login.js';
import { readRoles } from './admin/roles.js';
import type { OutgoingOptions } from './outgoing/job.js';
import { readSites } from './sites/file.js';
import { isOrigin, plainSite, type Site } from './sites/site.js';

/** What the environment says, checked. */
export interface Settings {
  port: number;
  host: string | undefined;
  databaseUrl: string;
  /** The sites that the environment names, the register's own address among them. */
  sites: Site[];
  /** The address under which browsers reach the register. */
  publicUrl: string | undefined;
  /** Where `/metrics` is told instead of beside the other calls. */
  metricsPort: number | undefined;
  adminToken: string | undefined;
  /** Undefined outside production only: then nothing is erased by age. */
  retentionDays: number | undefined;
  /** The provider by whose accounts administrators log in. */
  login: LoginOptions | undefined;
  /** What goes outside by itself. */
  outgoing: OutgoingOptions;
  recordsPerMinute: number;
  trustProxy: boolean;
  logLevel: string;
}

/** Every mistake in the settings, in one message. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

type Environment = Record<string, string | undefined>;

/** One setting: how it reads when it is right, and what to say when it is not. */
interface Rule<Value> {
  name: string;
  allowed: string;
  /** Undefined when the text is wrong; an unset variable reads as the empty text. */
  read(text: string): Value | undefined;
  /** Never shown in a message. */
  secret?: boolean;
}

const wholeNumber = (text: string, least: number, most: number) => {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

const port: Rule<number> = {
  name: 'PORT',
  allowed: 'a number from 0 to 65535',
  read: (text) => wholeNumber(text || '8080', 0, 65_535),
};

const databaseUrl: Rule<string> = {
  name: 'KEKSI_DATABASE_URL',
  allowed: 'file: and a path, or postgres://…',
  secret: true,
  read: (text) => {
    const url = text || 'file:./data/register.db';
    return /^(file:.|postgres(ql)?:\/\/.)/.test(url) ? url : undefined;
  },
};

const allowedOrigins: Rule<string[]> = {
  name: 'KEKSI_ALLOWED_ORIGINS',
  allowed: 'origins without a path, such as https://www.esimerkki.fi, separated by commas',
  read: (text) => {
    const origins = text.split(/[\s,]+/).filter(Boolean);
    return origins.every(isOrigin) ? origins : undefined;
  },
};

const sitesFile: Rule<Site[]> = {
  name: 'KEKSI_SITES',
  allowed: 'the path of a JSON file with a list of sites',
  read: (text) => {
    try {
      return readSites(text);
    } catch (error) {
      throw new SettingsError(`KEKSI_SITES: ${error instanceof Error ? error.message : error}`);
    }
  },
};

const publicUrl: Rule<string> = {
  name: 'KEKSI_PUBLIC_URL',
  allowed:
    'the address under which browsers reach the register, such as https://rekisteri.esimerkki.fi',
  read: (text) =>
    /^https?:\/\/[^?#]+$/.test(text) && URL.canParse(text) ? text.replace(/\/$/, '') : undefined,
};

const metricsPort: Rule<number> = {
  name: 'KEKSI_METRICS_PORT',
  allowed: 'a number from 0 to 65535',
  read: (text) => wholeNumber(text, 0, 65_535),
};

const adminToken: Rule<string> = {
  name: 'KEKSI_ADMIN_TOKEN',
  allowed: 'at least 8 characters, or sha256: and the hash of a token',
  secret: true,
  read: (text) =>
    text.length >= 8 && (!text.startsWith('sha256:') || /^sha256:[0-9a-f]{64}$/.test(text))
      ? text
      : undefined,
};

const retentionDays: Rule<number> = {
  name: 'KEKSI_RETENTION_DAYS',
  allowed: 'the number of days, 1 to 36500, after which records are erased',
  read: (text) => wholeNumber(text, 1, 36_500),
};

const recordsPerMinute: Rule<number> = {
  name: 'KEKSI_RECORDS_PER_MINUTE',
  allowed: 'how many records one address may post a minute, at least 1',
  read: (text) => wholeNumber(text || '300', 1, 1_000_000),
};

const trustProxy: Rule<boolean> = {
  name: 'KEKSI_TRUST_PROXY',
  allowed: 'true when a proxy of yours sets X-Forwarded-For, else false',
  read: (text) => ({ '': false, false: false, true: true })[text],
};

const logLevel: Rule<string> = {
  name: 'KEKSI_LOG_LEVEL',
  allowed: 'error, warn, info or silent',
  read: (text) => ['error', 'warn', 'info', 'silent'].find((level) => level === (text || 'info')),
};

const timeStampUrl: Rule<string> = {
  name: 'KEKSI_TIME_STAMP_URL',
  allowed: 'the http or https address of a provider of time stamps (RFC 3161)',
  read: (text) => (/^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined),
};

/** Reads the settings from the environment; throws one error that lists every mistake. */
export function readSettings(environment: Environment): Settings {
  const mistakes: string[] = [];
  const read = <Value>(rule: Rule<Value>) => {
    try {
      const value = rule.read(environment[rule.name] ?? '');
      if (value === undefined) mistakes.push(mistake(rule, environment));
      return value;
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      mistakes.push(error.message);
      return undefined;
    }
  };
  const unlessUnset = <Value>(rule: Rule<Value>) =>
    environment[rule.name] ? read(rule) : undefined;

  const ownUrl = unlessUnset(publicUrl);
  const settings = {
    port: read(port),
    host: environment.HOST || undefined,
    databaseUrl: read(databaseUrl),
    sites: [
      ...(unlessUnset(sitesFile) ?? []),
      ...(read(allowedOrigins) ?? []).map((origin) => plainSite(origin)),
      ...(ownUrl === undefined ? [] : [plainSite(new URL(ownUrl).origin)]),
    ],
    publicUrl: ownUrl,
    metricsPort: unlessUnset(metricsPort),
    adminToken: unlessUnset(adminToken),
    // The law names no term, so the owner must: in production there is no default.
    retentionDays:
      environment.NODE_ENV === 'production' ? read(retentionDays) : unlessUnset(retentionDays),
    login: readLogin(environment, mistakes),
    outgoing: readOutgoing(environment, mistakes),
    recordsPerMinute: read(recordsPerMinute),
    trustProxy: read(trustProxy),
    logLevel: read(logLevel),
  };
  if (mistakes.length > 0) throw new SettingsError(mistakes.join('\n'));
  return settings as Settings;
}

/** The provider of logins: all of it, or nothing. */
function readLogin(environment: Environment, mistakes: string[]): LoginOptions | undefined {
  const issuer = environment.KEKSI_OIDC_ISSUER;
  if (!issuer) return undefined;
  const wanted = (name: string) => {
    const value = environment[name];
    if (!value) mistakes.push(`${name} must be set beside KEKSI_OIDC_ISSUER`);
    return value ?? '';
  };
  if (!URL.canParse(issuer)) mistakes.push('KEKSI_OIDC_ISSUER must be the address of a provider');
  wanted('KEKSI_PUBLIC_URL');
  const login: LoginOptions = {
    issuer,
    clientId: wanted('KEKSI_OIDC_CLIENT_ID'),
    clientSecret: wanted('KEKSI_OIDC_CLIENT_SECRET'),
    claim: environment.KEKSI_OIDC_CLAIM || 'roles',
    roles: [],
  };
  try {
    login.roles = readRoles(wanted('KEKSI_OIDC_ROLES'));
  } catch (error) {
    mistakes.push(`KEKSI_OIDC_ROLES: ${error instanceof Error ? error.message : error}`);
  }
  return login;
}

/** What goes outside by itself; of a storage all that it needs, or nothing. */
function readOutgoing(environment: Environment, mistakes: string[]): OutgoingOptions {
  const allowsPrivate = allowsPrivateOf(environment);
  const url = environment.KEKSI_S3_URL;
  if (!url) return { allowsPrivate, s3: undefined, s3Hours: 24 };
  const hours = wholeNumber(environment.KEKSI_S3_HOURS || '24', 1, 720);
  if (hours === undefined) mistakes.push('KEKSI_S3_HOURS must be a number of hours, 1 to 720');
  if (!/^https?:\/\/[^/]+\/[^/]/.test(url) || !URL.canParse(url)) {
    mistakes.push(
      'KEKSI_S3_URL must be an address with a bucket, such as https://s3.example/bucket',
    );
  }
  for (const name of ['KEKSI_S3_ACCESS_KEY', 'KEKSI_S3_SECRET_KEY']) {
    if (!environment[name]) mistakes.push(`${name} must be set beside KEKSI_S3_URL`);
  }
  const s3 = {
    url,
    accessKeyId: environment.KEKSI_S3_ACCESS_KEY ?? '',
    secretAccessKey: environment.KEKSI_S3_SECRET_KEY ?? '',
    region: environment.KEKSI_S3_REGION || 'us-east-1',
  };
  return { allowsPrivate, s3, s3Hours: hours ?? 24 };
}

/**
 * Whether webhooks may lead into the network that the register stands in.
 *
 * @example
 * allowsPrivateOf({ KEKSI_WEBHOOKS_PRIVATE: 'true' }); // true
 */
export const allowsPrivateOf = (environment: Environment): boolean =>
  environment.KEKSI_WEBHOOKS_PRIVATE === 'true';

/** The database's address alone, for commands that need no more. */
export const databaseUrlOf = (environment: Environment) => required(databaseUrl, environment);

/** The sites alone, for commands that need no more. */
export const sitesOf = (environment: Environment): Site[] => [
  ...(environment.KEKSI_SITES ? required(sitesFile, environment) : []),
  ...required(allowedOrigins, environment).map((origin) => plainSite(origin)),
];

/** The retention alone, for commands that need no more. */
export const retentionDaysOf = (environment: Environment) => required(retentionDays, environment);

/**
 * The provider of time stamps, if one is named.
 *
 * @example
 * timeStampsOf({ KEKSI_TIME_STAMP_URL: 'https://tsa.example/' });
 */
export const timeStampsOf = (environment: Environment): string | undefined =>
  environment.KEKSI_TIME_STAMP_URL ? required(timeStampUrl, environment) : undefined;

function required<Value>(rule: Rule<Value>, environment: Environment): Value {
  const value = rule.read(environment[rule.name] ?? '');
  if (value === undefined) throw new SettingsError(mistake(rule, environment));
  return value;
}

function mistake({ name, allowed, secret }: Rule<unknown>, environment: Environment): string {
  const value = environment[name];
  const was = value ? (secret ? 'is something else' : `was ${value}`) : 'is not set';
  return `${name} must be ${allowed}; it ${was}`;
}
