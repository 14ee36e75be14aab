/**
 * What an audit is made of. The engine (`run`, `browser`, `capture`, `banner`) fills an {@link Audit} and judges nothing;
 * `rules/index.ts` exports `rules: readonly Rule[]`, and `reports/index.ts` exports
 * `reports: Readonly<Record<ReportName, Report>>`, `summary: Report` for the terminal, and
 * `changes(now: Audit, before: Audit): Changes` for `--baseline`. Everything here is plain data that JSON can hold.
 */

/** How bad a finding is: `info` never makes the command fail. @example `'high'` */
export type Severity = 'high' | 'medium' | 'low' | 'info';

/** The phases that every audit plays, in their order. @example `PHASES.includes('refused')` */
export const PHASES = [
  'untouched',
  'refused',
  'diagnostic',
  'marketing',
  'accepted',
  'withdrawn',
  'returned',
] as const;

/** The phases that are played when `--phases` names them. @example `EXTRA_PHASES.includes('gpc')` */
export const EXTRA_PHASES = [
  'gpc',
  'blocked-storage',
  'sensitive',
  'prerender',
  'bfcache',
] as const;

/**
 * One visit in a profile of its own. `diagnostic` and `marketing` (that category alone) only with our banner.
 * `returned` goes on with what `accepted` left in the browser, session cookies and sessionStorage gone.
 * @example `'withdrawn'`
 */
export type PhaseName = (typeof PHASES)[number] | (typeof EXTRA_PHASES)[number];

/**
 * Where in a phase something was seen:
 * `before` while nothing was chosen; `granted` after "accept" in a phase that withdraws later; `after` on the same page
 * after the phase's act (in `untouched` there is none, so all is `before`; in `returned` the choice is old, so all is
 * `after`); `second-tab` in another tab, after the act; `leaving` while the page was left; `next-page` on the page that
 * followed (also in `untouched`: still nothing chosen there).
 * @example `'leaving'`
 */
export type Moment = 'before' | 'granted' | 'after' | 'second-tab' | 'leaving' | 'next-page';

/** What a visitor can do with a banner. @example `'refuse'` */
export type Act = 'accept' | 'refuse' | 'settings' | 'save' | 'withdraw' | 'close';

/** A category of consent. @example `'marketing'` */
export type Category = 'necessary' | 'diagnostic' | 'marketing';

/** Languages of the findings and reports. @example `'fi'` */
export type Language = 'fi' | 'en' | 'sv';

/** A place in a script; line and column count from 1. @example `{ url: 'https://a.example/x.js', line: 3 }` */
export interface Place {
  readonly url: string;
  readonly line?: number;
  readonly column?: number;
  readonly function?: string;
}

/** What made a request. `browser` is what only the browser's own log knows, at unload above all. @example `{ kind: 'script', place, stack: [place] }` */
export interface Initiator {
  readonly kind: 'parser' | 'script' | 'preload' | 'redirect' | 'worker' | 'visit' | 'browser';
  /** The script and line, or the document and line where the parser met it. */
  readonly place?: Place;
  /** The innermost first, at most ten. */
  readonly stack: readonly Place[];
}

/** A value in a request that tells something of the visitor. @example `{ name: 'gcs', value: 'G100', where: 'query', kind: 'consent' }` */
export interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly where: 'query' | 'body' | 'path' | 'header';
  /**
   * `address`: an address of a page (`dl`, `dr`, `url`, `ref`, …, or any value that is one); `identifier`: tells one
   * browser or click from others (`cid`, `_fbp`, `gclid`, …); `consent`: a consent state (`gcs`, `gcd`, `us_privacy`, `gdpr_consent`, …).
   */
  readonly kind: 'address' | 'identifier' | 'consent';
}

/** A request that left the page, or the browser after the page had gone. @example `audit.pages[0]?.phases[0]?.requests[0]?.host` */
export interface SeenRequest {
  readonly url: string;
  readonly host: string;
  readonly method: string;
  /** As Chromium calls it, in lower case: `document`, `script`, `image`, `xhr`, `fetch`, `ping`, `websocket`, `other` … */
  readonly type: string;
  readonly phase: PhaseName;
  readonly moment: Moment;
  /** The address of the page in the tab at that time. */
  readonly page: string;
  /** The address of the frame or worker that asked, where it is not the page itself. */
  readonly from?: string;
  readonly target: 'page' | 'frame' | 'worker' | 'service-worker' | 'browser';
  readonly initiator: Initiator;
  /** Milliseconds since the phase began. */
  readonly at: number;
  /** Left while the page was unloading, or after it had gone. */
  readonly atUnload: boolean;
  /** Another site (registrable domain) than the page's: `cdn.esimerkki.fi` is the same site as `www.esimerkki.fi`. */
  readonly crossSite: boolean;
  /** Another origin than the page's. */
  readonly crossOrigin: boolean;
  readonly parameters: readonly Parameter[];
  /** At most 20,000 characters. */
  readonly body?: string;
  readonly referrer?: string;
  /** Names of cookies that were sent along, as far as the browser told. */
  readonly cookiesSent: readonly string[];
  /** Names of cookies that the answer set. */
  readonly cookiesSet: readonly string[];
  readonly status?: number;
  readonly mimeType?: string;
  /** Bytes over the network. */
  readonly size?: number;
  /** Milliseconds from the request to the end of its answer. */
  readonly duration?: number;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  /** Why there was no answer: blocked by a policy, no such host … */
  readonly failure?: string;
  /** Answered from the browser's own cache, so that nothing left the browser. */
  readonly fromCache?: boolean;
  /** Seen by the browser's log only, so without initiator, body and headers. */
  readonly logOnly?: boolean;
  /** The audit itself gave the answer: a consent record, which must reach no register. */
  readonly answeredByAudit?: boolean;
}

/** The five storages. @example `'localStorage'` */
export type StorageKind =
  | 'cookie'
  | 'localStorage'
  | 'sessionStorage'
  | 'indexedDB'
  | 'cacheStorage';

/** Who wrote a stored item: a script's place, or the answer of an address. @example `{ how: 'header', url: 'https://a.example/' }` */
export interface Writer {
  readonly how: 'script' | 'header';
  /** The script that wrote it, or the address whose answer set it. */
  readonly url: string;
  readonly place?: Place;
  readonly stack: readonly Place[];
}

/** Something in one of the five storages. No values: only their length and a hash, to tell whether one changed. @example `{ kind: 'cookie', name: '_ga', host: '.esimerkki.fi' }` */
export interface StoredItem {
  readonly kind: StorageKind;
  /** A cookie's or key's name; for IndexedDB and CacheStorage that of the database or cache. */
  readonly name: string;
  /** A cookie's domain as the browser has it (`.esimerkki.fi`, or a host alone); for other storages the origin. */
  readonly host: string;
  readonly path?: string;
  readonly phase: PhaseName;
  readonly page: string;
  /** When it was there, with the first 16 hex digits of its value's SHA-256 then, in order of time. */
  readonly seen: readonly { readonly moment: Moment; readonly hash: string }[];
  /** Whether it was still there when the phase ended. */
  readonly left: boolean;
  readonly valueLength: number;
  readonly writer?: Writer;
  /** Days from being written to expiring; 0 is until the browser closes; null has no end (other storages than cookies). */
  readonly lifetimeDays: number | null;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: string;
  readonly partitioned?: boolean;
  /** Of another site than the page. */
  readonly crossSite: boolean;
}

/** A report of the page's Content Security Policy. @example `{ directive: 'script-src', blocked: 'https://a.example/x.js' }` */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly enforced: boolean;
  readonly page: string;
  readonly moment: Moment;
  readonly place?: Place;
}

/** Something that the page wrote to its console as a warning or an error, or threw. @example `{ level: 'error', text: 'x is not defined' }` */
export interface ConsoleMessage {
  readonly level: 'warning' | 'error' | 'exception';
  readonly text: string;
  readonly moment: Moment;
  readonly place?: Place;
}

/** One entry of Google's data layer that is a gtag command, in order. @example `{ command: 'consent', args: ['default', { ad_storage: 'denied' }], moment: 'before' }` */
export interface GoogleCommand {
  /** `consent`, `config`, `js`, `event`, `set` … */
  readonly command: string;
  /** What followed, cut to plain JSON of at most 2,000 characters. */
  readonly args: readonly unknown[];
  /** The moment at whose end it was first there. */
  readonly moment: Moment;
  readonly page: string;
  /** Its position in the data layer of that page. */
  readonly index: number;
}

/** What the page's own consent objects say at the end of a moment. @example `{ moment: 'after', keksi: { decided: true } }` */
export interface ConsentState {
  readonly moment: Moment;
  readonly page: string;
  readonly keksi?: {
    readonly decided: boolean;
    readonly choices: Readonly<Record<Category, boolean>>;
    readonly allowed: Readonly<Record<string, boolean>>;
    /** Ids of the services that may run on this page now. */
    readonly services: readonly string[];
  };
  /** What the IAB's `__tcfapi` says, where there is one. */
  readonly tcf?: { readonly gdprApplies?: boolean; readonly tcString: string };
  readonly gpc?: boolean;
}

/** A box on the screen in CSS pixels, within the viewport. @example `{ x: 0, y: 0, width: 100, height: 44 }` */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Computed style, colours as `rgb(…)` or `rgba(…)`; `background` is what lies behind the text, through transparent parents. @example `control.style.contrast` */
export interface Style {
  readonly color: string;
  readonly background: string;
  readonly border: string;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly underlined: boolean;
  readonly opacity: number;
  /** Contrast of text to background, 1 to 21. */
  readonly contrast: number;
}

/** A button, or a link that acts as one, of a banner. @example `{ name: 'Hyväksy kaikki', act: 'accept', layer: 1 }` */
export interface Control {
  /** The accessible name. */
  readonly name: string;
  readonly role: string;
  /** What it does, as far as its name tells. */
  readonly act?: Act;
  /** 1 is what is shown first, 2 what "settings" opens. */
  readonly layer: 1 | 2;
  readonly box: Box;
  readonly style: Style;
  /** Whether its middle is within the viewport and nothing lies over it. */
  readonly reachable: boolean;
}

/** A switch or checkbox of a banner, as it stood before anybody touched it. @example `{ name: 'Markkinointi', checked: false, disabled: false }` */
export interface Switch {
  readonly name: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly layer: 1 | 2;
}

/** A link in a banner. @example `{ name: 'Tietosuojaseloste', url: 'https://www.esimerkki.fi/tietosuojaseloste' }` */
export interface Link {
  readonly name: string;
  readonly url: string;
  /** The status of its answer; only asked of the same origin. */
  readonly status?: number;
}

/** One layer of a banner at one size of the screen. @example `banner.layers[0]?.controls` */
export interface Layer {
  readonly layer: 1 | 2;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly box: Box;
  readonly text: string;
  readonly controls: readonly Control[];
  readonly switches: readonly Switch[];
  readonly links: readonly Link[];
  /** Whether the page behind can be scrolled and clicked. */
  readonly pageUsable: boolean;
  /** PNG, base64, of the whole viewport. */
  readonly picture?: string;
}

/** The banner of a page as it was seen before any choice. @example `page.banner?.layers.find((one) => one.layer === 1)` */
export interface Banner {
  /** How it was found: our own API, a selector file, the rules of autoconsent, or the names of its buttons. */
  readonly foundBy: 'keksi' | 'selectors' | 'autoconsent' | 'names';
  /** Whose it is, where that is known (`Keksi`, `Cookiebot` …). */
  readonly maker?: string;
  /** The `lang` that holds for it. */
  readonly language?: string;
  /** The language that its words seem to be in. */
  readonly writtenIn?: string;
  /** First and second layer at 1280 × 800, and the first at 360 × 640. */
  readonly layers: readonly Layer[];
}

/** The audit's attempt to do something with the banner. @example `{ act: 'refuse', done: false, how: 'names', clicks: 0, why: 'no button…' }` */
export interface Press {
  readonly act: Act;
  readonly category?: Category;
  readonly done: boolean;
  readonly how: 'keksi' | 'selectors' | 'autoconsent' | 'names' | 'none';
  /** How many clicks it took a visitor (API calls count as the clicks that they stand for). */
  readonly clicks: number;
  /** The names that were pressed. */
  readonly names: readonly string[];
  readonly moment: Moment;
  /** In plain English, where it was not done. */
  readonly why?: string;
}

/** A line of a phase's time line. @example `{ at: 1200, moment: 'before', what: 'scroll', url }` */
export interface Step {
  readonly at: number;
  readonly moment: Moment;
  readonly what:
    | 'visit'
    | 'scroll'
    | 'wait'
    | 'press'
    | 'event'
    | 'second-tab'
    | 'leave'
    | 'next-page'
    | 'end';
  readonly url: string;
  /** Of a press: what and whether it was done. */
  readonly press?: Press;
}

/** What did not go as on other pages, and did not end the audit. @example `{ fault: 'never-idle', text: '…' }` */
export interface PageFault {
  readonly fault:
    | 'host'
    | 'status'
    | 'redirects'
    | 'password'
    | 'certificate'
    | 'timeout'
    | 'huge'
    | 'never-idle'
    | 'dialog'
    | 'download'
    | 'automation'
    | 'crash'
    | 'no-banner'
    | 'no-refusal'
    | 'no-withdrawal'
    | 'other';
  /** In plain English: what is wrong, where, what to do. */
  readonly text: string;
  /** Whether the phase could go on. */
  readonly fatal: boolean;
}

/** All that was seen in one phase on one page. @example `page.phases.find(({ phase }) => phase === 'refused')` */
export interface Phase {
  readonly phase: PhaseName;
  readonly url: string;
  /** False where it could not be played, with the reason in `faults`. */
  readonly played: boolean;
  readonly startedAt: string;
  readonly steps: readonly Step[];
  readonly requests: readonly SeenRequest[];
  readonly storage: readonly StoredItem[];
  readonly violations: readonly Violation[];
  readonly console: readonly ConsoleMessage[];
  readonly google: readonly GoogleCommand[];
  readonly states: readonly ConsentState[];
  readonly presses: readonly Press[];
  readonly faults: readonly PageFault[];
}

/** How the page carries Keksi, read from the markup. @example `page.keksi?.attributes['data-ga']` */
export interface KeksiOnPage {
  /** The script tag's attributes that begin with `data-`, and `src`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in `<script data-keksi-config>` and `window.keksiConfig`, parsed, if it is JSON. */
  readonly config?: unknown;
  readonly version?: string;
  /** Tag or npm. */
  readonly by: 'tag' | 'npm';
}

/** A page of the audit. @example `audit.pages.map(({ url }) => url)` */
export interface Page {
  readonly url: string;
  /** Where it led. */
  readonly finalUrl: string;
  readonly status?: number;
  readonly title?: string;
  readonly language?: string;
  /** The HTML as the server sent it, at most 500,000 characters. Not written to reports. */
  readonly source?: string;
  readonly keksi?: KeksiOnPage;
  readonly banner?: Banner;
  /**
   * What the page that the banner links as the privacy statement says, as text: `innerText` after its scripts have run,
   * at most 200,000 characters. Only asked of the same origin. Not written to reports.
   */
  readonly statementText?: string;
  /** Links and buttons on the page, outside the banner, that lead to cookie settings or withdrawal. */
  readonly settingsLinks: readonly { readonly name: string; readonly visible: boolean }[];
  readonly phases: readonly Phase[];
  /** What kept the page from being audited at all. */
  readonly faults: readonly PageFault[];
}

/** What shows that a finding is true. @example `{ text: 'POST https://a.example/collect, by gtag.js:12', request: { url, moment: 'after' } }` */
export interface Evidence {
  /** In the audit's language. */
  readonly text: string;
  readonly request?: Pick<SeenRequest, 'url' | 'method' | 'type' | 'moment' | 'atUnload'> & {
    readonly place?: Place;
  };
  readonly item?: Pick<StoredItem, 'kind' | 'name' | 'host' | 'lifetimeDays'> & {
    readonly moment?: Moment;
    readonly writer?: string;
  };
  readonly place?: Place;
}

/** What is wrong, where it was seen, and what to do. @example `{ rule: 'request-after-refusal', severity: 'high', phase: 'refused', url, evidence, remedy }` */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly phase: PhaseName;
  readonly url: string;
  /** One sentence in the audit's language: what is wrong. */
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** What to do, in the audit's language. */
  readonly remedy: string;
  /** A ready entry for the configuration's `services`, where that is the remedy. */
  readonly entry?: unknown;
}

/** A rule: looks at the whole audit, answers with findings. It never throws for what a page does. @example `rules.flatMap((rule) => rule.judge(audit))` */
export interface Rule {
  readonly id: string;
  /** The worst it can find. */
  readonly severity: Severity;
  judge(audit: Audit): readonly Finding[];
}

/** What the person asked for, as far as rules and reports need it. @example `audit.asked.failOn` */
export interface Asked {
  readonly urls: readonly string[];
  readonly phases: readonly PhaseName[];
  /** Waits in milliseconds: after a load or an act, and after a withdrawal. */
  readonly settle: number;
  readonly settleWithdrawn: number;
  readonly failOn: Severity;
  /** What `--config` held, the banner's configuration, which wins over what the page shows. */
  readonly config?: unknown;
  /** What `--statement` held, for `checkStatement`. */
  readonly statement?: unknown;
  /** Addresses, patterns with `*`, that `--sensitive` or the page's `data-sensitive` name. */
  readonly sensitive: readonly string[];
}

/** A whole audit: what was seen, then what was found. @example `const audit: Audit = JSON.parse(text)` */
export interface Audit {
  readonly schema: 'keksi.audit/1';
  /** Such as `keksi-audit/1.0.0`. */
  readonly tool: string;
  /** Such as `Chromium 156.0.1.2`. */
  readonly browser: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** The language of findings and reports. */
  readonly language: Language;
  readonly asked: Asked;
  readonly pages: readonly Page[];
  readonly findings: readonly Finding[];
}

/** What `--baseline` tells: findings that came, went and stayed, by rule and address. @example `changes(now, before).added` */
export interface Changes {
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  readonly same: readonly Finding[];
  /** In the audit's language, for the terminal. */
  readonly text: string;
}

/** The forms of a report; each is an option of the command. @example `'sarif'` */
export type ReportName = 'json' | 'html' | 'junit' | 'sarif' | 'har' | 'wec';

/** Makes a report's whole text. @example `reports.html(audit)` */
export type Report = (audit: Audit) => string;
