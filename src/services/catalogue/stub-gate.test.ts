// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { callQueue, stubGate } from './stub-gate';

// biome-ignore lint/suspicious/noExplicitAny: what pages do is not typed
const page = window as any;

afterEach(() => {
  delete page.say;
});

describe('shut', () => {
  test('answers whatever a page may ask, and keeps nothing', async () => {
    const gate = stubGate('say', () => callQueue('q'));
    gate.shut();
    page.say('track', 1);
    page.say.push(['track']);
    page.say.q.push(['track']);
    page.say.instance('id').track('x').and.so.on();
    page.say.option = 5;
    new page.say();
    expect(typeof page.say).toBe('function');
    expect(`${page.say}`).toBe('');
    expect(JSON.stringify(page.say)).toBeUndefined();
    expect(page.say.length > 3).toBe(false);
    expect(await page.say('ready')).toBe(page.say);
    expect(gate.open().q).toEqual([]);
  });

  test('a page that writes back what it was shown changes nothing', () => {
    const gate = stubGate('say', () => callQueue('q'));
    gate.shut();
    page.say = page.say || [];
    page.say.push(1);
    expect(gate.open().q).toEqual([]);
  });

  test('what the site had put there is dropped with what waited', () => {
    page.say = callQueue('q');
    page.say('before');
    const gate = stubGate('say', () => callQueue('q'));
    gate.shut();
    expect(gate.open().q).toEqual([]);
  });
});

describe('open', () => {
  test("gives the stub, then the vendor's own", () => {
    const gate = stubGate('say', () => callQueue('q', { v: 2 }));
    gate.shut();
    const stub = gate.open();
    expect(page.say).toBe(stub);
    expect(stub.v).toBe(2);
    page.say('one', 2);
    expect(stub.q).toEqual([['one', 2]]);
    const vendor = vi.fn();
    page.say = vendor;
    page.say('two');
    expect(vendor.mock.calls).toEqual([['two']]);
    expect(gate.vendor()).toBe(vendor);
  });

  test('the stub is made once', () => {
    const make = vi.fn(() => callQueue('q'));
    const gate = stubGate('say', make);
    gate.shut();
    const first = gate.open();
    gate.shut();
    expect(gate.open()).toBe(first);
    expect(make).toHaveBeenCalledOnce();
  });
});

test('a variable of the site that cannot be replaced is gated all the same', () => {
  // As `var` at the top of a classic script makes it.
  Object.defineProperty(page, 'fixed', { value: [], writable: true, configurable: false });
  page.fixed.push('before');
  const gate = stubGate<unknown[]>('fixed', () => []);
  gate.shut();
  page.fixed.push('while shut');
  expect(gate.open()).toEqual([]);
  page.fixed.push('while open');
  expect(gate.vendor()).toEqual(['while open']);
  const vendor = { push: vi.fn() };
  page.fixed = vendor;
  gate.shut();
  page.fixed.push('while shut');
  expect(vendor.push).not.toHaveBeenCalled();
  gate.open();
  page.fixed.push('while open');
  expect(vendor.push.mock.calls).toEqual([['while open']]);
});
