import canonicalize from 'canonicalize';
import { allLines } from '../admin/lines.js';
import type { ChainHead } from '../chain/verify.js';
import { readDocuments } from '../notices/documents.js';
import { sha256 } from '../records/digest.js';
import type { Entry, Store } from '../store/store.js';
import { readMe } from './read-me.js';
import { SettingsSeen } from './settings.js';
import {
  countsTable,
  documentsTable,
  type ShownDocument,
  settingsTable,
  textsTable,
} from './tables.js';
import { timeStamp } from './time-stamp.js';
import { verifier } from './verifier.js';
import type { ZipFile } from './zip.js';

const pageSize = 500;

/** What an authority has asked for. */
export interface Asked {
  /** The origins of one site, the main one first. */
  origins: readonly string[];
  /** Received from this time on, and before that one. */
  from: string;
  to: string;
  /** How many records come with their content, spread evenly; all of them if nothing is said. */
  sample?: number | undefined;
  /** The address of a provider of time stamps. */
  timeStamps?: string | undefined;
  /** The site's audit report. */
  report?: { name: string; content: Uint8Array } | undefined;
}

/** What was put together. */
export interface Gathered {
  links: number;
  records: number;
  texts: number;
  /** The time that an outside provider stamped. */
  stamped: string | undefined;
}

interface Chain {
  origin: string;
  file: string;
  /** The link before the first, from which the chain goes on. */
  start: { position: number; hash: string | null };
  /** The last place of the time that was asked for. */
  last: number;
  head: { position: number; hash: string };
}

/**
 * Puts together what an authority asks for, with what is needed to check it without us.
 *
 * @example
 * const zip = await createZip('evidence.zip');
 * await gather(store, { origins: ['https://www.esimerkki.fi'], from, to }, zip);
 */
export async function gather(
  store: Store,
  asked: Asked,
  zip: ZipFile,
  onProgress: (links: number) => void = () => {},
): Promise<Gathered> {
  const chains = await chainsOf(store, asked);
  const gathering = new Gathering(stepOf(chains, asked.sample));
  const { found, texts, settings } = gathering;

  await zip.add('README.txt', readMe);
  await zip.add('verify.mjs', verifier);
  for (const chain of chains) {
    await zip.add(chain.file, gathering.linesOf(store, chain, onProgress));
  }
  for (const [hash, text] of texts) await zip.add(`texts/${hash}.json`, text);
  found.texts = texts.size;
  const documents = await documentsOf(store, asked.origins);
  const files = new Map(documents.map(({ file, content }) => [file, content]));
  for (const [file, content] of files) await zip.add(file, content);
  await zip.add('documents.csv', documentsTable(documents));
  const lines = await allLines(store, {
    origins: asked.origins,
    from: asked.from.slice(0, 10),
    to: lastDay(asked.to),
  });
  await zip.add('texts.csv', textsTable(lines, new Set(texts.keys())));
  await zip.add('counts.csv', countsTable(lines));
  await zip.add('settings.csv', settingsTable(settings.all()));
  const heads = headLines(chains.map(({ origin, head }) => ({ origin, ...head })));
  await zip.add('heads.txt', heads);
  if (asked.timeStamps !== undefined) {
    const { query, reply, time } = await timeStamp(asked.timeStamps, heads);
    await zip.add('heads.tsq', query);
    await zip.add('heads.tsr', reply);
    found.stamped = time;
  }
  if (asked.report !== undefined) {
    await zip.add(`report/${asked.report.name}`, asked.report.content);
  }
  await zip.add('summary.json', summaryOf(asked, chains, found));
  await zip.close();
  return found;
}

/** What is gathered while the chains are written. */
class Gathering {
  readonly found: Gathered = { links: 0, records: 0, texts: 0, stamped: undefined };
  readonly texts = new Map<string, string>();
  readonly settings = new SettingsSeen();
  readonly #every: number;

  /** @param every Of how many records one comes with its content. */
  constructor(every: number) {
    this.#every = every;
  }

  /** The lines of a chain, a page at a time. */
  async *linesOf(store: Store, chain: Chain, onProgress: (links: number) => void) {
    const first = chain.start.position + 1;
    for await (const page of linksOf(store, chain)) {
      let text = '';
      for (const entry of page) {
        const isAsked = entry.position <= chain.last;
        const isSampled = isAsked && (entry.position - first) % this.#every === 0;
        this.found.links += 1;
        if (entry.record !== null && isAsked) this.#take(entry, isSampled);
        text += lineOf(entry, isSampled);
      }
      onProgress(this.found.links);
      yield text;
    }
  }

  /** Of records outside a sample the texts and settings are told all the same: neither is personal. */
  #take({ record, noticeSha256 }: Entry, isSampled: boolean): void {
    if (record === null) return;
    this.settings.take(record, noticeSha256 ?? '');
    if (isSampled) this.found.records += 1;
    const text = canonicalize(record.notice.text) ?? '{}';
    if (noticeSha256 !== null && sha256(text) === noticeSha256) {
      this.texts.set(noticeSha256, text);
    }
  }
}

/** What was told of the notices besides their texts; each document once, under its hash. */
async function documentsOf({ small }: Store, origins: readonly string[]): Promise<ShownDocument[]> {
  return (await readDocuments(small, origins)).map(({ document, ...put }) => {
    const content = canonicalize(document) ?? '{}';
    return { ...put, content, file: `documents/${sha256(content)}.json` };
  });
}

/** The chains of the origins, and which part of each is asked for. */
async function chainsOf(store: Store, { origins, from, to }: Asked): Promise<Chain[]> {
  const chains: Chain[] = [];
  for (const origin of origins) {
    const head = await store.head(origin);
    if (head === undefined || head.position === 0) continue;
    const first = await store.firstSince(origin, from);
    const last = (await store.firstSince(origin, to)) - 1;
    const [before] = first > 1 ? await store.entries(origin, first - 2, 1) : [];
    chains.push({
      ...{ origin, head, last, file: `records/${new URL(origin).host.replace(':', '-')}.ndjson` },
      start: { position: first - 1, hash: before?.hash ?? null },
    });
  }
  return chains;
}

/** The links from the beginning of the time to the head of the chain, a page at a time. */
async function* linksOf(store: Store, { origin, start, head }: Chain) {
  for (let { position } = start; position < head.position; ) {
    const left = head.position - position;
    const page = await store.entries(origin, position, Math.min(pageSize, left));
    const last = page.at(-1);
    if (last === undefined) throw new Error(`${origin}: no link follows position ${position}`);
    position = last.position;
    yield page;
  }
}

function lineOf(
  { origin: _, record, noticeSha256, ...entry }: Entry,
  withContent: boolean,
): string {
  if (record === null || !withContent) return `${JSON.stringify({ ...entry, record: null })}\n`;
  // As it was posted: that is what the digest covers.
  const { receivedAt, ...posted } = record;
  return `${JSON.stringify({ ...entry, noticeSha256, record: posted })}\n`;
}

/** Of how many records one comes with its content. */
function stepOf(chains: readonly Chain[], sample: number | undefined): number {
  const all = chains.reduce((sum, { start, last }) => sum + Math.max(0, last - start.position), 0);
  return sample === undefined ? 1 : Math.max(1, Math.floor(all / Math.max(1, sample)));
}

const headLines = (heads: readonly ChainHead[]) =>
  heads.map(({ position, hash, origin }) => `${position} ${hash} ${origin}\n`).join('');

/** The day of the last moment before a time. */
const lastDay = (to: string) => new Date(Date.parse(to) - 1).toISOString().slice(0, 10);

const summaryOf = (asked: Asked, chains: readonly Chain[], found: Gathered) =>
  `${JSON.stringify(
    {
      ...{ made: new Date().toISOString(), by: 'keksi-register 1.0.0' },
      ...{ origins: asked.origins, from: asked.from, to: asked.to },
      ...{ links: found.links, recordsWithContent: found.records, texts: found.texts },
      sample: asked.sample ?? null,
      timeStamp: found.stamped ?? null,
      chains: chains.map(({ origin, file, start, last, head }) => ({
        ...{ origin, file, start, lastOfTime: last, head },
      })),
    },
    null,
    2,
  )}\n`;
