import { yieldToMain } from '../page/paint';
import type { Enforced, Grant } from '../permissions/enforced';
import type { Permissions } from '../permissions/permissions';

/** Starts and stops services. */
export interface ServiceRunner {
  /** Stops, at once, every running service that may not run any more. */
  stop(): void;
  /** Tells every running service of a new choice. */
  update(): void;
  /**
   * Starts every service that may run and does not yet, in order.
   *
   * @param pausing whether to let the browser breathe after each: after a click, but not as the page
   * loads, where the page's own calls to a service may already stand in the next line.
   */
  start(pausing: boolean): Promise<void>;
  /** Whether anything was stopped on this page and is not running again. */
  hasStopped(): boolean;
}

function attempt(
  service: Enforced,
  step: 'prepare' | 'start' | 'update' | 'stop',
  run: () => void,
): void {
  try {
    run();
  } catch (error) {
    // One service's fault must not reach the page or the other services.
    console.error(`Keksi: ${service.id}: ${step} failed.`, error);
  }
}

/** Whether there is anything to start. */
const isStarted = ({ start, src }: Enforced): boolean => start !== undefined || src !== undefined;

/** Calls the service's `prepare`, with its faults kept from the page. */
export const prepare = (service: Enforced): void =>
  attempt(service, 'prepare', () => service.prepare?.());

/**
 * @param services in the order they start; more may be added to the list later.
 * @param grant what a service is given when it starts.
 */
export function runServices(
  services: readonly Enforced[],
  permissions: Pick<Permissions, 'mayRun'>,
  grant: () => Grant,
): ServiceRunner {
  const running = new Set<Enforced>();
  const stopped = new Set<Enforced>();
  const begin = (service: Enforced) => {
    running.add(service);
    stopped.delete(service);
    attempt(service, 'start', () => {
      const given = grant();
      service.start?.(given);
      if (service.src) void given.load(service.src);
    });
  };
  return {
    stop() {
      for (const service of running) {
        if (permissions.mayRun(service)) continue;
        running.delete(service);
        stopped.add(service);
        attempt(service, 'stop', () => service.stop?.());
      }
    },
    update() {
      for (const service of running) attempt(service, 'update', () => service.update?.(grant()));
    },
    async start(pausing) {
      for (const service of services) {
        if (!isStarted(service)) continue;
        // Asked anew for each: the visitor may have changed their mind during a pause.
        if (running.has(service) || !permissions.mayRun(service)) continue;
        begin(service);
        if (pausing) await yieldToMain();
      }
    },
    hasStopped: () => stopped.size > 0,
  };
}
