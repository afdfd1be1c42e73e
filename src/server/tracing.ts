import type * as traces from './traces.ts';

/** Where OpenTelemetry says that an operator has loaded it. */
const loaded = Symbol.for('opentelemetry.js.api.1');

/** What puts spans around requests, use cases and queries; null where nobody has loaded OpenTelemetry, and then none of it is read. */
export const openTracing = async (): Promise<typeof traces | null> =>
  loaded in globalThis ? import('./traces.ts') : null;
