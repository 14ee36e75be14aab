import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import {
  createRegister,
  openStore,
  plainSite,
  type Register,
  Sites,
} from '../../register/src/index';
import { looksPage } from '../looks/looks';
import { files } from './files';
import { headers } from './headers';
import { setup } from './setup';
import { site } from './site';

/** What a demo needs to be told. */
export interface DemoOptions {
  /** 0 takes any free port. */
  port: number;
  /** Where the register keeps its records: `file:./data/register.db`. */
  databaseUrl: string;
  /** Opens the register's calls for administrators. */
  adminToken?: string;
}

/** A demo that is running. */
export interface Demo {
  origin: string;
  /** Finishes what has been accepted, then closes the register's database. */
  stop(): Promise<void>;
}

/** Starts the shop and, under `/register`, a real register. */
export async function startDemo({ port, databaseUrl, adminToken }: DemoOptions): Promise<Demo> {
  const store = await openStore(databaseUrl);
  // The pages of the shop may post; under which address they lie is known when the port is.
  let register: Register | undefined;

  const app = new Hono();
  app.all(
    '/register/*',
    (c) =>
      register?.fetch(c.req.raw, { address: getConnInfo(c).remote.address }) ??
      c.text('The register is about to start.', 503),
  );
  // Before the headers of the shop, which let nobody frame its pages.
  app.route('/', looksPage());
  app.route('/', setup());
  app.use(headers, etag(), compress());
  app.route('/', files());
  app.route('/', site());
  app.notFound((c) => site().fetch(c.req.raw));

  const server = serve({ fetch: app.fetch, port }) as Server;
  try {
    await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  } catch (error) {
    await store.close();
    throw error;
  }
  const { port: own } = server.address() as AddressInfo;
  const origin = `http://localhost:${own}`;
  const sites = new Sites([plainSite(origin, `http://127.0.0.1:${own}`)], store.small);
  register = createRegister({ store, sites, basePath: '/register', adminToken });
  return {
    origin,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await store.close();
    },
  };
}
