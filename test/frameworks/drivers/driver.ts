import type { Site } from '../../kit/site';

/** What is sent with an app's pages, and changed in them. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly edit?: (page: string) => string;
}

/** An app that was built, as its users would serve it. */
export interface Built {
  /** Puts it on the site, until the end of the test. */
  show(site: Site, sent?: Sent): void;
  /** Ends what serves it. */
  stop(): Promise<void>;
}

/** How one framework's app is built. */
export interface Driver {
  readonly name: string;
  /** Whether it has a server of its own, which draws pages for each visitor. */
  readonly isServer?: true;
  build(): Promise<Built>;
}

/** An app that is a folder of files, which any web server serves. */
export const inFolder = (path: string): Built => ({
  show: (site, { headers = {}, edit } = {}) => site.showFolder(path, { ...headers }, edit),
  stop: async () => undefined,
});
