import type { Service } from './service';

/** How the services of a page stand that the first file of Keksi has looked after until now. */
export interface Started {
  /** Whether they all run. */
  readonly running: boolean;
  /** The page's address when they started. */
  readonly from: string;
  /** The page views that Google Analytics has sent: the page's address, and after it the id that it was told to. */
  readonly views: ReadonlySet<string>;
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
