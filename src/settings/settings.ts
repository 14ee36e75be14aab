import type { Texts } from '../locales/texts';
import type { NamedService } from '../services/catalogue';
import type { ConsentModeOptions } from '../services/google/consent-mode';
import type { Language, Safeguards, Service } from '../services/service';

/** What a site owner may write: in `startKeksi(…)`, in the JSON element, or (as text) in the script tag's attributes. */
export interface Config {
  /** The company that asks for consent. Default: the host name. */
  controller?: string;
  /** Address of the privacy statement, linked from the banner. */
  policy?: string;
  /** Google Analytics 4 measurement ids: `G-…`; several in a list or separated by commas. */
  ga?: string | readonly string[];
  /** Google Ads ids: `AW-…`. */
  ads?: string | readonly string[];
  /** Meta Pixel ids: digits. */
  pixel?: string | readonly string[];
  /** Google Tag Manager containers: `GTM-…`; loaded when either category is granted. */
  gtm?: string | readonly string[];
  /** Also turn on Google signals (GA Demographics), only while diagnostic and marketing are both granted. */
  demographics?: boolean;
  /**
   * `basic`: nothing of Google before a choice, or after a refusal. `advanced`: Google's tags load denied
   * and send pings without cookies all the same, which is a risk of the site owner's. Default: `basic`.
   */
  mode?: 'basic' | 'advanced';
  /** Milliseconds that Google's tags wait for a stored choice, 0 to 10000. Default: 500. */
  wait_for_update?: number;
  /** Where Google's denied default applies: ISO 3166 codes such as `FI` or `US-CA`. Default: everywhere. */
  region?: string | readonly string[];
  /** Leave click identifiers out of what Google Ads is sent while marketing is refused. Default: true. */
  ads_data_redaction?: boolean;
  /** Hand click identifiers on in the site's own links while marketing is refused. Default: false. */
  url_passthrough?: boolean;
  /** Send LCP, INP, CLS, FCP and TTFB as Google Analytics events while diagnostic is granted. */
  vitals?: boolean;
  /** Where consent records are posted: `https://rekisteri.example/records`. */
  register?: string;
  /** Default: the page's `<html lang>`, then the browser's languages, then Finnish. */
  language?: Language;
  /** Version of the notice; a new one asks again. Default: a checksum of the services of each category. */
  notice?: string;
  /** Validity of a choice in days, 1 to 365. Default: 184, six months; less asks more often than it need. */
  days?: number;
  /** The same of a choice that refuses everything: it may be asked again later. Default: as `days`. */
  refusal_days?: number;
  /** Cookie domain, to share a choice between subdomains; `auto` finds the widest the browser accepts. Default: this host only. */
  domain?: string;
  /** Path patterns on which no diagnostic or marketing service ever runs: `/ajanvaraus/*`. */
  sensitive?: string | readonly string[];
  /** Where the banner stands: along the bottom edge, along the top edge, or as a box in a corner. Default: `bottom`. */
  position?: Position;
  /** Where the button stands that opens the settings again. Default: `bottom-start`. */
  corner?: Corner;
  /** Light or dark, whatever the visitor's system says. Default: `auto`, which follows it. */
  theme?: Theme;
  /** A switch for each service, inside its category, in the settings dialog. Default: false. */
  granular?: boolean;
  /** Reload the page on a withdrawal when services, or scripts of its own (`data-category`), have already run. */
  reload?: boolean;
  /** Hold back what goes to a host that neither a service nor `hosts` names. */
  strict?: boolean;
  /** Further hosts of the site's own, for `strict`: `cdn.esimerkki.example`, `*.esimerkki.example`. */
  hosts?: string | readonly string[];
  /** Tell of cookies and storage keys that no service declares; `remove` deletes them as well. */
  monitor?: boolean | 'report' | 'remove';
  /** Names that `monitor` leaves alone; `*` stands for any letters: `PHPSESSID`, `wp-*`. */
  known?: string | readonly string[];
  /** Query parameters that may stay in the page addresses Google receives. Default: `utm_*` campaign parameters. */
  query?: readonly string[];
  /** Further services: described, or named as those of the catalogue are: `hotjar:1234567`. */
  services?: readonly (Service | NamedService)[];
  /**
   * `hydrated`: draw nothing and open no waiting element before the page's framework has hydrated the document:
   * React tells by itself, any other by `document.dispatchEvent(new Event('keksi:hydrated'))`. Default: `auto`, which
   * waits for frameworks that are known to hydrate the whole document (Next.js, Remix, TanStack Start).
   */
  draw?: 'auto' | 'hydrated';
  /** What of the titles of pages may leave: `path`, their paths in their stead, or `all`. Default: `path`. */
  titles?: 'path' | 'all';
  /**
   * How much of the addresses of pages Google Ads and the Meta Pixel are told: `page`, without any query parameter but
   * those of `query`; `path`, with none; or `host`, the site alone. Default: `page`.
   */
  addresses?: 'page' | 'path' | 'host';
  /**
   * A host of your own, https and with its path if it has one, through which Google's scripts and hits go: Google tag
   * gateway, first-party mode, or a server container. `https://www.esimerkki.fi/metrics`.
   */
  google_host?: string;
  /** The name of the data layer, where it is another than `dataLayer`. */
  data_layer?: string;
  /** A gateway of your own for the Meta Pixel (Conversions API Gateway), https. */
  meta_host?: string;
  /** Whether the containers of Tag Manager hold Google's advertising, which visitors are told of then. Default: false. */
  gtm_ads?: boolean;
  /**
   * The safeguard of transfers outside the EEA, by the id of a service, where it has become another one than Keksi
   * knows: `{ 'google-analytics': 'scc' }`. Countries with an adequacy decision of their own keep theirs.
   */
  safeguards?: Safeguards;
  /**
   * Texts that replace the built-in ones, by language; or those of a language of your own, in which
   * English stands in for what is missing.
   */
  texts?: { readonly [language: string]: Partial<Texts> };
}

/** Where the banner stands. */
export type Position = 'bottom' | 'top' | 'corner';

/** Where the settings button stands; start and end as the text runs: left and right in Finnish. */
export type Corner = 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end';

/** The colours; `auto` follows the visitor's system. */
export type Theme = 'auto' | 'light' | 'dark';

/** The configuration after checking: complete, and safe to act on. */
export interface Settings {
  readonly controller: string;
  readonly policy: string | null;
  readonly services: readonly Service[];
  /** Whether Google's tags run denied where there is no consent. */
  readonly mode: 'basic' | 'advanced';
  readonly consentMode: ConsentModeOptions;
  readonly query: readonly string[];
  /** The ids that web vitals are sent to, or null when they are not measured. */
  readonly vitals: readonly string[] | null;
  readonly register: string | null;
  readonly language: Language | null;
  readonly notice: string | null;
  readonly days: number;
  readonly refusalDays: number;
  readonly domain: string | null;
  readonly sensitive: readonly string[];
  readonly granular: boolean;
  readonly reload: boolean;
  readonly strict: boolean;
  readonly hosts: readonly string[];
  readonly monitor: 'report' | 'remove' | null;
  readonly known: readonly string[];
  readonly position: Position;
  readonly corner: Corner;
  readonly theme: Theme;
  readonly draw: 'auto' | 'hydrated';
  readonly dataLayer: string;
  /** Whether titles of pages may leave. */
  readonly titles: boolean;
  readonly addresses: 'page' | 'path' | 'host';
  readonly safeguards: Safeguards;
  readonly texts: { readonly [language: string]: Partial<Texts> };
}

/** The settings as the core knows them: what is told of services comes later. */
export type CoreSettings = Omit<Settings, 'services'>;

export type { Misfit } from '../services/misfit';
export type { Problem } from '../services/problem';
