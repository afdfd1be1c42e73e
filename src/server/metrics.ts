import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import type { MetricsPlace } from './config-network.ts';

/** What is measured of a running Redress. Labels are patterns of routes and words of ours: nothing anybody typed. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts and times every answer of an app. */
  watch(app: FastifyInstance): void;
}

/** Seconds, from a page out of memory to one that waits for a database. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Begins to measure: the process, its event loop, every answer; and, when it is asked, what waits to be done. */
export function openMetrics({ record, now }: Pick<Desk, 'record' | 'now'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'redress_' });
  const answers = new Histogram({
    name: 'redress_request_seconds',
    help: 'How long answers took, by method, pattern of the route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets,
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'redress_waiting',
    help: 'What waits: duties late, messages in the outbox and given up, long work',
    labelNames: ['what'] as const,
    registers: [registry],
    async collect() {
      const counts = await record.waiting(dayOf(now()));
      for (const [what, count] of Object.entries(counts)) waiting.set({ what }, count);
    },
  });
  const connections = new Gauge({
    name: 'redress_connections',
    help: 'Connections to the database: all of them, those that do nothing, and questions that wait for one',
    labelNames: ['what'] as const,
    registers: [registry],
    collect() {
      for (const [what, count] of Object.entries(record.connections())) connections.set({ what }, count);
    },
  });
  const jobs = new Gauge({
    name: 'redress_jobs',
    help: 'Jobs whose time has come and that nobody has taken, and jobs given up',
    labelNames: ['what'] as const,
    registers: [registry],
    async collect() {
      for (const [what, count] of Object.entries(await record.jobsStanding())) jobs.set({ what }, count);
    },
  });
  return {
    registry,
    watch(app) {
      app.addHook('onResponse', async ({ method, routeOptions, is404 }, reply) => {
        const route = is404 ? 'none' : (routeOptions.url ?? 'none');
        answers.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
      });
    },
  };
}

/** Metrics, being served. */
export interface ServedMetrics {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves what was measured, as Prometheus reads it, at an address of its own. */
export async function serveMetrics(
  { registry }: Metrics,
  { host, port }: MetricsPlace,
): Promise<ServedMetrics | Refusal> {
  const server = createServer((request, reply) => {
    if (request.url !== '/metrics' || request.method !== 'GET') return void reply.writeHead(404).end();
    const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
    registry.metrics().then(
      (text) => reply.writeHead(200, headers).end(text),
      // Whoever measures sees that it could not be measured: the database is away.
      () => reply.writeHead(503).end(),
    );
  });
  const refused = await new Promise<NodeJS.ErrnoException | null>((done) => {
    server.once('error', done);
    server.listen(port, host, () => done(null));
  });
  if (refused !== null) return cannotListen(`${host}:${port}`, refused.code ?? '');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const cannotListen = (place: string, why: string): Refusal => ({
  code: 'metrics.cannot-listen',
  says: `Nothing can listen on ${place}, where REDRESS_METRICS says (${why}).`,
  remedy: 'Name another address there, or stop what is on it.',
  clauses: [],
  at: 'REDRESS_METRICS',
});
