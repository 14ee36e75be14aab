import { type Hit, toHits } from './hits';
import { type Arrival, describeArrival, type RequestLog } from './log';

/** What one visitor's browser sends, as the servers' log has it, whichever browser that is. */
export class Traffic {
  /** Where the request log stood when the visitor first granted something. */
  grantedAt: number | undefined;

  constructor(
    readonly number: number,
    private readonly log: RequestLog,
  ) {}

  /** Notes that this visitor grants something now: from here on, third parties may hear of them. */
  grants(): void {
    this.grantedAt ??= this.log.mark();
  }

  /** A moment for the questions below: what is after it came later. */
  mark(): number {
    return this.log.mark();
  }

  /** What this visitor's browser sent to anybody but the site and the register. */
  thirdParty(mark = 0): Arrival[] {
    return this.log.arrivals
      .slice(mark)
      .filter(({ thirdParty, visitor }) => thirdParty && visitor === this.number);
  }

  /** What the vendors were told of this visitor, batches taken apart. */
  hits(vendor?: Hit['vendor'], mark = 0): Hit[] {
    return this.thirdParty(mark)
      .flatMap(toHits)
      .filter((hit) => !vendor || hit.vendor === vendor);
  }

  /** The names of what the vendors were told. */
  events(vendor?: Hit['vendor'], mark = 0): string[] {
    return this.hits(vendor, mark).map(({ event }) => event);
  }

  /**
   * Waits out a quiet period, and answers what third parties were sent since the mark.
   *
   * "Nothing happens" is no fact to wait for: this is the one place that waits for time to pass.
   */
  async quiet(milliseconds: number, mark = this.mark()): Promise<string[]> {
    await new Promise((passed) => setTimeout(passed, milliseconds));
    return this.thirdParty(mark).map(describeArrival);
  }
}
