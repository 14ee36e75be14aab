import type { Browser } from 'playwright';
import { afterAll, afterEach, expect } from 'vitest';
import { launchBrowser } from './browser';
import { makeCertificate } from './certificate';
import { type Arrival, describeArrival, RequestLog } from './log';
import { REGISTER_HOST, Register } from './register';
import { type Listening, serve } from './server';
import { isSiteHost, Site } from './site';
import { answerVendor, type DoubleOptions } from './vendors/index';
import { Visitor, type VisitorOptions, visitorOf } from './visitor';

/**
 * A small internet: one Chromium, and one server to which every host name leads.
 *
 * The site, the register and the vendors' doubles answer on their real-looking addresses over http
 * and https, and everything that arrives is in the log, also what a page sends while it unloads,
 * which interception inside the browser would not see.
 */
export class World {
  readonly log = new RequestLog((host) => isSiteHost(host) || host === REGISTER_HOST);
  readonly site = new Site();
  readonly register = new Register();
  /** How the vendors' doubles behave for pages opened from now on. */
  doubles: DoubleOptions = {};
  readonly #visitors: Visitor[] = [];
  #server: Listening | undefined;
  #browser: Browser | undefined;

  /** Starts the server, then a browser that believes in it. */
  async start(): Promise<void> {
    const certificate = await makeCertificate();
    this.#server = await serve(certificate, (request, body) => this.#answer(request, body));
    this.#browser = await launchBrowser([
      `--host-resolver-rules=MAP * 127.0.0.1:${this.#server.port}`,
      `--ignore-certificate-errors-spki-list=${certificate.spki}`,
    ]);
  }

  /** A new visitor with an empty profile. */
  async visitor(options: VisitorOptions = {}): Promise<Visitor> {
    if (!this.#browser) throw new Error('The world has not been started');
    const visitor = await Visitor.arrive(this.#browser, this.log, this.#visitors.length, options);
    this.#visitors.push(visitor);
    return visitor;
  }

  /**
   * Waits out a quiet period and answers what a third party was sent since the mark.
   *
   * "Nothing happens" is no fact to wait for: this is the one place that waits for time to pass.
   */
  async quiet(milliseconds: number, mark = this.log.mark()): Promise<string[]> {
    await new Promise((passed) => setTimeout(passed, milliseconds));
    return this.log.thirdParty(mark).map(describeArrival);
  }

  /** What left for a third party before its visitor had granted anything. */
  prematureRequests(): Arrival[] {
    const grants = new Map(this.#visitors.map(({ number, grantedAt }) => [number, grantedAt]));
    const before = (arrival: Arrival, index: number) =>
      index < (grants.get(arrival.visitor ?? -1) ?? Number.POSITIVE_INFINITY);
    const thirdParty = new Set(this.log.thirdParty());
    return this.log.since().filter((arrival, i) => thirdParty.has(arrival) && before(arrival, i));
  }

  /** Between two tests: everybody goes home, and the doubles and the register are as usual. */
  async tidy(): Promise<void> {
    await Promise.all(this.#visitors.map((visitor) => visitor.leave()));
    this.doubles = {};
    this.register.state = 'up';
  }

  /** Ends the browser and the server. */
  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.close();
    this.register.close();
  }

  async #answer(request: Request, body: string): Promise<Response> {
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
      visitor: visitorOf(request.headers),
    });
    if (host === REGISTER_HOST) return this.register.answer(request);
    if (isSiteHost(host)) return this.site.answer(request);
    return answerVendor(request, this.doubles);
  }
}

/**
 * The world of one test file. It closes after the file's tests, and its last act is a test of its
 * own: no third party heard of a visitor who had not chosen.
 *
 * @param gated false for the tests of the doubles, which no gate holds back
 */
export async function openWorld(gated = true): Promise<World> {
  const world = new World();
  await world.start();
  afterEach(() => world.tidy());
  afterAll(async () => {
    await world.close();
    if (gated) expect(world.prematureRequests().map(describeArrival)).toEqual([]);
  });
  return world;
}
