import type {
  Act,
  Asked,
  Audit,
  Banner,
  Control,
  GoogleCommand,
  Language,
  Layer,
  Page,
  Phase,
  PhaseName,
  Press,
  SeenRequest,
  StoredItem,
} from './model';

/** The page of all examples. */
export const PAGE = 'https://www.esimerkki.fi/';

/** A request of the page's script; another site's unless it is of `esimerkki.fi`. */
export function request(url: string, more: Partial<SeenRequest> = {}): SeenRequest {
  const { host, hostname, searchParams } = new URL(url);
  const crossSite = !/(^|\.)esimerkki\.fi$/.test(hostname);
  const kinds = {
    gcs: 'consent',
    gcd: 'consent',
    cid: 'identifier',
    dl: 'address',
    dr: 'address',
  } as const;
  return {
    url,
    host,
    method: 'GET',
    type: 'script',
    phase: 'untouched',
    moment: 'before',
    page: PAGE,
    target: 'page',
    initiator: { kind: 'script', place: { url: `${PAGE}site.js`, line: 3 }, stack: [] },
    at: 100,
    atUnload: false,
    crossSite,
    crossOrigin: crossSite,
    parameters: [...searchParams].flatMap(([name, value]) => {
      const kind = kinds[name as keyof typeof kinds];
      return kind ? [{ name, value, where: 'query' as const, kind }] : [];
    }),
    cookiesSent: [],
    cookiesSet: [],
    status: 200,
    ...more,
  };
}

/** A cookie of the page's own site, half a year long, that was there at a moment and stayed. */
export function item(
  name: string,
  more: Partial<StoredItem> & { at?: StoredItem['seen'][number]['moment'] } = {},
): StoredItem {
  const { at = 'before', ...rest } = more;
  return {
    kind: 'cookie',
    name,
    host: '.esimerkki.fi',
    path: '/',
    phase: 'untouched',
    page: PAGE,
    seen: [{ moment: at, hash: '0123456789abcdef' }],
    left: true,
    valueLength: 20,
    lifetimeDays: 180,
    crossSite: false,
    ...rest,
  };
}

/** A command of Google's data layer. */
export const command = (index: number, name: string, ...args: unknown[]): GoogleCommand => ({
  command: name,
  args,
  moment: 'before',
  page: PAGE,
  index,
});

/** All four of Google's signals. */
export const signals = (state: 'denied' | 'granted') => ({
  ad_storage: state,
  ad_user_data: state,
  ad_personalization: state,
  analytics_storage: state,
});

const press = (act: Act, moment: Press['moment'] = 'before'): Press => ({
  act,
  done: true,
  how: 'keksi',
  clicks: 1,
  names: [act],
  moment,
});

const PRESSES: Partial<Record<PhaseName, readonly Press[]>> = {
  refused: [press('refuse')],
  diagnostic: [press('settings'), press('save')],
  marketing: [press('settings'), press('save')],
  accepted: [press('accept')],
  withdrawn: [press('accept'), press('withdraw', 'granted')],
};

/** A phase that was played, with what its visitor does in it done. */
export function phase(name: PhaseName, more: Partial<Phase> = {}): Phase {
  return {
    phase: name,
    url: PAGE,
    played: true,
    startedAt: '2026-11-29T10:00:00.000Z',
    steps: [{ at: 0, moment: 'before', what: 'visit', url: PAGE }],
    violations: [],
    console: [],
    google: [],
    states: [],
    presses: PRESSES[name] ?? [],
    faults: [],
    ...more,
    requests: (more.requests ?? []).map((one) => ({ ...one, phase: name })),
    storage: (more.storage ?? []).map((one) => ({ ...one, phase: name })),
  };
}

/** A button as it should be. */
export function button(
  act: Act,
  more: Omit<Partial<Control>, 'style'> & { style?: Partial<Control['style']> } = {},
): Control {
  const { style, ...rest } = more;
  return {
    name: act,
    role: 'button',
    act,
    layer: 1,
    box: { x: 10, y: 10, width: 200, height: 44 },
    reachable: true,
    ...rest,
    style: {
      color: 'rgb(0, 0, 0)',
      background: 'rgb(255, 255, 255)',
      border: 'rgb(0, 0, 0)',
      fontSize: 16,
      fontWeight: 600,
      underlined: false,
      opacity: 1,
      contrast: 21,
      ...style,
    },
  };
}

/** A first layer as it should be. */
export const layer = (more: Partial<Layer> = {}): Layer => ({
  layer: 1,
  viewport: { width: 1280, height: 800 },
  box: { x: 0, y: 600, width: 1280, height: 200 },
  text: 'Käytämme evästeitä. Voit muuttaa valintasi milloin tahansa.',
  controls: [button('accept'), button('refuse'), button('settings')],
  switches: [],
  links: [{ name: 'Tietosuojaseloste', url: `${PAGE}tietosuojaseloste`, status: 200 }],
  pageUsable: true,
  ...more,
});

/** A banner of one layer. */
export const banner = (more: Partial<Banner> = {}): Banner => ({
  foundBy: 'names',
  language: 'fi',
  writtenIn: 'fi',
  layers: [layer()],
  ...more,
});

/** A page with the phases of a whole audit, in which nothing happened but what is said. */
export function page(
  more: Partial<Omit<Page, 'phases'>> & { phases?: readonly Phase[] } = {},
): Page {
  const { phases = [phase('untouched')], ...rest } = more;
  return {
    url: PAGE,
    finalUrl: PAGE,
    status: 200,
    title: 'Esimerkki',
    language: 'fi',
    banner: banner(),
    settingsLinks: [{ name: 'Evästeasetukset', visible: true }],
    faults: [],
    phases,
    ...rest,
  };
}

/** An audit of these pages. */
export const audit = (
  pages: readonly Page[],
  asked: Partial<Asked> = {},
  language: Language = 'fi',
): Audit => ({
  schema: 'keksi.audit/1',
  tool: 'keksi-audit/1.0.0',
  browser: 'Chromium 156.0.0.0',
  startedAt: '2026-11-29T10:00:00.000Z',
  endedAt: '2026-11-29T10:01:00.000Z',
  language,
  asked: {
    urls: [PAGE],
    phases: ['untouched'],
    settle: 1000,
    settleWithdrawn: 1000,
    failOn: 'medium',
    sensitive: [],
    ...asked,
  },
  pages,
  findings: [],
});

/** An audit of one page in which these phases were played. */
export const visit = (...phases: Phase[]): Audit => audit([page({ phases })]);

/** A page that carries Keksi with these attributes. */
export const withKeksi = (
  attributes: Record<string, string>,
  more: Parameters<typeof page>[0] = {},
): Page =>
  page({
    keksi: {
      by: 'tag',
      attributes: { src: '/keksi.js', 'data-policy': '/tietosuojaseloste', ...attributes },
    },
    ...more,
  });
