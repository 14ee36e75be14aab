// Hono, which answers 201 and stores nothing, or stores with one plain insert a request.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import Database from 'libsql';
import pg from 'pg';

type Insert = (id: string, body: string) => Promise<unknown> | unknown;

const inserts: Record<string, () => Promise<Insert>> = {
  nothing: async () => () => {},
  sqlite: async () => {
    const database = new Database(process.argv[3] ?? '');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec('CREATE TABLE plain (id text PRIMARY KEY, body text)');
    const insert = database.prepare('INSERT INTO plain VALUES (?, ?)');
    return (id, body) => insert.run(id, body);
  },
  postgres: async () => {
    const pool = new pg.Pool({ connectionString: process.argv[3], max: 10 });
    await pool.query('CREATE TABLE plain (id text PRIMARY KEY, body text)');
    const statement = { name: 'insert', text: 'INSERT INTO plain VALUES ($1, $2)' };
    return (id, body) => pool.query({ ...statement, values: [id, body] });
  },
};

const insert = await inserts[process.argv[2] ?? 'nothing']?.();
const app = new Hono().post('/records', async (c) => {
  const body = await c.req.text();
  const { id } = JSON.parse(body) as { id: string };
  await insert?.(id, body);
  return c.json({ id, receivedAt: new Date().toISOString() }, 201);
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  console.log(`"port":${(server.address() as AddressInfo).port}`);
});
