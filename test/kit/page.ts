/** The ids that the tests' site uses. */
export const IDS = {
  ga: 'G-ESIMERKKI1',
  ads: 'AW-123456789',
  pixel: '123456789012345',
} as const;

/** The register's address, as a site names it. */
export const REGISTER_ADDRESS = 'https://rekisteri.example/records';

/** How the library's script tag stands in a page. */
export type Placement = 'head' | 'async' | 'defer' | 'twice';

/** What a page of the site is made of. */
export interface PageOptions {
  /** `<html lang>`; fi unless said. */
  lang?: string;
  /**
   * Script tag attributes without `data-`, on top of the usual ones; undefined leaves one out, and
   * false leaves out the library.
   */
  keksi?: Record<string, string | undefined> | false;
  /** `head` unless said: a plain script before there is a body. */
  placement?: Placement;
  /** Where the script file is; `/keksi.js` unless said. */
  src?: string;
  /** The JSON configuration element. */
  config?: Record<string, unknown>;
  /** Markup before the library's script. */
  head?: string;
  /** Markup of the page. */
  body?: string;
  /** Markup at its end; a way to the settings unless said. */
  footer?: string;
}

/** What the library is told on every page, unless a test says otherwise. */
export const USUAL = {
  controller: 'Esimerkkioptiikka Oy',
  policy: '/tietosuojaseloste',
  ga: IDS.ga,
  ads: IDS.ads,
  pixel: IDS.pixel,
  register: REGISTER_ADDRESS,
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function libraryTag({ keksi, placement = 'head', src = '/keksi.js' }: PageOptions): string {
  if (keksi === false) return '';
  const attributes = Object.entries<string | undefined>({ ...USUAL, ...keksi })
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `data-${name}="${escaped(value)}"`);
  const loading = placement === 'async' || placement === 'defer' ? [placement] : [];
  const tag = `<script src="${src}" ${[...loading, ...attributes].join(' ')}></script>`;
  return placement === 'twice' ? `${tag}\n${tag}` : tag;
}

function configElement(config: Record<string, unknown>): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `<script type="application/json" data-keksi-config>${json}</script>`;
}

const SETTINGS =
  '<footer><button type="button" data-keksi="settings">Evästeasetukset</button></footer>';

/** What site owners have in their pages: Google's own queueing function. */
const OWNERS_GTAG = `<script>
window.dataLayer = window.dataLayer || [];
function gtag() { dataLayer.push(arguments); }
</script>`;

/** A page of the optician's shop. */
export function html(options: PageOptions): string {
  const { lang = 'fi', config, head = '', body = '', footer = SETTINGS } = options;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>Esimerkkioptiikka</title>
${head}
${config ? configElement(config) : ''}
${libraryTag(options)}
</head>
<body>
<main>
<h1>Esimerkkioptiikka</h1>
${options.keksi === false ? '' : OWNERS_GTAG}
${body}
</main>
${footer}
</body>
</html>
`;
}
