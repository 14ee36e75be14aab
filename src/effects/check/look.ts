/** Looks at everything, and says what was found. What has to be asked for is asked once; the rest is looked at each time. */
import type { Core } from '../../core/core';
import type { StoredName } from '../../core/events';
import type { KnownService } from '../../core/parts';
import { isBuiltIn } from '../../locales/languages';
import { doc } from '../../page/document';
import { isNamedService } from '../../services/named-service';
import { isDeclared, PLACES } from '../monitor/places';
import { readSource, tryFile, tryRegister, tryStatement } from './ask';
import { checkFiles, type FoundFile, type Sums } from './checks/files';
import { checkFrames } from './checks/frames';
import { checkRemains, checkRequests, checkStored, checkViolations } from './checks/happened';
import { type Answer, checkHttps, checkSettingsLink, checkStatement } from './checks/page';
import { checkRegister, type Reached } from './checks/register';
import { checkAttributes, checkIds, checkSettings } from './checks/settings';
import { checkTagPlace } from './checks/tag-place';
import { checkTags } from './checks/tags';
import { type Finding, yellow } from './finding';
import { addressOf } from './markup';
import { type OwnerOf, ownersOf } from './owner';
import type { Seen } from './seen';

/** Where Keksi's files are, and what they should be; null where a bundler has put them elsewhere. */
export interface Files {
  readonly home: string;
  readonly sums: Sums;
}

/** What was asked for. */
export interface Asked {
  readonly source: Document | null;
  readonly statement: Answer | null;
  readonly register: Reached;
  readonly files: ReadonlyMap<string, FoundFile>;
  readonly ownerOf: OwnerOf;
}

/** The files that this page loads, now or when the visitor acts. */
function neededFiles({ settings, services, language, misfits }: Core): string[] {
  const spoken = isBuiltIn(language) ? language : 'en';
  const wanted: Readonly<Record<string, unknown>> = {
    [`ask-${spoken}`]: true,
    [spoken]: true,
    ui: true,
    explain: true,
    services: services.some(isNamedService) || misfits.some(({ rule }) => rule === 'catalogue'),
    rights: settings.register,
    strict: settings.strict,
    monitor: settings.monitor,
    vitals: settings.vitals,
    statement: doc.querySelector('[data-keksi-statement]'),
  };
  return Object.keys(wanted)
    .filter((name) => wanted[name])
    .map((name) => `keksi-${name}.js`);
}

/** Asks for each file; for the first one by the address that the page has it by. */
async function askFiles(core: Core, { home, sums }: Files): Promise<Asked['files']> {
  const needed = neededFiles(core);
  const { origin, pathname } = new URL('keksi.js', home);
  // Only of where Keksi came from: what else bears the name may lead anywhere.
  const own = [...doc.querySelectorAll('script[src]')]
    .map((script) => addressOf(script, doc.baseURI))
    .find((url) => url?.origin === origin && url.pathname === pathname);
  const names = Object.keys(sums).filter((name) => name !== 'keksi.js' || own);
  const found = await Promise.all(
    names.map(async (name) => {
      const address = name === 'keksi.js' && own ? own.href : new URL(name, home).href;
      const whole = name === 'keksi.js' || needed.includes(name);
      return [name, await tryFile(address, whole)] as const;
    }),
  );
  return new Map(found);
}

/** The catalogue is gone through once for each address. */
function remembering(serviceAt: (url: URL) => KnownService | undefined): typeof serviceAt {
  const known = new Map<string, KnownService | undefined>();
  return (url) => {
    const address = url.origin + url.pathname;
    if (!known.has(address)) known.set(address, serviceAt(url));
    return known.get(address);
  };
}

/**
 * Asks for what has to be asked for.
 *
 * @example
 * const asked = await askAll(core, null);
 */
export async function askAll(core: Core, files: Files | null): Promise<Asked> {
  const { policy, register } = core.settings;
  const [source, statement, reached, found, serviceAt] = await Promise.all([
    readSource(),
    policy ? tryStatement(policy, doc.baseURI) : null,
    register ? tryRegister(register) : ('silent' as const),
    files ? askFiles(core, files) : new Map<string, FoundFile>(),
    // Where the catalogue is missing, that is told of as a missing file.
    core.parts.catalogue().then(
      (catalogue) => catalogue.serviceAt,
      () => () => undefined,
    ),
  ]);
  return {
    source,
    statement,
    register: reached,
    files: found,
    ownerOf: ownersOf(core, remembering(serviceAt)),
  };
}

/** What is stored now and declared by nobody. */
async function undeclared(core: Core): Promise<StoredName[]> {
  const places = Object.keys(PLACES) as StoredName['place'][];
  const found = places.map(async (place) => {
    try {
      const names = await PLACES[place].names();
      return names
        .filter((name) => name && !isDeclared(core, place, name))
        .map((name) => ({ place, name }));
    } catch {
      // Storage is blocked here, or the browser has none of this kind.
      return [];
    }
  });
  return (await Promise.all(found)).flat();
}

/**
 * Everything that was found, as it is now.
 *
 * @example
 * const findings = await findAll(core, seen, asked, null);
 */
export async function findAll(
  core: Core,
  seen: Seen,
  asked: Asked,
  files: Files | null,
): Promise<readonly Finding[]> {
  const { settings, misfits, written } = core;
  const { ownerOf } = asked;
  const base = doc.baseURI;
  const source = asked.source ?? (doc as ParentNode);
  const tags = checkTags(source, base, ownerOf);
  const frames = checkFrames(source, doc, base, ownerOf);
  const told = [...tags, ...frames].flatMap(({ facts: { name } }) => name ?? []);
  const folder = files ? new URL('.', files.home).href : '';
  return [
    ...checkHttps(location),
    ...(asked.source ? [] : [yellow('source-unread')]),
    ...checkTagPlace(source, base, ownerOf),
    ...tags,
    ...frames,
    ...checkRequests(seen.passed.keys(), ownerOf, told),
    ...checkIds(written),
    ...checkSettings(misfits),
    ...checkAttributes(misfits),
    ...checkStatement(settings.policy, base, asked.statement),
    ...checkSettingsLink(doc, core.state().asked.length > 0),
    ...checkRegister(settings.register, location.origin, asked.register),
    ...checkStored(await undeclared(core)),
    ...(files ? checkFiles(files.sums, asked.files, neededFiles(core), folder) : []),
    ...checkViolations([...seen.violations]),
    ...checkRemains([...seen.remains]),
  ];
}
