// Figures for a monitor (Prometheus' text format), on an address of their own: they name routes and counts, never people or plans.
import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** As a pool of the pg package counts them. */
interface Connections {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Seconds; the upper ends of the histogram's buckets. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10];

/** A registry that follows the application's requests and the pool's connections. */
export function observe(app: FastifyInstance, pool: Connections): Registry {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'luoshi_http_request_seconds',
    help: 'Seconds from a request to its answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const underWay = new Gauge({ name: 'luoshi_http_requests_under_way', help: 'Requests not answered yet', registers });
  new Gauge({
    name: 'luoshi_database_connections',
    help: 'Connections of the pool, by what they do; "waiting" are requests for one',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  app.addHook('onRequest', async () => underWay.inc());
  app.addHook('onResponse', async (request, reply) => {
    underWay.dec();
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
  return registry;
}

/** Serves the registry at /metrics. */
export async function serveMetrics(
  registry: Registry,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer((request, reply) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      reply.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => reply.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => reply.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
