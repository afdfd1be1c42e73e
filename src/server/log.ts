import pino, { type DestinationStream, type Logger } from 'pino';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * The log, a JSON line each on standard error. It holds nobody's name, address or words: of a request its method, the pattern
 * of its route and how it ended; of an error its kind, code and place, never a value it carried.
 */
export function openLog(level: LogLevel, to: DestinationStream = pino.destination(2)): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorShown } },
    to,
  );
}

/** An error without its message where that may quote what somebody typed: PostgreSQL's do, and so do those of parsers. */
function errorShown(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { name, code, constraint, routine, cause } = error as Error & Record<string, unknown>;
  const place = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    kind: name,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(routine === undefined ? {} : { routine }),
    place: place.map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: errorShown(cause) }),
  };
}
