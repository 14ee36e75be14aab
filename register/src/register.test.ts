import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleRecord } from '../test/sample.js';
import { asAdministrator, startRegister } from '../test/start.js';
import { createRegister, plainSite, Sites, type StoredRecord } from './index.js';

let own: Awaited<ReturnType<typeof startRegister>>;
let mounted: Awaited<ReturnType<typeof startRegister>>;
let register: Awaited<ReturnType<typeof startRegister>>;
beforeAll(async () => {
  own = await startRegister();
  mounted = await startRegister({}, {});
  register = own;
});
afterAll(async () => {
  await own.stop();
  await mounted.stop();
});

const read = async (subject: string) =>
  (await (await fetch(`${register.url}/subjects/${subject}/records`)).json()) as StoredRecord[];

// Posts take a shorter way through the server of its own than through the Fetch handler.
describe.each([
  ['its own server', () => own],
  ['the Fetch handler', () => mounted],
])('%s', (_, served) => {
  beforeAll(() => {
    register = served();
  });
  afterAll(() => {
    register = own;
  });

  describe('POST /records', () => {
    test('stores a record and answers its id and the time it was received', async () => {
      const record = sampleRecord();
      const response = await register.post(record);
      expect(response.status).toBe(201);
      const { id, receivedAt } = (await response.json()) as { id: string; receivedAt: string };
      expect(id).toBe(record.id);
      expect(Math.abs(Date.parse(receivedAt) - Date.now())).toBeLessThan(5000);
      expect(await read(record.subject)).toEqual([{ ...record, receivedAt }]);
    });

    test('answers the same record again with 200, and keeps one row', async () => {
      const record = sampleRecord();
      const first = await (await register.post(record)).json();
      const reordered = Object.fromEntries(Object.entries(record).reverse());
      const again = await register.post(reordered);
      expect(again.status).toBe(200);
      expect(await again.json()).toEqual(first);
      expect(await read(record.subject)).toHaveLength(1);
    });

    test('keeps one row of twenty equal posts at once', async () => {
      const record = sampleRecord();
      const answers = await Promise.all(Array.from({ length: 20 }, () => register.post(record)));
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
      expect(await read(record.subject)).toHaveLength(1);
    });

    test('refuses other content under a taken id with 409', async () => {
      const record = sampleRecord();
      await register.post(record);
      const response = await register.post({ ...record, action: 'withdraw' });
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ status: 409, errors: [{ pointer: '#/id' }] });
      expect((await read(record.subject))[0]?.action).toBe('accept-all');
    });

    test('takes text/plain as JSON, as sendBeacon sends it', async () => {
      const headers = { 'content-type': 'text/plain;charset=UTF-8' };
      expect((await register.post(sampleRecord(), headers)).status).toBe(201);
    });

    test('keeps a notice that the browser could not hash as it came', async () => {
      const record = sampleRecord();
      record.notice.sha256 = null;
      expect((await register.post(record)).status).toBe(201);
      expect((await read(record.subject))[0]?.notice).toEqual(record.notice);
    });

    test('names every faulty field', async () => {
      const record = sampleRecord();
      const response = await register.post({
        ...record,
        time: '2026-02-30T10:00:00Z',
        choices: { ...record.choices, diagnostic: 'yes' },
        ip: '192.0.2.1',
      });
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const { errors } = (await response.json()) as { errors: { field: string; detail: string }[] };
      expect(errors).toContainEqual({
        field: 'choices.diagnostic',
        pointer: '#/choices/diagnostic',
        detail: 'choices.diagnostic must be true or false; it was "yes"',
      });
      expect(errors).toContainEqual({
        field: 'ip',
        pointer: '#/ip',
        detail: 'ip is not a field of a record',
      });
      expect(await read(record.subject)).toEqual([]);
    });

    test.each([
      ['not JSON', '{"schema":', 400],
      ['a text over the limit', `"${'x'.repeat(70_000)}"`, 413],
      ['deep nesting', `{"notice":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 400],
      [
        'a text nested 10,000 deep',
        JSON.stringify(sampleRecord()).replace(
          /"text":\{/,
          `"text":{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`,
        ),
        400,
      ],
      [
        'a name that stands twice',
        JSON.stringify(sampleRecord()).replace('"action":', '"action":"withdraw","action":'),
        400,
      ],
      [
        'a name that stands twice in what was shown',
        JSON.stringify(sampleRecord()).replace('"title":', '"title":"Muuta","title":'),
        400,
      ],
      ['a list', '[]', 400],
      ['nothing', '', 400],
    ])('refuses %s', async (_, body, status) => {
      const response = await register.post(body);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ status });
    });

    test('refuses a notice text that is nested too deep, or holds what cannot be stored', async () => {
      const withText = (text: unknown) => {
        const record = sampleRecord();
        return { ...record, notice: { ...record.notice, sha256: null, text } };
      };
      const deep = JSON.parse(`${'{"a":'.repeat(1000)}""${'}'.repeat(1000)}`);
      for (const text of [deep, { a: 'x\0' }, { a: '\ud800' }, { a: 1 }, { a: [null] }]) {
        const response = await register.post(withText(text));
        expect(response.status).toBe(400);
        expect(await response.text()).toContain('notice.text');
      }
    });

    test.each(['time', 'expires'])('refuses 30 February as %s', async (field) => {
      const response = await register.post(sampleRecord({ [field]: '2027-02-30T10:00:00.000Z' }));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ field }] });
    });

    test('names a few of five thousand unknown fields', async () => {
      const unknown = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`k${n}`, n]));
      const response = await register.post({ ...unknown, ...sampleRecord() });
      expect(response.status).toBe(400);
      const { errors } = (await response.json()) as { errors: { field: string }[] };
      expect(errors[0]?.field).toBe('k0');
      expect(errors.length).toBeLessThanOrEqual(10);
    });

    test('refuses a notice whose hash does not match', async () => {
      const record = sampleRecord();
      record.notice.text = { ...record.notice.text, title: 'Jotain muuta' };
      const response = await register.post(record);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('notice.sha256');
    });

    test('every answer says what it is and that nothing in it may run', async () => {
      for (const [body, status] of [
        [sampleRecord(), 201],
        [{}, 400],
      ] as const) {
        const response = await register.post(body);
        expect(response.status).toBe(status);
        expect(response.headers.get('content-type')).toMatch(/^application\/(problem\+)?json$/);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      }
    });

    test('is counted and timed', async () => {
      const metrics = async () =>
        (await fetch(`${register.url}/metrics`, { headers: asAdministrator })).text();
      const stored = async () =>
        Number(/keksi_records_total\{outcome="stored"\} (\d+)/.exec(await metrics())?.[1] ?? 0);
      const before = await stored();
      await register.post(sampleRecord());
      expect(await stored()).toBe(before + 1);
      expect(await metrics()).toMatch(
        /keksi_http_request_seconds_count\{route="\/records",method="POST",status="201"\} \d/,
      );
    });

    test('refuses other content types with 415', async () => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      expect((await register.post(sampleRecord(), headers)).status).toBe(415);
      expect((await register.post(sampleRecord(), { 'content-encoding': 'gzip' })).status).toBe(
        415,
      );
    });
  });

  describe('origins', () => {
    const allowed = 'https://www.esimerkki.fi';

    test('an allowed origin may post, and its browser may read the answer', async () => {
      const response = await register.post(sampleRecord(), { origin: allowed });
      expect(response.status).toBe(201);
      expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
      const refused = await register.post({}, { origin: allowed });
      expect(refused.headers.get('access-control-allow-origin')).toBe(allowed);
    });

    test.each(['https://evil.example', 'https://www.esimerkki.fi.evil.example', 'null'])(
      'origin %s is refused',
      async (origin) => {
        const response = await register.post(sampleRecord(), { origin });
        expect(response.status).toBe(403);
        expect(response.headers.has('access-control-allow-origin')).toBe(false);
      },
    );

    test('a site that this register does not serve is refused', async () => {
      const record = sampleRecord({ site: { origin: 'https://other.example', path: '/' } });
      const response = await register.post(record, { origin: allowed });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('site.origin');
    });

    test('the preflight of an allowed origin passes', async () => {
      const response = await fetch(`${register.url}/records`, {
        method: 'OPTIONS',
        headers: {
          origin: allowed,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
      expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
      expect(response.headers.get('access-control-max-age')).toBe('7200');
    });

    test('no header makes another site one of ours', async () => {
      const origin = 'https://x.example';
      const record = sampleRecord({ site: { origin, path: '/' } });
      for (const headers of [
        { origin, 'sec-fetch-site': 'same-origin' },
        {
          origin,
          host: 'x.example',
          'x-forwarded-host': 'x.example',
          'x-forwarded-proto': 'https',
        },
        { origin: 'https://www.esimerkki.fi', 'sec-fetch-site': 'same-origin' },
        { 'sec-fetch-site': 'same-origin' },
        {},
      ]) {
        const response = await register.post(record, headers as Record<string, string>);
        expect(response.status).toBe(403);
      }
      expect(await register.store.origins()).not.toContain(origin);
    });
  });
});

describe('/subjects', () => {
  test('a visitor sees their own records only, oldest first, until they are erased', async () => {
    const first = sampleRecord();
    const second = sampleRecord({ subject: first.subject, previous: first.id, action: 'withdraw' });
    await register.post(first);
    await register.post(second);
    await register.post(sampleRecord());
    expect((await read(first.subject)).map(({ id }) => id)).toEqual([first.id, second.id]);

    const erased = await fetch(`${register.url}/subjects/${first.subject}`, { method: 'DELETE' });
    expect(erased.status).toBe(204);
    expect(await read(first.subject)).toEqual([]);
    // A retry from the browser's queue must not bring the content back.
    expect((await register.post(first)).status).toBe(200);
    expect(await read(first.subject)).toEqual([]);
  });

  test('are told in pages, and no cache keeps them', async () => {
    const { subject } = sampleRecord();
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      const record = sampleRecord({ subject });
      await register.post(record);
      ids.push(record.id);
    }
    const found: StoredRecord[] = [];
    let next = `/subjects/${subject}/records?limit=2`;
    for (let pages = 1; pages <= 3; pages++) {
      const response = await fetch(register.url + next);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('vary')?.split(', ').sort()).toEqual(['Accept', 'Origin']);
      found.push(...((await response.json()) as StoredRecord[]));
      next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
      expect(next === '').toBe(pages === 3);
    }
    expect(found.map(({ id }) => id).sort()).toEqual(ids.sort());
    const wrong = await fetch(`${register.url}/subjects/${subject}/records?limit=5000`);
    expect(wrong.status).toBe(400);
  });

  test('a page of another site can neither read nor erase', async () => {
    const record = sampleRecord();
    await register.post(record);
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'DELETE' };
    for (const [method, path] of [
      ['GET', '/records'],
      ['OPTIONS', ''],
      ['DELETE', ''],
    ]) {
      const address = `${register.url}/subjects/${record.subject}${path}`;
      const response = await fetch(address, { method, headers });
      expect(response.status).toBe(403);
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
    }
    expect((await read(record.subject)).map(({ id }) => id)).toEqual([record.id]);
  });

  test('a subject that is no UUID is refused by name', async () => {
    for (const method of ['GET', 'DELETE']) {
      const path = method === 'GET' ? '/subjects/me/records' : '/subjects/me';
      const response = await fetch(register.url + path, { method });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('subject');
    }
  });
});

test('/healthz answers, other paths do not exist', async () => {
  expect((await fetch(`${register.url}/healthz`)).status).toBe(200);
  const missing = await fetch(`${register.url}/nothing`);
  expect(missing.status).toBe(404);
  expect(missing.headers.get('content-type')).toBe('application/problem+json');
});

describe('a site of several origins', () => {
  const www = 'https://www.kaksi.example';
  const shop = 'https://kauppa.kaksi.example';
  const other = 'https://muu.example';
  let several: Awaited<ReturnType<typeof startRegister>>;
  beforeAll(async () => {
    const closed = { ...plainSite('https://suljettu.example'), state: 'closed' } as const;
    several = await startRegister({
      sites: new Sites([plainSite(www, shop), plainSite(other), closed]),
    });
  });
  afterAll(() => several.stop());

  const { subject } = sampleRecord();
  const post = (origin: string, sender = origin) =>
    several.post(sampleRecord({ subject, site: { origin, path: '/' } }), { origin: sender });
  const ask = async (origin: string | undefined, method = 'GET') => {
    const address = `${several.url}/subjects/${subject}${method === 'GET' ? '/records' : ''}`;
    const response = await fetch(address, { method, headers: origin ? { origin } : {} });
    if (method !== 'GET') return response.status;
    return ((await response.json()) as StoredRecord[]).map(({ site }) => site.origin).sort();
  };

  test('is one, and apart from every other', async () => {
    for (const origin of [www, shop, other]) expect((await post(origin)).status).toBe(201);
    expect((await post(shop, www)).status).toBe(201);
    expect((await post(other, www)).status).toBe(403);
    expect((await post(www, other)).status).toBe(403);
    expect(await ask(www)).toEqual([shop, shop, www]);
    expect(await ask(other)).toEqual([other]);
    // Not from a page: whoever knows the id asks the register itself.
    expect(await ask(undefined)).toEqual([shop, shop, other, www]);

    expect(await ask(shop, 'DELETE')).toBe(204);
    expect(await ask(www)).toEqual([]);
    expect(await ask(other)).toEqual([other]);
  });

  test('takes nothing more when it is closed', async () => {
    const response = await post('https://suljettu.example');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('is closed');
  });
});

test('mounts under a path of another server, whose pages may post when the address is given', async () => {
  const parts = { store: register.store, basePath: '/register' };
  const shop = createRegister({ ...parts, publicUrl: 'http://shop.example/register' });
  const post = (mounted: typeof shop) =>
    mounted.fetch(
      new Request('http://shop.example/register/records', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://shop.example' },
        body: JSON.stringify(sampleRecord({ site: { origin: 'http://shop.example', path: '/' } })),
      }),
    );
  const health = (path: string) => shop.fetch(new Request(`http://shop.example${path}`));
  expect((await health('/register/healthz')).status).toBe(200);
  expect((await health('/healthz')).status).toBe(404);
  expect((await post(shop)).status).toBe(201);
  expect((await post(createRegister(parts))).status).toBe(403);
});

test('the text of a notice is kept once, however many saw it', async () => {
  const before = countNotices();
  const text = { title: 'Tämän tekstin näki moni' };
  for (let n = 0; n < 3; n++) {
    const record = sampleRecord();
    record.notice = { ...record.notice, text, sha256: null };
    expect((await register.post(record)).status).toBe(201);
  }
  expect(countNotices()).toBe(before + 1);
});

function countNotices(): number {
  const database = new Database(register.databasePath, { readonly: true });
  const { count } = database.prepare('SELECT count(*) AS count FROM notices').get() as {
    count: number;
  };
  database.close();
  return count;
}

test('a person can read the table with plain SQL', async () => {
  const record = sampleRecord();
  await register.post(record);
  const database = new Database(register.databasePath, { readonly: true });
  const row = database
    .prepare(
      'SELECT origin, action, diagnostic, marketing, notice_language FROM records WHERE id = ?',
    )
    .get(record.id);
  database.close();
  expect(row).toMatchObject({
    origin: 'https://www.esimerkki.fi',
    action: 'accept-all',
    diagnostic: 1,
    marketing: 1,
    notice_language: 'fi',
  });
});
