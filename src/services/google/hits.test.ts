// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf, NOTHING } from '../../consent/choices';

const hit = (query: string) => new URL(`https://region1.google-analytics.com/g/collect?${query}`);
const ALL = choicesOf({ diagnostic: true, marketing: true });
const DIAGNOSTIC = choicesOf({ diagnostic: true });
const MARKETING = choicesOf({ marketing: true });

let hits: typeof import('./hits');
beforeEach(async () => {
  vi.resetModules();
  hits = await import('./hits');
});

describe('the consent a hit was made up under', () => {
  test.each([
    ['G111', ALL, false],
    ['G111', DIAGNOSTIC, true],
    ['G111', MARKETING, true],
    ['G101', DIAGNOSTIC, false],
    ['G101', MARKETING, true],
    ['G110', MARKETING, false],
    ['G110', DIAGNOSTIC, true],
    ['G100', NOTHING, false],
  ])('%s while %j is allowed: stale is %s', (gcs, choices, stale) => {
    expect(hits.isStale(hit(`gcs=${gcs}`), choices)).toBe(stale);
  });

  test('a hit that says nothing of consent is not judged by it', () => {
    expect(hits.isStale(hit('v=2'), NOTHING)).toBe(false);
  });
});

describe('the client a hit names', () => {
  const cookie = 'other=1; _ga=GA1.1.1060476724.1795375571; _ga_ABC=GS2.1.s1';

  test('a client that has withdrawn is never named again', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookie);
    hits.forgetClient();
    expect(hits.isStale(hit('gcs=G111&cid=1060476724.1795375571'), ALL)).toBe(true);
    expect(hits.isStale(hit('gcs=G111&cid=555.1795375999'), ALL)).toBe(false);
  });

  test('before a withdrawal every client may be named', () => {
    expect(hits.isStale(hit('cid=1060476724.1795375571'), ALL)).toBe(false);
  });

  test('a page that cannot read cookies has no client to forget', () => {
    vi.spyOn(document, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(() => hits.forgetClient()).not.toThrow();
  });
});
