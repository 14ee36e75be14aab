import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { adminToken, asAdministrator, startRegister } from '../../test/start.js';
import { createMetrics } from '../operation/metrics.js';
import { createNodeRegister } from '../register.js';
import { createMetricsServer } from './metrics.js';
import { createNodeServer } from './node.js';

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

async function serve(server: Server) {
  server.listen(0);
  endings.push(() => new Promise((done) => server.close(done)));
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('a body that trickles is cut off', async () => {
  const { store, stop } = await startRegister();
  endings.push(stop);
  const patience = { requestTimeout: 300, headersTimeout: 200, connectionsCheckingInterval: 50 };
  const { url } = await serve(createNodeServer(createNodeRegister({ store }), false, patience));
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('POST /records HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n');
  socket.write('Content-Length: 1000\r\n\r\n');
  const trickle = setInterval(() => socket.write(' '), 20);
  socket.on('error', () => {});
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'close');
  clearInterval(trickle);
  expect(answer).toContain('408');
});

test('a verification ends when the one who asked has gone', async () => {
  const { store, stop, post } = await startRegister();
  endings.push(stop);
  await Promise.all(Array.from({ length: 501 }, () => post(sampleRecord())));
  const { server, url } = await serve(createNodeServer(createNodeRegister({ store, adminToken })));
  const left = new Promise((resolve) =>
    server.once('connection', (socket) => socket.once('close', resolve)),
  );
  const { entries } = store;
  const pages: number[] = [];
  const leave = new AbortController();
  store.entries = async (origin, after, limit) => {
    pages.push(after);
    leave.abort();
    await left;
    return entries(origin, after, limit);
  };
  const asking = fetch(`${url}/verify`, { headers: asAdministrator, signal: leave.signal });
  await expect(asking).rejects.toThrow();
  await left;
  // The same call again, to its end: by then the first would have come to its second page.
  store.entries = entries;
  expect((await fetch(`${url}/verify`, { headers: asAdministrator })).status).toBe(200);
  expect(pages).toEqual([0]);
});

test('/metrics may have a port of its own, and then stands nowhere else', async () => {
  const metrics = createMetrics();
  const register = await startRegister({ metrics, ownMetricsPort: true });
  endings.push(register.stop);
  await register.post(sampleRecord());
  const own = await fetch(`${register.url}/metrics`, { headers: asAdministrator });
  expect(own.status).toBe(404);
  const { url } = await serve(createMetricsServer(metrics));
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('keksi_records_total');
  expect((await fetch(`${url}/records`)).status).toBe(404);
});
