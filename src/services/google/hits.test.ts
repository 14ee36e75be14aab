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
    ['G110', MARKETING, true],
    ['G110', DIAGNOSTIC, true],
    ['G100', DIAGNOSTIC, false],
    ['G100', NOTHING, true],
  ])('%s while %j is allowed: stale is %s', (gcs, choices, stale) => {
    expect(hits.isStale(hit(`gcs=${gcs}`), choices)).toBe(stale);
  });

  test('a hit that says nothing of consent leaves where its category is granted', () => {
    expect(hits.isStale(hit('v=2'), DIAGNOSTIC)).toBe(false);
    expect(hits.isStale(hit('v=2'), NOTHING)).toBe(true);
  });
});

describe('what belongs to Google Ads', () => {
  const script = (id: string) => new URL(`https://www.googletagmanager.com/gtag/js?id=${id}`);
  const ADDRESSES = [
    script('AW-1'),
    new URL('https://www.googletagmanager.com/gtag/destination?id=AW-1'),
    new URL('https://pagead2.googlesyndication.com/ccm/collect?gcs=G101'),
    new URL('https://www.google.com/ccm/collect?tid=AW-1'),
    new URL('https://stats.g.doubleclick.net/g/collect?v=2'),
    new URL('https://www.google.se/ads/ga-audiences?v=1'),
    new URL('https://www.google.co.uk/pagead/1p-user-list/1/?url=x'),
    new URL('https://www.google.com/measurement/conversion/?en=purchase'),
    new URL('https://www.google.com/travel/flights/click/conversion?x=1'),
    new URL('https://google.com/pagead/form-data/1?em=x'),
    new URL('https://adservice.google.com/pagead/regclk?x=1'),
    new URL('https://www.google.com/g/collect?tid=AW-1'),
    new URL('https://region1.google-analytics.com/g/collect?tid=AW-1'),
  ];

  test.each(ADDRESSES)('%s waits for marketing, whoever asks for it', (address) => {
    expect(hits.isStale(address, DIAGNOSTIC)).toBe(true);
    expect(hits.isStale(address, ALL)).toBe(false);
  });

  test('the script of Google Analytics waits for diagnostic, and that of a container for nothing here', () => {
    expect(hits.isStale(script('G-1'), MARKETING)).toBe(true);
    expect(hits.isStale(script('G-1'), DIAGNOSTIC)).toBe(false);
    expect(hits.isStale(script('GT-1'), NOTHING)).toBe(false);
  });

  test('a script that was held back is told once, for when it is granted', () => {
    hits.isStale(script('AW-1'), DIAGNOSTIC);
    expect(hits.releaseScripts('AW-2')).toEqual([]);
    expect(hits.releaseScripts('AW-1')).toEqual([script('AW-1').href]);
    expect(hits.releaseScripts('AW-1')).toEqual([]);
  });
});

describe('advanced mode', () => {
  const policy = { advanced: () => true, ads: true };
  const ads = (query: string) =>
    new URL(`https://pagead2.googlesyndication.com/ccm/collect?${query}`);

  test.each([
    ['gcs=G100', NOTHING, false],
    ['gcs=G100&cid=1.2', NOTHING, false],
    ['gcs=G101', NOTHING, true],
    ['gcs=G111', NOTHING, true],
    ['gcs=G110', MARKETING, false],
    ['v=2', NOTHING, true],
    ['gcs=-', NOTHING, true],
  ])('%s while %j is allowed: stale is %s', (query, choices, stale) => {
    expect(hits.isStale(hit(query), choices, policy)).toBe(stale);
  });

  test('Ads may say that it is denied, where the site uses it', () => {
    expect(hits.isStale(ads('gcs=G101'), DIAGNOSTIC, policy)).toBe(false);
    expect(hits.isStale(ads('v=2'), DIAGNOSTIC, policy)).toBe(true);
    expect(hits.isStale(ads('gcs=G101'), DIAGNOSTIC, { ...policy, ads: false })).toBe(true);
  });

  test('on a sensitive page nothing passes', () => {
    expect(hits.isStale(hit('gcs=G100'), NOTHING, { advanced: () => false, ads: true })).toBe(true);
  });
});

describe('the client a hit names', () => {
  const cookie = 'other=1; _ga=GA1.1.1060476724.1795375571; _ga_ABC=GS2.1.s1';

  test('a client that has withdrawn is never named again', () => {
    vi.spyOn(Document.prototype, 'cookie', 'get').mockReturnValue(cookie);
    hits.forgetVisitor('diagnostic');
    expect(hits.isStale(hit('gcs=G111&cid=1060476724.1795375571'), ALL)).toBe(true);
    expect(hits.isStale(hit('gcs=G111&cid=555.1795375999'), ALL)).toBe(false);
  });

  test('before a withdrawal every client may be named', () => {
    expect(hits.isStale(hit('cid=1060476724.1795375571'), ALL)).toBe(false);
  });

  test('a client whose cookie another tab has deleted already', () => {
    hits.isStale(hit('gcs=G111&cid=7.8'), ALL);
    vi.spyOn(Document.prototype, 'cookie', 'get').mockReturnValue('');
    hits.forgetVisitor('diagnostic');
    expect(hits.isStale(hit('gcs=G111&cid=7.8'), ALL)).toBe(true);
  });

  test('what names the visitor to Ads is forgotten with marketing, and the client is not', () => {
    vi.spyOn(Document.prototype, 'cookie', 'get').mockReturnValue(
      '_ga=GA1.1.111.222; _gcl_au=1.1.957624053.1795938155; _gcl_aw=GCL.1795938155.EAIaIQobChMI',
    );
    hits.forgetVisitor('marketing');
    expect(
      ['957624053.1795938155', 'EAIaIQobChMI', '1.1.957624053.1795938155', '111.222', '1.1'].map(
        hits.isForgotten,
      ),
    ).toEqual([true, true, true, false, false]);
  });

  test('what is too short to name anybody is not taken out of other values', () => {
    vi.spyOn(Document.prototype, 'cookie', 'get').mockReturnValue('_gcl_xx=1; _gcl_yy=2.1.k1');
    hits.forgetVisitor('marketing');
    expect(['1', 'v.1', 'k1'].map(hits.isForgotten)).toEqual([false, false, false]);
  });

  test('a page that cannot read cookies has no client to forget', () => {
    vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(() => hits.forgetVisitor('diagnostic')).not.toThrow();
  });
});
