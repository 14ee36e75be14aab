import type { Service } from './service';

/** A page view that has left. */
export interface Hit {
  readonly address: string;
  readonly route: string;
}

/** How the services of a page stand that the first file of Keksi has looked after until now. */
export interface Started {
  /** Whether they all run. */
  readonly running: boolean;
  /** The page's address when they started. */
  readonly from: string;
  /** The page views that Google Analytics has sent, and the address each was for. */
  readonly hits: readonly Hit[];
  /** Whether the page has told Meta Pixel of the present route. */
  readonly viewed: boolean;
}

/** A built-in service that the first file of Keksi can start, and the rest goes on with. */
export interface Resumable extends Service {
  /** Called in the place of `prepare`. */
  resume(started: Started): void;
}

/** Whether a service may be running already. */
export const isResumable = (service: Service): service is Resumable => 'resume' in service;
