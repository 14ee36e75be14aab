import type { Browser } from 'playwright';
import { type Kind, launchBrowser } from './browser';
import { type Certificate, makeCertificate } from './certificate';
import { Internet } from './internet';
import type { Arrival } from './log';
import { Register } from './register';
import { Visitor, type VisitorOptions } from './visitor';

/** A small internet, and one Chromium whose visitors are on it. */
export class World extends Internet<Visitor> {
  private constructor(
    private readonly browser: Browser,
    certificate: Certificate,
    register: Register,
  ) {
    super(certificate, register);
  }

  /** Starts a browser that believes in a certificate made for it, and a register. */
  static async open(kind: Kind = 'shell'): Promise<World> {
    const certificate = await makeCertificate();
    const trust = `--ignore-certificate-errors-spki-list=${certificate.spki}`;
    return new World(await launchBrowser([trust], kind), certificate, await Register.open());
  }

  /** A new visitor with an empty profile. */
  async visitor(options: VisitorOptions = {}): Promise<Visitor> {
    const number = this.people.length;
    const line = await this.line();
    const visitor = await Visitor.arrive(this.browser, this.log, number, line, options);
    this.people.push(visitor);
    return visitor;
  }

  /** Ends the browser and the register. */
  override async close(): Promise<void> {
    await this.browser.close();
    await super.close();
  }
}

/** For the tests of the kit and of the vendors' doubles, which no gate holds back. */
export const ANYTHING = () => true;

/**
 * The world of one test file, which lasts as long as the file's tests.
 *
 * @param excepted what may leave before a choice all the same; `ANYTHING` for tests without a gate
 * @param kind `whole` for what only the whole browser has
 */
export async function openWorld(
  excepted?: (arrival: Arrival) => boolean,
  kind?: Kind,
): Promise<World> {
  const world = await World.open(kind);
  world.lastThroughTests(excepted);
  return world;
}
