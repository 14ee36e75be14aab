/**
 * Plays a template's own tests against stand-ins of the interfaces that are documented for its sandbox. Each stand-in
 * asks the template's permissions, as the real one does.
 *
 * @see https://developers.google.com/tag-platform/tag-manager/templates/api
 * @see https://developers.google.com/tag-platform/tag-manager/templates/tests
 */
import { isDeepStrictEqual } from 'node:util';
import { runInNewContext } from 'node:vm';
import type { Permissions, Scenario, Template } from './template';

type Api = (...args: never[]) => unknown;
type AnyApi = (...args: unknown[]) => unknown;

class NotPermitted extends Error {}

const permit = (allowed: boolean, what: string): void => {
  if (!allowed) throw new NotPermitted(`not permitted: ${what}`);
};

/** A pattern of addresses: `*` stands for any host. */
const matches = (pattern: string, address: string): boolean => {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('//*/', '//[^/?#]+/');
  return new RegExp(`^${source}$`).test(address);
};

const plain = (value: unknown): unknown =>
  value === undefined || typeof value === 'function' ? value : JSON.parse(JSON.stringify(value));

/** What each interface asks before it does anything. */
function checks({ consentTypes, globals, scripts, ids }: Permissions): Record<string, AnyApi> {
  const consent = (state: unknown) => {
    for (const type of Object.keys(state as object)) {
      const isType = type !== 'region' && type !== 'wait_for_update';
      permit(!isType || consentTypes.includes(type), `consent ${type}`);
    }
  };
  const global = (act: 'read' | 'write' | 'execute') => (name: unknown) =>
    permit(globals.get(String(name))?.includes(act) === true, `${act} ${name}`);
  return {
    setDefaultConsentState: consent,
    updateConsentState: consent,
    setInWindow: global('write'),
    callInWindow: global('execute'),
    copyFromWindow: global('read'),
    logToConsole: () => permit(ids.includes('logging'), 'logging'),
    injectScript: (url) =>
      permit(
        scripts.some((pattern) => matches(pattern, String(url))),
        `script ${url}`,
      ),
  };
}

/** The interfaces that need no permission. */
const free = ({ scripts }: Permissions): Record<string, unknown> => ({
  JSON: {
    stringify: JSON.stringify,
    // In the sandbox, what is no JSON is undefined, and nothing is thrown.
    parse(text: string): unknown {
      try {
        return JSON.parse(text);
      } catch {
        return undefined;
      }
    },
  },
  makeNumber: Number,
  makeString: String,
  queryPermission: (id: string, value: string) =>
    id === 'inject_script' && scripts.some((pattern) => matches(pattern, value)),
});

/** What was called, with what. */
class Calls {
  readonly #calls = new Map<string, unknown[][]>();
  add(name: string, args: readonly unknown[]): void {
    this.#calls.set(name, [...this.of(name), args.map(plain)]);
  }
  of(name: string): unknown[][] {
    return this.#calls.get(name) ?? [];
  }
  assert(name: string) {
    const fail = (what: string): never => {
      throw new Error(`${name} ${what}; calls: ${JSON.stringify(this.of(name))}`);
    };
    const has = (args: unknown[]) =>
      this.of(name).some((call) => isDeepStrictEqual(call, args.map(plain)));
    return {
      wasCalled: () => void (this.of(name).length || fail('was not called')),
      wasNotCalled: () => void (this.of(name).length && fail('was called')),
      wasCalledWith: (...args: unknown[]) =>
        void (has(args) || fail(`was not called with ${JSON.stringify(args)}`)),
      wasNotCalledWith: (...args: unknown[]) =>
        void (has(args) && fail(`was called with ${JSON.stringify(args)}`)),
    };
  }
}

/** The `require` of the sandbox. */
function requireIn(permissions: Permissions, mocks: Map<string, Api>, calls: Calls) {
  const asked = checks(permissions);
  const plainOnes = free(permissions);
  return (name: string): unknown => {
    if (name in plainOnes) return plainOnes[name];
    const check = asked[name];
    if (!check) throw new Error(`The sandbox has no ${name}, or its stand-in is not written`);
    return (...args: unknown[]) => {
      check(...args);
      calls.add(name, args);
      return (mocks.get(name) as AnyApi | undefined)?.(...args);
    };
  };
}

/**
 * Plays one test. It throws what the test, or the template, throws.
 *
 * @example
 * for (const scenario of template.scenarios) play(template, scenario);
 */
export function play({ code, setup, permissions }: Template, scenario: Scenario): void {
  const mocks = new Map<string, Api>();
  const calls = new Calls();
  const require = requireIn(permissions, mocks, calls);
  const runCode = (given: object): void => {
    const ended = (name: string) => () => calls.add(name, []);
    const data = {
      ...given,
      gtmOnSuccess: ended('gtmOnSuccess'),
      gtmOnFailure: ended('gtmOnFailure'),
    };
    runInNewContext(`'use strict';(() => {${code}\n})()`, { require, data });
  };
  const assertThat = (value: unknown) => ({
    isEqualTo(other: unknown) {
      if (!isDeepStrictEqual(plain(value), plain(other))) {
        throw new Error(`${JSON.stringify(value)} is not ${JSON.stringify(other)}`);
      }
    },
  });
  runInNewContext(`'use strict';(() => {${setup}\n${scenario.code}\n})()`, {
    mock: (name: string, api: Api) => void mocks.set(name, api),
    assertApi: (name: string) => calls.assert(name),
    assertThat,
    runCode,
  });
}
