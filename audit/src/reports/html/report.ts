import { el, type Piece, toHtml } from '../../from-keksi';
import type { Audit, Page } from '../../model';
import { WORDS } from '../words';
import { bannerOf } from './banner';
import { findingsOf, summaryOf } from './findings';
import { address, moment } from './parts';
import { STYLESHEET } from './stylesheet';
import { requestsOf, storageOf } from './tables';
import { timelineOf } from './timeline';

function pageOf(page: Page, audit: Audit, index: number): Piece {
  return el(
    'section',
    { 'aria-labelledby': `page-${index}` },
    el('h2', { id: `page-${index}` }, address(page.url)),
    page.title ? el('p', { class: 'meta' }, page.title) : null,
    ...page.faults.map(({ text }) => el('p', {}, text)),
    bannerOf(page, audit),
    requestsOf(page, audit),
    storageOf(page, audit),
    ...page.phases.map((phase) => timelineOf(phase, page, audit)),
  );
}

function headOf(audit: Audit): Piece {
  const words = WORDS[audit.language];
  return el(
    'header',
    {},
    el('h1', {}, `${words.title}: ${hostsOf(audit)}`),
    el(
      'p',
      { class: 'meta' },
      `${words.made} ${moment(audit.startedAt, audit.language)} · ${audit.browser} · ${audit.tool}`,
    ),
    el('p', {}, words.limits),
    el('h2', { id: 'pages' }, words.pages),
    el(
      'ol',
      {},
      ...audit.pages.map(({ url }, index) =>
        el('li', {}, el('a', { href: `#page-${index}` }, url)),
      ),
    ),
  );
}

const hostsOf = ({ pages, asked }: Audit): string => {
  const urls = pages.length ? pages.map(({ url }) => url) : asked.urls;
  return [...new Set(urls.map((url) => (URL.canParse(url) ? new URL(url).host : url)))].join(', ');
};

/** Nothing runs in a report and nothing is asked for, whatever a page managed to write into it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The report that can be sent to an authority: one file without scripts and without references to anything outside.
 * @example `writeFileSync('audit.html', html(audit))`
 */
export function html(audit: Audit): string {
  const words = WORDS[audit.language];
  const body = el(
    'main',
    {},
    headOf(audit),
    summaryOf(audit),
    findingsOf(audit),
    ...audit.pages.map((page, index) => pageOf(page, audit, index)),
  );
  const title = toHtml(`${words.title}: ${hostsOf(audit)}`);
  return `<!doctype html>
<html lang="${audit.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLESHEET}</style>
</head>
<body>${toHtml(body)}
</body>
</html>
`;
}
