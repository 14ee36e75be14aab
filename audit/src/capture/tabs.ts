import type { Moment, SeenRequest } from '../model';

/** A tab: what is in it, and which of its documents have gone. @example `tabs.of(session)?.url` */
export interface Tab {
  /** The target's id, which is that of its top frame too. */
  readonly id: string;
  url: string;
  moment: Moment;
  /** The moment of the document that comes next, while it is being left. */
  next: Moment;
  /** Documents (loader ids) that were there when it was left. */
  readonly gone: Set<string>;
  /** The page's address by the documents that were ever in it, frames included. */
  readonly documents: Map<string, string>;
}

interface Target {
  readonly tab: Tab;
  readonly kind: SeenRequest['target'];
  url: string;
}

const KINDS: Readonly<Record<string, SeenRequest['target']>> = {
  page: 'page',
  iframe: 'frame',
  worker: 'worker',
  shared_worker: 'worker',
  service_worker: 'service-worker',
};

/** The tabs of a phase, and the frames and workers that belong to each. @example `tabs.attached(session, undefined, 'page', url)` */
export class Tabs {
  private readonly targets = new Map<string, Target>();
  private readonly tabs: Tab[] = [];
  private main = '';
  /** The moment of tabs that open from now on. */
  opening: Moment = 'before';

  /** A target came. A shared or service worker belongs to the first tab, as far as there is one. */
  attached(
    session: string,
    parent: string | undefined,
    id: string,
    type: string,
    url: string,
  ): void {
    const kind = KINDS[type] ?? 'browser';
    const inherited = parent === undefined ? undefined : this.targets.get(parent)?.tab;
    const tab = inherited ?? (kind === 'page' ? this.opened(id, url) : this.first);
    if (tab) this.targets.set(session, { tab, kind, url });
  }

  /** From now on, this is the first tab: the browser may have pages of its own before it. */
  follow(id: string): void {
    this.main = id;
  }

  /** The first tab. */
  get first(): Tab | undefined {
    return this.tabs.find(({ id }) => id === this.main);
  }

  /** What is known of a target. */
  of(session: string | undefined): Target | undefined {
    return session === undefined ? undefined : this.targets.get(session);
  }

  /** A document came into a frame of a tab. */
  navigated(session: string, loader: string, url: string, isTop: boolean): void {
    const target = this.targets.get(session);
    if (!target) return;
    if (isTop) target.url = url;
    if (isTop && target.kind === 'page') target.tab.url = url;
    const { tab } = target;
    tab.documents.set(loader, tab.url);
    const came = isTop && target.kind === 'page' && !tab.gone.has(loader);
    if (came && tab.moment === 'leaving') tab.moment = tab.next;
  }

  /** The first tab is being left: what its documents still send was sent at unload. */
  leave(next: Moment): void {
    const { first } = this;
    if (!first) return;
    for (const loader of first.documents.keys()) first.gone.add(loader);
    first.moment = 'leaving';
    first.next = next;
  }

  private opened(id: string, url: string): Tab {
    const tab: Tab = {
      id,
      url,
      moment: this.opening,
      next: this.opening,
      gone: new Set(),
      documents: new Map(),
    };
    this.tabs.push(tab);
    return tab;
  }
}
