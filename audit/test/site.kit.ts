import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { findBrowser } from '../../test/kit/browser';
import type { Audit, PhaseName } from '../src/model';
import { PHASES } from '../src/model';
import { run } from '../src/run/run';

/** What arrived at the server, whatever the audit saw of it. */
export interface Arrived {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly agent: string;
  readonly authorization?: string;
}

/** A page with a banner of somebody else's: `TELL` is what its "yes" starts. */
export const leaky = (body = ''): string => `<!doctype html><html lang="fi"><title>Kauppa</title>
<h1>Kauppa</h1><a href="/toinen">Toinen sivu</a> <a href="/logout">Kirjaudu ulos</a>
<button onclick="ask.hidden = false">Evästeasetukset</button>
<div id="ask" hidden style="position:fixed;inset:auto 0 0 0;background:#fff;padding:20px">
<p>Käytämme evästeitä, jos annat suostumuksesi siihen.</p>
<button onclick="choose('yes')">Hyväksy kaikki</button> <button onclick="choose('no')">Hylkää kaikki</button>
<a href="/seloste">Tietosuojaseloste</a></div>
<script>
const ask = document.getElementById('ask');
const tell = () => {
  document.cookie = 'seen=1; max-age=864000; path=/';
  localStorage.setItem('seen', '1');
  fetch('http://seuranta.example:PORT/hit?cid=1&dl=' + encodeURIComponent(location.href), { mode: 'no-cors' });
  addEventListener('pagehide', () => navigator.sendBeacon('http://seuranta.example:PORT/bye?cid=1', 'x'));
};
const choose = (what) => {
  ask.hidden = true;
  document.cookie = 'choice=' + what + '; path=/; max-age=86400';
  if (what === 'yes') tell();
};
const choice = /choice=(\\w+)/.exec(document.cookie)?.[1];
if (!choice) ask.hidden = false;
if (choice === 'yes') tell();
</script>${body}`;

/** A server for every host, and the audit of one of its pages. */
export class Site {
  readonly arrived: Arrived[] = [];
  private port = 0;

  private constructor(private readonly server = createServer()) {}

  /** Opens a server of these pages by their paths. */
  static async open(pages: Readonly<Record<string, string>>): Promise<Site> {
    const site = new Site();
    site.server.on('request', (request, response) => {
      const { method = '', url: path = '', headers } = request;
      const { host = '', authorization, 'user-agent': agent = '' } = headers;
      site.arrived.push({ method, host, path, agent, ...(authorization && { authorization }) });
      if (path === '/500') response.statusCode = 500;
      if (path === '/loop') response.writeHead(302, { location: '/loop' }).end();
      if (path === '/password' && !authorization) response.statusCode = 401;
      if (path === '/file')
        response.setHeader('content-disposition', 'attachment; filename="x.zip"');
      if (response.writableEnded) return;
      const html = pages[path] ?? (path === '/toinen' ? pages['/'] : undefined) ?? 'ok';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html.replaceAll('PORT', String(site.port)));
    });
    await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
    site.port = (site.server.address() as AddressInfo).port;
    return site;
  }

  /** The address of a page. */
  url(path = '/'): string {
    return `http://kauppa.example:${this.port}${path}`;
  }

  /** Audits a page, quickly. */
  async audit(
    path: string,
    phases: readonly PhaseName[] = PHASES,
    more: object = {},
  ): Promise<Audit> {
    const options = {
      urls: [this.url(path)],
      phases,
      settle: 400,
      settleUntouched: 400,
      settleWithdrawn: 600,
      limit: 40_000,
      failOn: 'low',
      language: 'fi',
      sensitive: [],
      headers: [],
      cookies: [],
      selectors: {},
      insecure: false,
      resolve: ['MAP *.example 127.0.0.1'],
      registers: [],
      ...more,
    } as const;
    vi.stubEnv('CHROMIUM_PATH', findBrowser());
    try {
      return await run(options, { say: () => undefined });
    } finally {
      vi.unstubAllEnvs();
    }
  }

  /** Closes it. */
  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
