import type { Moment, SeenRequest } from '../model';

/** A tab: what is in it, and which of its documents have gone. @example `tabs.of(session)?.url` */
export interface Tab {
  readonly id: number;
  url: string;
  moment: Moment;
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
  /** The moment of tabs that open from now on. */
  opening: Moment = 'before';

  /** A target came; one without a parent that is no page belongs to the first tab. */
  attached(session: string, parent: string | undefined, type: string, url: string): void {
    const kind = KINDS[type] ?? 'browser';
    const inherited = parent && this.targets.get(parent)?.tab;
    const tab =
      inherited || (kind !== 'page' && this.tabs[0]) || this.opened(kind === 'page' ? url : '');
    this.targets.set(session, { tab, kind, url });
  }

  /** The first tab. */
  get first(): Tab | undefined {
    return this.tabs[0];
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
    target.tab.documents.set(loader, target.tab.url);
  }

  /** The first tab is being left: what its documents still send was sent at unload. */
  leave(): void {
    const { first } = this;
    if (!first) return;
    for (const loader of first.documents.keys()) first.gone.add(loader);
    first.moment = 'leaving';
  }

  private opened(url: string): Tab {
    const tab: Tab = {
      id: this.tabs.length,
      url,
      moment: this.opening,
      gone: new Set(),
      documents: new Map(),
    };
    this.tabs.push(tab);
    return tab;
  }
}
