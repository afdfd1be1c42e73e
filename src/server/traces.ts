import {
  context,
  type Span as OpenSpan,
  propagation,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Around } from '#desk/desk.ts';
import type { OnQuery } from '#record/connection/pool.ts';

// For whatever OpenTelemetry an operator loads before Redress (`node --import`). What stands in a span: the pattern of a route, the
// name of a command, a statement without its values. No address, no name, no words, and nobody.

const tracer = (): Tracer => trace.getTracer('redress');

/** A span around every request, named by the pattern of the route. */
export function traceRequests(app: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, OpenSpan>();
  app.addHook('onRequest', (request, _, done) => {
    const { method, headers, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    const attributes = { 'http.request.method': method, 'http.route': route };
    const from = propagation.extract(context.active(), headers);
    const span = tracer().startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, from);
    spans.set(request, span);
    context.with(trace.setSpan(from, span), done);
  });
  app.addHook('onResponse', async (request, { statusCode }) => {
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
}

/** A span around a use case, named by its command, with what came of it. What it asks of the database stands below it. */
export const aroundUseCase: Around = (name, work) =>
  tracer().startActiveSpan(name, async (span) => {
    try {
      const done = await work();
      span.setAttribute('redress.outcome', done.outcome);
      return done;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });

/** A span for every statement, with the text as it was prepared: values stand for themselves in no statement of ours. */
export const traceQuery: OnQuery = (statement) => {
  const verb = /^\s*(\w+)/.exec(statement)?.[1]?.toLowerCase() ?? 'statement';
  const span = tracer().startSpan(`postgresql ${verb}`, {
    kind: SpanKind.CLIENT,
    attributes: {
      'db.system.name': 'postgresql',
      'db.operation.name': verb,
      'db.query.text': statement.slice(0, longest),
    },
  });
  return (failed) => {
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
};

/** What is told of one statement, in signs. */
const longest = 2000;
