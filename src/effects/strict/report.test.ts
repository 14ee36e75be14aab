// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StrictWorld } from '../../enforcement/policy/strict';
import { exampleService } from '../../services/example.test.kit';
import { createReport } from './report';

const POLICY = "default-src 'self'";
const tell = vi.fn();
const catalogue = vi.fn();
const world = (asked: [string, string][] = []): StrictWorld => ({
  services: [exampleService({ category: 'marketing', name: 'Chat', hosts: ['chat.example'] })],
  hosts: ['*.esimerkki.example', 'chat.example'],
  policy: POLICY,
  asked: new Map(asked),
  loader: {
    nonce: '',
    home: '',
    html: String,
    load: vi.fn(),
    setSource: vi.fn(),
    setText: vi.fn(),
  },
  parts: { catalogue },
  holds: () => false,
  tell,
});
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
  tell.mockClear();
});

test('a host is told of once, by its address without query, and who asked for it', async () => {
  const { violated } = createReport(world());
  violated(violation('https://nobody.example/a?secret=1'));
  violated(violation('https://nobody.example/b'));
  expect(await said()).toEqual([
    expect.stringMatching(
      /nobody\.example\/a \(img-src\), asked for by .*\/sivu:7\..*nobody\.example to data-hosts/,
    ),
  ]);
  expect(tell.mock.calls).toEqual([
    [
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
  const { violated } = createReport(world([['nobody.example', 'https://a.example/tag.js:3:9']]));
  violated(violation('https://nobody.example/a'));
  expect((await said())[0]).toContain('asked for by https://a.example/tag.js:3:9.');
});

test('what another policy of the page stops is none of ours', async () => {
  const { violated } = createReport(world());
  violated(violation('https://chat.example/a', "img-src 'none'"));
  violated(violation('inline', "script-src 'none'"));
  violated(violation('https://www.esimerkki.example:8443/a', "img-src 'none'"));
  expect(await said()).toEqual([]);
});

test('a named host that is stopped all the same has redirected', async () => {
  const { violated } = createReport(world());
  violated(violation('https://chat.example/a'));
  expect((await said())[0]).toContain('redirected');
});

test('where the catalogue is not there, it is told of without', async () => {
  catalogue.mockRejectedValue(new Error('404'));
  const { violated } = createReport(world());
  violated(violation('https://nobody.example/a'));
  expect(await said()).toHaveLength(1);
});

test('a declared service that asks too early is told of once, with what it waits for', async () => {
  const { waits } = createReport(world());
  waits(new URL('https://chat.example/a?secret'), 'https://a.example/tag.js:3:9');
  waits(new URL('https://chat.example/b'), null);
  expect(await said()).toEqual([
    expect.stringMatching(/chat\.example\/a is held.*tag\.js:3:9.*"marketing" \(Chat\)/),
  ]);
  expect(tell).not.toHaveBeenCalled();
});
