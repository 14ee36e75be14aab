import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PostgresServer } from '../test/postgres.js';
import type { Shape } from './load.js';
import { type Server, startServer } from './process.js';
import { peerShape, recordShape } from './shapes.js';

/** One thing that is measured. */
export interface Variant {
  name: string;
  shape: Shape;
  /** More than one: instances on one database, which share the connections. */
  start(): Promise<Server[]>;
  usesPostgres?: boolean;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const tsx = ['node', '--import', import.meta.resolve('tsx')];
const register = (databaseUrl: string) =>
  startServer(['node', file('../dist/cli.js')], {
    PORT: '0',
    HOST: '127.0.0.1',
    KEKSI_DATABASE_URL: databaseUrl,
    KEKSI_ALLOWED_ORIGINS: 'https://www.esimerkki.fi',
    KEKSI_RETENTION_DAYS: '3650',
  });
const hono = (...args: string[]) => startServer([...tsx, file('servers/hono.ts'), ...args]);

/** Everything that is measured, in the order of the table. */
export function variants(folder: string, postgres: PostgresServer): Variant[] {
  const newFile = () => `${folder}/${randomUUID()}.db`;
  const newDatabase = () => postgres.createDatabase();
  const shape = recordShape();
  const own: Variant[] = [
    {
      name: 'bare `node:http`, stores nothing',
      shape,
      start: async () => [await startServer([...tsx, file('servers/node-http.ts')])],
    },
    { name: 'Hono, stores nothing', shape, start: async () => [await hono('nothing')] },
    {
      name: 'Hono, one plain insert a request, SQLite',
      shape,
      start: async () => [await hono('sqlite', newFile())],
    },
    {
      name: '**register on SQLite**',
      shape,
      start: async () => [await register(`file:${newFile()}`)],
    },
    {
      name: 'Hono, one plain insert a request, PostgreSQL',
      shape,
      usesPostgres: true,
      start: async () => [await hono('postgres', await newDatabase())],
    },
    {
      name: '**register on PostgreSQL**',
      shape,
      usesPostgres: true,
      start: async () => [await register(await newDatabase())],
    },
    {
      name: '**two instances of the register on one PostgreSQL**',
      shape,
      usesPostgres: true,
      start: async () => {
        const url = await newDatabase();
        return [await register(url), await register(url)];
      },
    },
  ];
  const peer = file('peer/server.mjs');
  if (!existsSync(file('peer/node_modules'))) return own;
  const startPeer = async (url: string) => [await startServer(['node', peer, url])];
  return [
    ...own,
    {
      name: 'peer: c15t backend 2.2.1 on SQLite',
      shape: peerShape(),
      start: () => startPeer(newFile()),
    },
    {
      name: 'peer: c15t backend 2.2.1 on PostgreSQL',
      shape: peerShape(),
      usesPostgres: true,
      start: async () => startPeer(await newDatabase()),
    },
  ];
}
