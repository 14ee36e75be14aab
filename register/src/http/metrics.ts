import { createServer, type Server } from 'node:http';
import { Hono } from 'hono';
import type { Metrics } from '../operation/metrics.js';

/** `/metrics` beside the other calls, for an administrator's token. */
export const metricsCall = ({ registry }: Metrics): Hono =>
  new Hono().get('/metrics', async (c) =>
    c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  );

/**
 * `/metrics` alone, on a port of its own (`KEKSI_METRICS_PORT`), without a token: keep that port inside your
 * network.
 */
export const createMetricsServer = ({ registry }: Metrics): Server =>
  createServer({ requestTimeout: 5000 }, (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void registry.metrics().then((text) => {
      response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    });
  });
