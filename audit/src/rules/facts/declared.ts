import {
  ATTRIBUTES,
  checkConfig,
  fromCatalogue,
  type Settings,
  UNNAMED,
  type Writings,
  type Written,
  writingsOf,
} from '../../from-keksi';
import type { Audit, Page } from '../../model';
import { partsOf, type ServiceFacts } from './known';

/** What a site declares: its checked configuration, and its services as rules look at them. @example `declaredOf(audit, page)?.services` */
export interface Declared {
  readonly settings: Settings;
  readonly services: readonly ServiceFacts[];
  /** What was wrong with the configuration, in words. */
  readonly problems: readonly string[];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the tag's attributes say, each under its setting's name. */
function attributesIn(attributes: Readonly<Record<string, string>>): Record<string, Written> {
  const written: Record<string, Written> = {};
  for (const name of [...ATTRIBUTES, 'services']) {
    const setting = `data-${name.replace(/_/g, '-')}`;
    const value = attributes[setting];
    if (value !== undefined) written[name === 'services' ? 'catalogue' : name] = { value, setting };
  }
  return written;
}

/** What the site wrote: the configuration that was handed to the audit wins over what the page shows. */
function writtenOn({ asked }: Audit, { keksi }: Page): Writings | undefined {
  if (isObject(asked.config)) return writingsOf(asked.config);
  if (!keksi) return undefined;
  // Of a bundle's configuration the markup shows nothing: then nothing is known.
  if (keksi.by === 'npm' && !isObject(keksi.config)) return undefined;
  const config = isObject(keksi.config) ? writingsOf(keksi.config) : {};
  return { ...config, ...attributesIn(keksi.attributes) };
}

function read(written: Writings): Declared {
  const problems: string[] = [];
  // A cookie's domain, only a page can judge.
  const { domain: _, ...rest } = written;
  const controller = { value: UNNAMED, setting: 'controller' };
  const settings = checkConfig(
    { controller, ...rest },
    ({ setting, value, allowed, warning }) => {
      if (!warning) problems.push(`${setting}: ${JSON.stringify(value)}. ${allowed}`);
    },
    { fromCatalogue },
  );
  return { settings, problems, services: settings.services.flatMap((one) => partsOf(one, true)) };
}

const made = new WeakMap<Page, Declared | null>();

/** What the site declares on a page; undefined where its configuration is not known. @example `declaredOf(audit, page)?.settings.days` */
export function declaredOf(audit: Audit, page: Page): Declared | undefined {
  const before = made.get(page);
  if (before !== undefined) return before ?? undefined;
  const written = writtenOn(audit, page);
  const declared = written ? read(written) : null;
  made.set(page, declared);
  return declared ?? undefined;
}

/** A service as a configuration writes it. @example `{ name: 'Laskuri', category: 'necessary', hosts: [] }` */
export interface WrittenService {
  readonly name: string;
  readonly category: unknown;
  readonly hosts: readonly string[];
}

/** The services that the configuration describes itself, before any check. @example `writtenServices(audit, page)` */
export function writtenServices(audit: Audit, page: Page): WrittenService[] {
  const services = writtenOn(audit, page)?.services?.value;
  return (Array.isArray(services) ? services : []).filter(isObject).map((one) => {
    const { name, id, category, hosts } = one as Readonly<Record<string, unknown>>;
    const listed = Array.isArray(hosts) ? hosts.map(String) : [];
    return { name: String(name ?? id), category, hosts: listed };
  });
}
