import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** A span as an operator’s OpenTelemetry would be told of it. */
export interface Told {
  readonly name: string;
  readonly id: string;
  readonly parent: string | null;
  readonly attributes: Record<string, unknown>;
  ended: boolean;
  failed: boolean;
}

/** Loads an OpenTelemetry that keeps every span in memory, as an operator would load theirs: before Redress. */
export function collectSpans(): Told[] {
  const told: Told[] = [];
  const active = new AsyncLocalStorage<Context>();
  context.setGlobalContextManager({
    active: () => active.getStore() ?? ROOT_CONTEXT,
    with: (given, work, self, ...rest) => active.run(given, () => work.apply(self as never, rest)),
    bind: (given, target) =>
      typeof target === 'function'
        ? (((...rest: unknown[]) => active.run(given, () => target(...rest))) as never)
        : target,
    enable() {
      return this;
    },
    disable() {
      return this;
    },
  });
  const startSpan = (name: string, options: { attributes?: object } = {}, from = context.active()): Span => {
    const id = String(told.length + 1).padStart(16, '0');
    const parent = trace.getSpanContext(from)?.spanId ?? null;
    const one: Told = {
      name,
      id,
      parent,
      attributes: { ...options.attributes },
      ended: false,
      failed: false,
    };
    told.push(one);
    return spanOf(one);
  };
  trace.setGlobalTracerProvider({
    getTracer: () => ({
      startSpan,
      startActiveSpan(name: string, ...rest: unknown[]) {
        const span = startSpan(name);
        const work = rest.at(-1) as (given: Span) => never;
        return context.with(trace.setSpan(context.active(), span), () => work(span));
      },
    }),
  });
  return told;
}

function spanOf(one: Told): Span {
  const spanContext: SpanContext = { traceId: '1'.padStart(32, '0'), spanId: one.id, traceFlags: 1 };
  const span: Span = {
    spanContext: () => spanContext,
    setAttribute(key, value) {
      one.attributes[key] = value;
      return span;
    },
    setAttributes: () => span,
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    setStatus({ code }) {
      one.failed = code === SpanStatusCode.ERROR;
      return span;
    },
    updateName: () => span,
    end() {
      one.ended = true;
    },
    isRecording: () => !one.ended,
    recordException: () => undefined,
  };
  return span;
}
