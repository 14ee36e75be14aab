// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Parts } from '../../core/parts';
import { exampleService } from '../../services/example.test.kit';
import { reportStrict } from './report';

const POLICY = "default-src 'self'";
const emit = vi.fn();
const catalogue = vi.fn();
const report = (asked: [string, string][] = []) =>
  reportStrict(
    {
      services: [exampleService({ category: 'marketing', name: 'Chat', hosts: ['chat.example'] })],
      parts: { catalogue } as unknown as Parts,
      events: { on: () => () => undefined, emit },
    },
    { hosts: ['*.esimerkki.example', 'chat.example'], policy: POLICY, asked: new Map(asked) },
  );
const violation = (blockedURI: string, originalPolicy = POLICY) =>
  ({
    blockedURI,
    originalPolicy,
    effectiveDirective: 'img-src',
    sourceFile: 'https://www.esimerkki.example/sivu',
    lineNumber: 7,
  }) as SecurityPolicyViolationEvent;

let warn: ReturnType<typeof vi.spyOn>;
/** What was said, once the catalogue has been asked. */
const said = async () => {
  await new Promise((passed) => setTimeout(passed));
  return warn.mock.calls.map(([text]: unknown[]) => String(text));
};

beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  catalogue.mockResolvedValue({ serviceAt: () => undefined });
});
afterEach(() => {
  vi.restoreAllMocks();
  emit.mockClear();
});

test('a host is told of once, by its address without query, and who asked for it', async () => {
  const { violated } = report();
  violated(violation('https://nobody.example/a?secret=1'));
  violated(violation('https://nobody.example/b'));
  expect(await said()).toEqual([
    expect.stringMatching(
      /nobody\.example\/a \(img-src\), asked for by .*\/sivu:7\..*nobody\.example to data-hosts/,
    ),
  ]);
  expect(emit.mock.calls).toEqual([
    [
      'blocked',
      {
        address: 'https://nobody.example/a',
        by: 'https://www.esimerkki.example/sivu:7',
        declared: false,
        directive: 'img-src',
      },
    ],
  ]);
});

test('the script that the valve saw goes before what the browser says, which names the valve', async () => {
  const { violated } = report([['nobody.example', 'https://a.example/tag.js:3:9']]);
  violated(violation('https://nobody.example/a'));
  expect((await said())[0]).toContain('asked for by https://a.example/tag.js:3:9.');
});

test('what another policy of the page stops is none of ours', async () => {
  const { violated } = report();
  violated(violation('https://chat.example/a', "img-src 'none'"));
  violated(violation('inline', "script-src 'none'"));
  violated(violation('https://www.esimerkki.example:8443/a', "img-src 'none'"));
  expect(await said()).toEqual([]);
});

test('a named host that is stopped all the same has redirected', async () => {
  const { violated } = report();
  violated(violation('https://chat.example/a'));
  expect((await said())[0]).toContain('redirected');
});

test('of a host that the catalogue knows, how its service is declared', async () => {
  const known = {
    service: 'hotjar',
    name: 'Hotjar',
    category: 'diagnostic',
    how: 'data-services="hotjar:1"',
  };
  catalogue.mockResolvedValue({ serviceAt: () => known });
  report().violated(violation('https://static.hotjar.com/a'));
  expect((await said())[0]).toContain('data-services="hotjar:1" declares it under "diagnostic"');
  expect(emit.mock.lastCall?.[1]).toMatchObject({ service: 'hotjar', category: 'diagnostic' });
});

test('a service that is added later is told of where the browser lets nothing through to it', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const hosts = ['chat.example', '*.late.example', 'www.late.example/x'];
  report().check(exampleService({ id: 'late', hosts }));
  expect(error.mock.calls.map(([text]) => String(text).slice(0, 60))).toEqual([
    expect.stringContaining('addService(late).hosts is "*.late.example"'),
    expect.stringContaining('addService(late).hosts is "www.late.example/x"'),
  ]);
});

test('where the catalogue is not there, it is told of without', async () => {
  catalogue.mockRejectedValue(new Error('404'));
  const { violated } = report();
  violated(violation('https://nobody.example/a'));
  expect(await said()).toHaveLength(1);
});

test('a declared service that asks too early is told of once, with what it waits for', async () => {
  const { waits } = report();
  waits(new URL('https://chat.example/a?secret'), 'https://a.example/tag.js:3:9');
  waits(new URL('https://chat.example/b'), null);
  expect(await said()).toEqual([
    expect.stringMatching(/chat\.example\/a is held.*tag\.js:3:9.*"marketing" \(Chat\)/),
  ]);
  expect(emit).not.toHaveBeenCalled();
});
