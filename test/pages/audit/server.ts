import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../kit/certificate';
import { answerVendor } from '../../kit/vendors/index';
import { CORPUS } from './pages';

/** The corpus on a port of this machine, and every other host's stand-in beside it. */
export interface CorpusServer {
  readonly port: number;
  close(): Promise<void>;
}

const LIBRARY = /^\/(keksi(?:-[\w.-]+)?\.js)$/;
const DIST = new URL('../../../dist/', import.meta.url);
const STATEMENT =
  '<!doctype html><html lang="fi"><meta charset="utf-8"><title>Tietosuojaseloste</title><h1>Tietosuojaseloste</h1><p>Rekisterinpitäjä on Esimerkki Oy. Tietoja saavat Google Ireland Limited ja Meta Platforms Ireland Limited.</p>';

const html = (text: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });

/** The address of a page and of its right twin. */
export const corpusAddress = (rule: string, twin: 'wrong' | 'right'): string =>
  `https://www.${rule}-${twin}.test/`;

async function answer(url: URL): Promise<Response> {
  const [, rule, twin] = /^www\.([\w-]+)-(wrong|right)\.test$/.exec(url.hostname) ?? [];
  const page = CORPUS.find((one) => one.rule === rule);
  if (!page) return answerVendor(new Request(url), { history: false });
  const [, library] = LIBRARY.exec(url.pathname) ?? [];
  if (library) {
    const file = await readFile(new URL(library, DIST));
    return new Response(new Uint8Array(file), { headers: { 'content-type': 'text/javascript' } });
  }
  if (url.pathname === '/tietosuojaseloste') return html(STATEMENT);
  if (/\.(js|png|ico)$/.test(url.pathname)) return new Response(null, { status: 204 });
  return html(twin === 'wrong' ? page.wrong : page.right, page.headers);
}

async function reply(message: IncomingMessage, to: ServerResponse): Promise<void> {
  message.resume();
  const response = await answer(new URL(message.url ?? '/', `https://${message.headers.host}`));
  to.writeHead(response.status, [...response.headers].flat());
  to.end(Buffer.from(await response.arrayBuffer()));
}

/** Serves the corpus: a browser is led here with `MAP * 127.0.0.1:PORT`. */
export async function serveCorpus(): Promise<CorpusServer> {
  const { key, cert } = await makeCertificate();
  const server = createServer({ key, cert }, (message, to) => {
    reply(message, to).catch(() => to.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
