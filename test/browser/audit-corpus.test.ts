import { afterAll, beforeAll, expect, test } from 'vitest';
import { CORPUS } from '../pages/audit/pages';
import { tryPage } from '../pages/audit/run';
import { type CorpusServer, serveCorpus } from '../pages/audit/server';

/** The one of a withdrawal, where most happens; `npm run audit:corpus` tries them all. */
const SHORT = ['stored-after-withdrawal'];

let server: CorpusServer;

beforeAll(async () => {
  server = await serveCorpus();
});

afterAll(() => server.close());

test.each(CORPUS.filter(({ rule }) => SHORT.includes(rule)).map(({ rule }) => rule))(
  'the corpus: %s is found, and its right twin is not blamed',
  async (name) => {
    const page = CORPUS.find(({ rule }) => rule === name);
    if (!page) throw new Error(`no page ${name}`);
    const { found, blamed } = await tryPage(page, server.port);
    expect({ found, blamed: blamed.map(({ rule, title }) => `${rule}: ${title}`) }).toEqual({
      found: true,
      blamed: [],
    });
  },
  120_000,
);
