import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Audit, PhaseName } from '../src/model';
import { leaky, Site } from './site.kit';

const RECORD = JSON.stringify({
  schema: 'keksi.record/1',
  id: '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11',
});

// Several browsers are started in each test.
vi.setConfig({ testTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await Site.open({
    '/': leaky(),
    '/posts': leaky(`<script>
      fetch('/register/records', { method: 'POST', body: ${JSON.stringify(RECORD)}, headers: { 'content-type': 'application/json' } })
        .then((answer) => answer.json()).then(({ id }) => localStorage.setItem('answered', id));
    </script>`),
    '/odd': `<!doctype html><title>Outo</title><h1>Outo sivu</h1><script>
      setTimeout(() => alert('Hei!'), 50);
      setTimeout(() => location.assign('/file'), 150);
      setInterval(() => fetch('/ok'), 100);
    </script>`,
    '/password': '<!doctype html><title>Sisällä</title><h1>Sisällä</h1>',
  });
});
afterAll(() => site.close());

const phaseOf = (audit: Audit, name: PhaseName) => {
  const found = audit.pages[0]?.phases.find(({ phase }) => phase === name);
  if (!found) throw new Error(`${name} was not played`);
  return found;
};

test('somebody else’s banner: refused, withdrawn and left, and what leaves at unload is seen', async () => {
  const audit = await site.audit('/', ['refused', 'withdrawn']);
  const toTracker = (name: PhaseName) =>
    phaseOf(audit, name)
      .requests.filter(({ crossSite }) => crossSite)
      .map(({ url, moment, atUnload }) => [new URL(url).pathname, moment, atUnload]);
  expect(toTracker('refused')).toEqual([]);
  // The page tells of nobody after the withdrawal but at its end.
  expect(toTracker('withdrawn')).toEqual([
    ['/hit', 'granted', false],
    ['/bye', 'leaving', true],
  ]);
  const { presses, storage, requests } = phaseOf(audit, 'withdrawn');
  expect(presses.map(({ act, done, how, names }) => [act, done, how, names])).toEqual([
    ['accept', true, 'names', ['Hyväksy kaikki']],
    ['withdraw', true, 'names', ['Evästeasetukset', 'Hylkää kaikki']],
  ]);
  const hit = requests.find(({ url }) => url.includes('/hit'));
  expect(hit?.parameters.map(({ name, where, kind }) => [name, where, kind])).toEqual([
    ['cid', 'query', 'identifier'],
    ['dl', 'query', 'address'],
    ['Referer', 'header', 'address'],
  ]);
  expect(hit?.initiator.place?.url).toBe(site.url());
  const stored = storage.filter(({ name }) => name === 'seen');
  expect(stored.map(({ kind, left, writer }) => [kind, left, writer?.how, writer?.url])).toEqual([
    ['cookie', true, 'script', site.url()],
    ['localStorage', true, 'script', site.url()],
  ]);
  expect(audit.findings.map(({ phase }) => phase)).toContain('withdrawn');
  expect(site.arrived.filter(({ path }) => path === '/logout')).toEqual([]);
  expect(
    site.arrived.every(
      ({ agent, path }) => path === '/favicon.ico' || agent.endsWith('keksi-audit/1.0.0'),
    ),
  ).toBe(true);
});

test('the next visit of one who accepted is not asked again', async () => {
  const audit = await site.audit('/', ['accepted', 'returned']);
  const { requests, storage } = phaseOf(audit, 'returned');
  const hits = requests.filter(({ url }) => url.includes('/hit'));
  expect(hits.map(({ moment }) => moment)).toEqual(['after', 'next-page']);
  expect(storage.map(({ name }) => name)).toContain('choice');
});

test('a consent record is answered by the audit, and reaches no register', async () => {
  const audit = await site.audit('/posts', ['untouched']);
  const { requests, storage } = phaseOf(audit, 'untouched');
  const post = requests.find(({ method }) => method === 'POST');
  expect(post).toMatchObject({ answeredByAudit: true, status: 201, body: RECORD });
  expect(storage.map(({ name }) => name)).toContain('answered');
  expect(site.arrived.filter(({ path }) => path.startsWith('/register'))).toEqual([]);
});

test('dialogs, downloads, a page without rest and without a banner are told, and hold nothing', async () => {
  const audit = await site.audit('/odd', ['refused']);
  const faults = new Set(
    audit.pages
      .flatMap((page) => [...page.faults, ...page.phases.flatMap((one) => one.faults)])
      .map(({ fault }) => fault),
  );
  expect([...faults].sort()).toEqual([
    'dialog',
    'download',
    'never-idle',
    'no-banner',
    'no-refusal',
  ]);
});

test.each([
  ['/500', 'status'],
  ['/loop', 'redirects'],
  ['/file', 'download'],
  ['/password', 'password'],
])('%s is told as %s, and no phase is played', async (path, fault) => {
  const [page] = (await site.audit(path)).pages;
  expect(page?.faults.map((one) => one.fault)).toEqual([fault]);
  expect(page?.phases).toEqual([]);
});

test('a header goes to the site’s own addresses', async () => {
  const headers = [{ name: 'Authorization', value: 'Basic eDp5' }];
  const [page] = (await site.audit('/password', ['untouched'], { headers })).pages;
  expect(page?.status).toBe(200);
  expect(
    site.arrived.find(({ path, authorization }) => path === '/password' && authorization)
      ?.authorization,
  ).toBe('Basic eDp5');
});
