// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleLoader } from '../example.test.kit';
import { createScriptRunner, type ScriptRunner } from './scripts';

const loader = exampleLoader({
  nonce: 'abc123',
  // The address is noted, but not fetched: the test itself says when a script has come.
  setSource: (script, src) => void Object.defineProperty(script, 'src', { value: src }),
});

let runner: ScriptRunner;

beforeEach(() => {
  document.body.replaceChildren();
  runner = createScriptRunner(loader);
});

/** Puts a waiting script on the page and hands it over. */
function run(attributes: Record<string, string>, text = '', mayRun = () => true): void {
  const script = document.createElement('script');
  script.type = 'text/plain';
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.text = text;
  document.body.append(script);
  runner.run(script, mayRun);
}

const running = () =>
  [...document.querySelectorAll('script')].filter(({ type }) => type !== 'text/plain');
const names = () => running().map((script) => script.src || script.text);

/** The browser has fetched and run a script, or failed to. */
async function arrives(src: string, how = 'load'): Promise<void> {
  running()
    .find((script) => script.src === src)
    ?.dispatchEvent(new Event(how));
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

describe('the copy that runs', () => {
  test('carries over what the site wrote, and nothing that was meant for Keksi', () => {
    run(
      {
        'data-category': 'marketing',
        'data-src': '/a.js',
        'data-type': 'module',
        id: 'chat',
        crossorigin: 'anonymous',
        'data-shop': '7',
      },
      '',
    );
    const [script] = running();
    expect([...(script?.attributes ?? [])].map(({ name }) => name).sort()).toEqual(
      ['crossorigin', 'data-shop', 'id', 'nonce', 'type'].filter((name) =>
        script?.hasAttribute(name),
      ),
    );
    expect(script?.getAttribute('crossorigin')).toBe('anonymous');
    expect(script?.dataset.shop).toBe('7');
    expect(script?.type).toBe('module');
    expect(script?.dataset.category).toBeUndefined();
    expect(script?.src).toBe('/a.js');
  });

  test('has its own nonce, and is given no other', () => {
    run({ nonce: 'own' }, 'one()');
    run({}, 'two()');
    expect(running().map((script) => script.getAttribute('nonce'))).toEqual(['own', null]);
  });

  test('stands where the waiting one stood, which is gone', () => {
    document.body.append(document.createElement('p'));
    run({}, 'one()');
    document.body.append(document.createElement('p'));
    expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(['P', 'SCRIPT', 'P']);
  });

  test('downloads beside others but runs in order, unless the site says async', () => {
    run({ 'data-src': '/a.js' });
    run({ 'data-src': '/b.js', async: '' });
    expect(running().map(({ async }) => async)).toEqual([false, true]);
  });
});

describe('order', () => {
  test('external scripts are inserted at once, side by side', () => {
    run({ 'data-src': '/a.js' });
    run({ 'data-src': '/b.js' });
    expect(names()).toEqual(['/a.js', '/b.js']);
  });

  test('an inline script waits for the external ones before it', async () => {
    run({ 'data-src': '/a.js' });
    run({ 'data-src': '/b.js' });
    run({}, 'inline()');
    expect(names()).not.toContain('inline()');
    await arrives('/a.js');
    expect(names()).not.toContain('inline()');
    await arrives('/b.js');
    expect(names()).toContain('inline()');
  });

  test('what comes after a waiting inline script waits for it', async () => {
    run({ 'data-src': '/a.js' });
    run({}, 'inline()');
    run({ 'data-src': '/b.js' });
    run({}, 'last()');
    expect(names()).toEqual(['/a.js']);
    await arrives('/a.js');
    expect(names()).toEqual(['/a.js', 'inline()', '/b.js']);
    await arrives('/b.js');
    expect(names()).toEqual(['/a.js', 'inline()', '/b.js', 'last()']);
  });

  test('an external script that fails does not hold up the rest', async () => {
    run({ 'data-src': '/gone.js' });
    run({}, 'inline()');
    await arrives('/gone.js', 'error');
    expect(names()).toContain('inline()');
  });

  test('an async script waits for nobody, and nobody waits for it', () => {
    run({ 'data-src': '/a.js', async: '' });
    run({}, 'inline()');
    expect(names()).toEqual(['/a.js', 'inline()']);
  });

  test('once everything has come, an inline script runs at once again', async () => {
    run({ 'data-src': '/a.js' });
    run({}, 'one()');
    await arrives('/a.js');
    run({}, 'two()');
    expect(names()).toEqual(['/a.js', 'one()', 'two()']);
  });
});

test('consent that is withdrawn while a script waits for its turn counts', async () => {
  const mayRun = vi.fn(() => true);
  run({ 'data-src': '/a.js' });
  run({}, 'inline()', mayRun);
  mayRun.mockReturnValue(false);
  await arrives('/a.js');
  expect(names()).toEqual(['/a.js']);
});
