import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDocument } from '../notices/document.js';
import { documentFor, putDocument, readDocuments } from '../notices/documents.js';
import { draftOf } from '../notices/draft.js';
import { PutError, prepared } from '../notices/put.js';
import type { Sites } from '../sites/sites.js';
import type { NoticeInUse, Store } from '../store/store.js';
import { noteCommand } from './as-command.js';
import { helps } from './help.js';
import { withSites } from './with-store.js';

const options = { site: { type: 'string' }, version: { type: 'string' } } as const;

/**
 * `keksi-register notice …`: what ISO/IEC TS 27560 wants of a notice and no record tells.
 *
 * @example
 * await notice(['put', 'notice.json', '--site', 'https://www.esimerkki.fi']);
 */
export async function notice(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [action, file] = positionals;
  const isPut = action === 'put' && file !== undefined;
  if (!isPut && action !== 'list' && action !== 'draft') throw new Error(helps.notice);
  await withSites(async (store, sites) => {
    const site = await siteOf(store, sites, values.site);
    const used = await store.noticesInUse(site.origins);
    if (isPut) await put(store, site, used, file);
    else if (action === 'draft') draft(site, used, values.version);
    else await list(store, site, used);
  });
}

interface Named {
  origin: string;
  origins: readonly string[];
}

/** The site that is named; the only one there is, if none is. */
async function siteOf(store: Store, sites: Sites, named: string | undefined): Promise<Named> {
  if (named !== undefined) return sites.find(named) ?? { origin: named, origins: [named] };
  const origins = await store.origins();
  const found = new Map(
    origins.map((one) => {
      const site = sites.find(one) ?? { origin: one, origins: [one] };
      return [site.origin, site];
    }),
  );
  const [only] = found.values();
  if (only !== undefined && found.size === 1) return only;
  throw new Error(
    `Say which site: --site ORIGIN, one of ${[...found.keys()].join(', ') || 'none'}`,
  );
}

/** The versions of a site's notices, the last in order last. */
const versionsOf = (used: readonly NoticeInUse[]) =>
  [...new Set(used.map(({ version }) => version))].sort();

async function list({ small }: Store, { origins }: Named, used: readonly NoticeInUse[]) {
  const documents = await readDocuments(small, origins);
  const lines = used.map((one) => {
    const putAt = documentFor(documents, one)?.putAt;
    const state = putAt === undefined ? 'no document' : `document of ${putAt}`;
    return `${one.version} ${one.language} ${one.sha256}: ${state}`;
  });
  for (const line of [...new Set(lines)].sort()) console.log(line);
}

function draft({ origin }: Named, used: readonly NoticeInUse[], version: string | undefined) {
  const versions = versionsOf(used);
  const wanted = version ?? (versions.length === 1 ? versions[0] : undefined);
  if (wanted === undefined || !versions.includes(wanted))
    throw noVersion(origin, versions, version);
  console.log(JSON.stringify(draftOf(used, wanted, origin), null, 2));
  console.error('Fill in what is empty, then: keksi-register notice put FILE');
}

async function put(store: Store, site: Named, used: readonly NoticeInUse[], file: string) {
  const document = readDocument(readFileSync(file, 'utf8'));
  if (Array.isArray(document)) {
    throw new Error(`${file}: ${document.map(({ detail }) => detail).join('\n')}`);
  }
  // One is enough: the others of the version are told by the same document.
  const [own] = used.filter(({ version }) => version === document.version);
  if (own === undefined) throw noVersion(site.origin, versionsOf(used), document.version);
  const { row, noted } = await prepared(store, site, own.sha256, document).catch(told);
  await noteCommand(store, 'notice.put', { site: site.origin, filter: noted });
  await putDocument(store.small, row);
  console.log(`${site.origin}, version ${row.version}: put`);
}

/** A fault of the document, in words for whoever wrote it. */
function told(error: unknown): never {
  throw error instanceof PutError ? new Error(error.message) : error;
}

const noVersion = (origin: string, versions: readonly string[], wanted: string | undefined) =>
  new Error(
    `${wanted === undefined ? 'Say which version: --version V' : `No record of ${origin} was made with version ${wanted}`}; there are ${versions.join(', ') || 'none'}`,
  );
