import { afterAll, afterEach, expect } from 'vitest';
import type { Certificate } from './certificate';
import { type Arrival, describeArrival, RequestLog } from './log';
import { REGISTER_HOST, Register } from './register';
import { type Listening, serve } from './server';
import { isSiteHost, Site } from './site';
import type { Traffic } from './traffic';
import { answerVendor, type DoubleOptions } from './vendors/index';

/** Somebody on the internet, who can go home. */
type Person = Traffic & { leave(): Promise<void> };

/**
 * A small internet: a line for each visitor that leads to every host.
 *
 * The site, the register and the vendors' doubles answer on their real-looking addresses over http
 * and https, and everything that arrives is in the log, also what a page sends while it unloads,
 * which interception inside the browser would not see.
 */
export abstract class Internet<Somebody extends Person> {
  readonly log = new RequestLog();
  readonly site = new Site();
  /** How the vendors' doubles behave for pages opened from now on. */
  doubles: DoubleOptions = {};
  /** Who answers in the vendors' place; their doubles unless said. */
  vendors = answerVendor;
  protected readonly people: Somebody[] = [];

  protected constructor(
    protected readonly certificate: Certificate,
    public register: Register,
  ) {}

  /** A line for whoever comes next. */
  protected line(): Promise<Listening> {
    const number = this.people.length;
    return serve(this.certificate, (request, body) => this.#answer(request, body, number));
  }

  /** What left for a third party before its visitor had granted anything. */
  prematureRequests(): Arrival[] {
    const grantedAt = (arrival: Arrival) =>
      this.people[arrival.visitor]?.grantedAt ?? Number.POSITIVE_INFINITY;
    return this.log.arrivals.filter(
      (arrival, index) => arrival.thirdParty && index < grantedAt(arrival),
    );
  }

  /** Between two tests: everybody goes home, the site and the doubles are as usual, the register is empty. */
  async tidy(): Promise<void> {
    await Promise.all(this.people.map((somebody) => somebody.leave()));
    await this.register.close();
    this.register = await Register.open();
    this.doubles = {};
    this.site.show({});
  }

  /** Ends the register, and the browser of those who come here. */
  async close(): Promise<void> {
    await this.register.close();
  }

  /**
   * Tidies after each test of a file or of a `describe`, and closes after the last. The very last act
   * is a test of its own: no third party heard of a visitor who had not chosen, whatever the tests
   * looked at.
   *
   * @param excepted what may leave before a choice all the same
   */
  lastThroughTests(excepted: (arrival: Arrival) => boolean = () => false): void {
    afterEach(() => this.tidy());
    afterAll(async () => {
      await this.close();
      const premature = this.prematureRequests().filter((arrival) => !excepted(arrival));
      expect(premature.map(describeArrival)).toEqual([]);
    });
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
    return this.vendors(request, this.doubles);
  }
}
