import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { audit, page } from '../example.test.kit';
import type { Audit } from '../model';
import { rules } from '../rules';
import { hostileAudit, MARKUP } from './hostile.test.kit';
import { changes, reports, schema, summary } from './index';
import { violations } from './validate.test.kit';

const hostile = hostileAudit('fi');
const clean = audit([page()]);

/** The names of a text's elements, and the events they listen to. */
function elementsIn(
  text: string,
  xmlMode: boolean,
): { tags: Set<string>; handlers: string[]; links: string[] } {
  const tags = new Set<string>();
  const handlers: string[] = [];
  const links: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        tags.add(name);
        for (const [attribute, value] of Object.entries(attributes)) {
          if (attribute.startsWith('on')) handlers.push(attribute);
          if (/^(src|href|action|data|poster)$/.test(attribute)) links.push(value);
        }
      },
    },
    { xmlMode },
  );
  parser.end(text);
  return { tags, handlers, links };
}

describe('html', () => {
  test.each(['fi', 'en', 'sv'] as const)(
    'in %s nothing of a page runs in it, and it asks for nothing',
    (language) => {
      const { tags, handlers, links } = elementsIn(reports.html(hostileAudit(language)), false);
      expect(tags).not.toContain('script');
      expect(handlers).toEqual([]);
      for (const link of links)
        expect(link).toMatch(/^(#page-\d+|data:image\/png;base64,[\w+/=]+)$/);
    },
  );

  test('says what was found, where, and what to do', () => {
    const text = reports.html(hostile);
    for (const { title, remedy, rule } of hostile.findings.slice(0, 5)) {
      expect(text).toContain(rule);
      expect(text).toContain(title.split(/["'<>&]/)[0]);
      expect(text).toContain(remedy.split(/["'<>&]/)[0]);
    }
  });

  test('of a clean site says so', () => {
    expect(reports.html(clean)).toContain('Tarkastuksessa ei löytynyt huomautettavaa.');
  });

  test('has one heading of the first level, and leaves none out', () => {
    const levels = [...reports.html(hostile).matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

describe('json', () => {
  const wrongIn = (value: unknown) => violations(schema, schema, value);

  test.each<[string, Audit]>([
    ['hostile', hostile],
    ['clean', clean],
  ])('is by its schema: %s', (_, one) => {
    expect(wrongIn(JSON.parse(reports.json(one)))).toEqual([]);
  });

  test('the schema refuses what it should', () => {
    const { findings: _, ...rest } = JSON.parse(reports.json(clean));
    expect(wrongIn(rest)).toEqual(['$.findings: missing']);
    expect(wrongIn({ ...JSON.parse(reports.json(clean)), schema: 'keksi.audit/2' })).toEqual([
      '$.schema: not keksi.audit/1',
    ]);
    expect(wrongIn({ ...JSON.parse(reports.json(clean)), pages: [{ url: 1 }] })).not.toEqual([]);
  });

  test('holds neither the page’s source nor pictures', () => {
    const text = reports.json(audit([page({ source: 'SECRET', statementText: 'SECRET' })]));
    expect(text).not.toContain('SECRET');
    expect(reports.json(hostile)).not.toContain('iVBORw0KGgo');
  });
});

describe('junit', () => {
  test('is XML, whatever the page says', () => {
    const text = reports.junit(hostile);
    expect(elementsIn(text, true).tags).toEqual(
      new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out']),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  test('counts as failures what makes the command fail', () => {
    const failing = { ...hostile, asked: { ...hostile.asked, failOn: 'high' as const } };
    expect(reports.junit(clean)).toContain(`tests="${rules.length}" failures="0"`);
    const high = new Set(
      hostile.findings.filter(({ severity }) => severity === 'high').map(({ rule }) => rule),
    );
    expect(reports.junit(failing)).toContain(`failures="${high.size}"`);
  });
});

test('sarif: every result is of a rule that is listed, at an address', () => {
  const { runs } = JSON.parse(reports.sarif(hostile));
  const ids = runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(runs[0].results).toHaveLength(hostile.findings.length);
  for (const { ruleId, level, locations, partialFingerprints } of runs[0].results) {
    expect(ids).toContain(ruleId);
    expect(['error', 'warning', 'note', 'none']).toContain(level);
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^https:/);
    expect(Object.values(partialFingerprints)).toEqual([expect.stringMatching(/^[\da-f]{64}$/)]);
  }
});

test('har: every request, with its page and phase', () => {
  const { log } = JSON.parse(reports.har(hostile));
  const pages = log.pages.map(({ id }: { id: string }) => id);
  expect(log.version).toBe('1.2');
  expect(log.entries).toHaveLength(5);
  for (const { pageref, startedDateTime, request, response, timings } of log.entries) {
    expect(pages).toContain(pageref);
    expect(new Date(startedDateTime).toISOString()).toBe(startedDateTime);
    expect(request).toMatchObject({ method: 'GET', headers: [], queryString: expect.any(Array) });
    expect(response).toMatchObject({ status: 200, content: { size: -1 } });
    expect(timings).toMatchObject({ send: 0, wait: 0, receive: 0 });
  }
});

test('wec: the fields of the collector, of the visit without a choice', () => {
  const inspection = JSON.parse(reports.wec(hostile));
  expect(Object.keys(inspection)).toEqual(
    expect.arrayContaining([
      'title',
      'task_description',
      'uri_ins',
      'uri_refs',
      'uri_dest',
      'uri_redirects',
      'secure_connection',
      'host',
      'script',
      'localStorage',
      'cookies',
      'beacons',
      'links',
      'unsafeForms',
      'browser',
      'browsing_history',
      'hosts',
      'websockets',
      'start_time',
      'end_time',
    ]),
  );
  expect(inspection.hosts.requests).toEqual({
    firstParty: [],
    thirdParty: ['tracker.example', 'www.facebook.com'],
  });
  expect(inspection.beacons).toMatchObject([{ occurrances: 1, listName: 'keksi' }]);
  expect(inspection.cookies).toMatchObject([
    { name: MARKUP },
    { name: '_ga', session: false, expiresDays: 180 },
  ]);
});

describe('summary', () => {
  test('the worst first, and no character that moves a terminal’s cursor', () => {
    const text = summary(hostile);
    expect(text.indexOf('VAKAVA')).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    expect(summary(clean)).toBe('Tarkastuksessa ei löytynyt huomautettavaa.\n');
  });
});

describe('baseline', () => {
  test('tells what came, went and stayed', () => {
    const [first, second, third] = hostile.findings;
    if (!first || !second || !third) throw new Error('too few findings');
    const before = { ...hostile, findings: [first, second] };
    const now = { ...hostile, findings: [second, third] };
    expect(changes(now, before)).toMatchObject({ added: [third], gone: [first], same: [second] });
    expect(changes(now, before).text).toContain('Uutta: 1 · Poistunut: 1 · Ennallaan: 1');
  });

  test('another language is no change', () => {
    expect(changes(hostileAudit('sv'), hostile)).toMatchObject({ added: [], gone: [] });
  });
});
