import type { Audit, Page, Phase, SeenRequest } from '../model';

const headersOf = (headers: Readonly<Record<string, string>> = {}) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

const queryOf = (url: string) =>
  URL.canParse(url) ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value })) : [];

const startOf = (phase: Phase, at: number): string => {
  const began = new Date(phase.startedAt).getTime();
  return new Date((Number.isNaN(began) ? 0 : began) + at).toISOString();
};

const pageId = (page: number, { phase }: Phase): string => `page_${page}_${phase}`;

function entryOf(request: SeenRequest, phase: Phase, page: number) {
  const { duration = 0, size = -1, status = 0, body, failure } = request;
  return {
    pageref: pageId(page, phase),
    startedDateTime: startOf(phase, request.at),
    time: duration,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'unknown',
      cookies: [],
      headers: headersOf(request.requestHeaders),
      queryString: queryOf(request.url),
      headersSize: -1,
      bodySize: body?.length ?? 0,
      ...(body === undefined
        ? {}
        : { postData: { mimeType: request.requestHeaders?.['content-type'] ?? '', text: body } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'unknown',
      cookies: [],
      headers: headersOf(request.responseHeaders),
      content: { size, mimeType: request.mimeType ?? '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: size,
      ...(failure ? { _error: failure } : {}),
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
    _resourceType: request.type,
    _phase: request.phase,
    _moment: request.moment,
    _atUnload: request.atUnload,
  };
}

const pageOf = (page: Page, index: number, phase: Phase) => ({
  startedDateTime: startOf(phase, 0),
  id: pageId(index, phase),
  title: `${page.url} (${phase.phase})`,
  pageTimings: {},
});

/** HTTP Archive 1.2: a page for each phase, which browsers' tools and the EDPB's auditing tool open. @example `writeFileSync('audit.har', har(audit))` */
export function har(audit: Audit): string {
  const [name = '', version = ''] = audit.tool.split('/');
  const [browser = '', ...rest] = audit.browser.split(' ');
  const each = audit.pages.flatMap((page, index) =>
    page.phases.map((phase) => ({ page, index, phase })),
  );
  const log = {
    version: '1.2',
    creator: { name, version },
    browser: { name: browser, version: rest.join(' ') },
    pages: each.map(({ page, index, phase }) => pageOf(page, index, phase)),
    entries: each
      .flatMap(({ index, phase }) => phase.requests.map((one) => entryOf(one, phase, index)))
      .sort((one, other) => one.startedDateTime.localeCompare(other.startedDateTime)),
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}
