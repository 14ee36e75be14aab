import { eventually } from '../kit/eventually';
import type { PageOptions } from '../kit/page';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import type { World } from '../kit/world';
import type { Genuine, Vendor } from './folder';

/** The attribute of the script tag that names an account. */
const ATTRIBUTE = {
  'google-analytics': 'ga',
  'google-ads': 'ads',
  'google-tag-manager': 'gtm',
  'meta-pixel': 'pixel',
} as const satisfies Record<Vendor, string>;

/** What a visitor to a sensitive page must not be known by. */
export const SECRET = 'glaukooma';
export const SENSITIVE = `/ajanvaraus/${SECRET}?nimi=${SECRET}`;

/** A page with one genuine script, and a visitor on it. */
export class Scene {
  constructor(
    readonly world: World,
    readonly script: Genuine,
  ) {}

  /** Puts the page up, with this vendor alone; `keksi` adds to the tag's attributes. */
  show({ keksi = {}, ...others }: PageOptions = {}): void {
    const { vendor, id, layer } = this.script;
    const none = { ga: undefined, ads: undefined, pixel: undefined };
    this.world.site.show({
      ...others,
      keksi: {
        ...none,
        sensitive: '/ajanvaraus/*',
        [ATTRIBUTE[vendor]]: id,
        'data-layer': layer,
        ...keksi,
      },
    });
  }

  async visit(path = '/', page: PageOptions = {}): Promise<Visitor> {
    this.show(page);
    const visitor = await this.world.visitor();
    await visitor.open(SITE.https + path);
    return visitor;
  }

  /** A visitor who has accepted, once this vendor has heard of the page. */
  async accepted(path = '/', page: PageOptions = {}): Promise<Visitor> {
    const visitor = await this.visit(path, page);
    await visitor.press('accept');
    await this.isHeard(visitor);
    return visitor;
  }

  /** Waits until this vendor was told of a view of a page; a container need tell of none, but has come. */
  async isHeard(visitor: Visitor, mark = 0): Promise<void> {
    if (this.script.vendor === 'google-tag-manager') {
      const paths = () => visitor.thirdParty(mark).map(({ path }) => path);
      return eventually(paths).toContain('/gtm.js');
    }
    await eventually(() => this.views(visitor, mark).length).toBeGreaterThan(0);
  }

  /** The paths of the pages whose views this vendor was told of, in order. */
  views(visitor: Visitor, mark = 0): string[] {
    return visitor
      .hits(undefined, mark)
      .filter(({ event }) => /^(page_view|PageView)$/.test(event))
      .filter(({ vendor }) => (vendor === 'ads') === (this.script.vendor === 'google-ads'))
      .map(({ params }) => new URL(params.dl ?? params.url ?? SITE.https).pathname);
  }
}

/** Everything that third parties were told since a mark, as one text for each request. */
export const told = (visitor: Visitor, mark = 0): string[] =>
  visitor
    .thirdParty(mark)
    .map(({ host, path, query, body, headers }) =>
      decoded(`${host}${path}?${query}\n${body}\n${headers.get('referer') ?? ''}`),
    );

/** As often as vendors encode. */
function decoded(text: string): string {
  let left = text;
  for (let times = 0; times < 3; times += 1) {
    left = left.replace(/%[\da-f]{2}/gi, (code) => {
      const plain = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return plain < '\u0080' ? plain : code;
    });
  }
  return left;
}

export const goes = (visitor: Visitor, path: string): Promise<void> =>
  visitor.page.evaluate((to) => history.pushState(null, '', to), path);
