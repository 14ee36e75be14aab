import type { Browser } from 'playwright';
import { afterAll, afterEach, expect } from 'vitest';
import { launchBrowser } from './browser';
import { type Certificate, makeCertificate } from './certificate';
import { type Arrival, describeArrival, RequestLog } from './log';
import { REGISTER_HOST, Register } from './register';
import { serve } from './server';
import { isSiteHost, Site } from './site';
import { answerVendor, type DoubleOptions } from './vendors/index';
import { Visitor, type VisitorOptions } from './visitor';

/**
 * A small internet: one Chromium, and a line for each visitor that leads to every host.
 *
 * The site, the register and the vendors' doubles answer on their real-looking addresses over http
 * and https, and everything that arrives is in the log, also what a page sends while it unloads,
 * which interception inside the browser would not see.
 */
export class World {
  readonly log = new RequestLog();
  readonly site = new Site();
  /** How the vendors' doubles behave for pages opened from now on. */
  doubles: DoubleOptions = {};
  readonly #visitors: Visitor[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly certificate: Certificate,
    public register: Register,
  ) {}

  /** Starts a browser that believes in a certificate made for it, and a register. */
  static async open(): Promise<World> {
    const certificate = await makeCertificate();
    const trust = `--ignore-certificate-errors-spki-list=${certificate.spki}`;
    return new World(await launchBrowser([trust]), certificate, await Register.open());
  }

  /** A new visitor with an empty profile. */
  async visitor(options: VisitorOptions = {}): Promise<Visitor> {
    const number = this.#visitors.length;
    const line = await serve(this.certificate, (request, body) =>
      this.#answer(request, body, number),
    );
    const visitor = await Visitor.arrive(this.browser, this.log, number, line, options);
    this.#visitors.push(visitor);
    return visitor;
  }

  /** What left for a third party before its visitor had granted anything. */
  prematureRequests(): Arrival[] {
    const grantedAt = (arrival: Arrival) =>
      this.#visitors[arrival.visitor]?.grantedAt ?? Number.POSITIVE_INFINITY;
    return this.log.arrivals.filter(
      (arrival, index) => arrival.thirdParty && index < grantedAt(arrival),
    );
  }

  /** Between two tests: everybody goes home, the site and the doubles are as usual, the register is empty. */
  async tidy(): Promise<void> {
    await Promise.all(this.#visitors.map((visitor) => visitor.leave()));
    await this.register.close();
    this.register = await Register.open();
    this.doubles = {};
    this.site.show({});
  }

  /** Ends the browser and the register. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.register.close();
  }

  async #answer(request: Request, body: string, visitor: number): Promise<Response> {
    const { protocol, host, pathname, searchParams } = new URL(request.url);
    this.log.add({
      time: Date.now(),
      method: request.method,
      scheme: protocol.slice(0, -1),
      host,
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body,
      thirdParty: !isSiteHost(host) && host !== REGISTER_HOST,
      visitor,
    });
    if (host === REGISTER_HOST) return this.register.answer(request);
    if (isSiteHost(host)) return this.site.answer(request);
    return answerVendor(request, this.doubles);
  }
}

/** For the tests of the kit and of the vendors' doubles, which no gate holds back. */
export const ANYTHING = () => true;

/**
 * The world of one test file. It closes after the file's tests, and its last act is a test of its
 * own: no third party heard of a visitor who had not chosen, whatever the file's tests looked at.
 *
 * @param excepted what may leave before a choice all the same; `ANYTHING` for tests without a gate
 */
export async function openWorld(
  excepted: (arrival: Arrival) => boolean = () => false,
): Promise<World> {
  const world = await World.open();
  afterEach(() => world.tidy());
  afterAll(async () => {
    await world.close();
    const premature = world.prematureRequests().filter((arrival) => !excepted(arrival));
    expect(premature.map(describeArrival)).toEqual([]);
  });
  return world;
}
