/**
 * The question in the first HTML: drawn by the site's own server, taken over by the script, and answered without it.
 */
import css from '../../styles/question.css';
import { changedCategories } from '../consent/notice-versions';
import { isDecided, type State } from '../consent/state';
import { screenTexts } from '../effects/wording';
import { LOCALES } from '../locales/all';
import { isBuiltIn } from '../locales/languages';
import { toUrl } from '../page/url';
import { chooseLanguage } from '../settings/language';
import type { Config } from '../settings/settings';
import { type BannerNotice, bannerNotice } from '../ui/banner-notice';
import { bannerPieces } from '../ui/banner-pieces';
import { HOST } from '../ui/drawn';
import { type Piece, piece } from '../ui/piece';
import { inTheme } from '../ui/root';
import { htmlOf } from './html';
import { type Site, siteOf, stateOf } from './site';

/** What a server knows of a page and of who asks for it. */
export interface QuestionOptions {
  /** The request's `Cookie` header. */
  readonly cookie: string | null | undefined;
  /** The page's address, whole or from its path on. Who refuses comes back to it. */
  readonly url: string | URL;
  /** What the page's `<html lang>` says. */
  readonly language?: string;
  /** The request's `Sec-GPC` header. */
  readonly gpc?: string | null | undefined;
  /** The page's nonce, where its policy asks for one. Without one, allow `questionStyleHash`. */
  readonly nonce?: string;
  /** Where the answer is posted. Default: `/keksi`. */
  readonly action?: string;
  /** Words and place of what is shown, where this is not the moment of the request: for tests. */
  readonly now?: number;
}

/** Where the answer is posted unless the site says otherwise. */
const ACTION = '/keksi';

/**
 * Goes with every page that the question may stand in, whether it does or not: the page is the visitor's own, and no
 * cache keeps it for others.
 *
 * @example
 * new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', ...QUESTION_HEADERS } });
 */
export const QUESTION_HEADERS: Readonly<Record<'Cache-Control' | 'Vary', string>> = Object.freeze({
  'Cache-Control': 'private, no-cache',
  Vary: 'Cookie, Sec-GPC',
});

/** The page's path and query, and nothing of another site's. */
export function pathOf(url: string | URL): string {
  const { pathname = '', search = '' } = toUrl(url, 'http://page') ?? {};
  // `//evil.example` would be another host.
  return /^\/(?!\/)/.test(pathname) ? pathname + search : '/';
}

/** The host of a whole address: it stands in where no company is named, as in the browser. */
const hostOf = (url: string | URL): string => toUrl(url)?.hostname ?? '';

/** What the question says, from the same texts and by the same rules as in the browser. */
function noticeOf(
  site: Site,
  state: State,
  language: string,
  { url, gpc }: QuestionOptions,
): BannerNotice {
  const { settings, told, policy } = site;
  const { asked, decision, notice } = state;
  const texts = screenTexts(
    language,
    LOCALES[isBuiltIn(language) ? language : 'en'],
    settings.texts[language],
  );
  const controller = settings.controller ?? hostOf(url);
  return bannerNotice(
    { texts, settings: { controller, policy }, services: told },
    {
      asked,
      changed: decision ? changedCategories(decision.notice, notice) : [],
      gpc: gpc === '1',
      remembered: true,
    },
  );
}

/** As long as no script has come, refusing sends a form; whatever else is offered waits for the script. */
function waiting(one: Piece): Piece {
  const { tag, attributes, children } = one;
  const inside = children.map((child) => (typeof child === 'string' ? child : waiting(child)));
  if (tag !== 'button') return { ...one, children: inside };
  const isRefusal = attributes.value === 'reject-all';
  const until: Piece['attributes'] = isRefusal
    ? { type: 'submit', form: 'answer' }
    : { disabled: '' };
  return { tag, attributes: { ...attributes, ...until }, children: inside };
}

const styles = (config: Config): string => inTheme(siteOf(config).settings.theme, css);

/**
 * The question as HTML, to stand first in `<body>`; an empty text for a visitor who has chosen, and where nothing is
 * asked. The page's own script takes it over. Until then, and where no script runs, refusing works: it is posted to
 * `action`, where `answerQuestion` answers.
 *
 * Send `QUESTION_HEADERS` with the page, so that no cache gives it to anybody else.
 *
 * @param config the very settings of the page.
 * @example
 * const question = renderQuestion(SETTINGS, { cookie: request.headers.get('cookie'), url: request.url });
 */
export function renderQuestion(config: Config, options: QuestionOptions): string {
  const site = siteOf(config);
  const state = stateOf(site, options.cookie, options.now ?? Date.now());
  if (isDecided(state) || !state.asked.length) return '';
  const { settings } = site;
  const language = chooseLanguage(
    settings.language,
    Object.keys(settings.texts),
    options.language ?? '',
    [],
  );
  const notice = noticeOf(site, state, language, options);
  const { nonce, url, action = ACTION } = options;
  const hidden = (name: string, value: string) => piece('input', { type: 'hidden', name, value });
  const form = piece(
    'form',
    { id: 'answer', method: 'post', action },
    hidden('keksi', 'reject-all'),
    hidden('back', pathOf(url)),
  );
  const room = waiting(bannerPieces(settings.position, notice));
  const ui = piece('div', { class: 'ui', lang: language, hidden: '' }, room);
  // Not through `htmlOf`: in a style, signs stand for themselves.
  const style = `<style${nonce ? ` nonce="${nonce.replace(/[^\w+/=-]/g, '')}"` : ''}>${styles(config)}</style>`;
  return `<${HOST}><template shadowrootmode="open">${style}${htmlOf(form)}${htmlOf(ui)}</template></${HOST}>`;
}

/**
 * What a content security policy without a nonce has to allow for the question's styles: the same for every page of a
 * version of Keksi.
 *
 * @example
 * const policy = `style-src 'self' '${await questionStyleHash(SETTINGS)}'`;
 */
export async function questionStyleHash(config: Config): Promise<string> {
  const bytes = new TextEncoder().encode(styles(config));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
