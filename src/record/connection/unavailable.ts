/**
 * The record cannot be reached just now, and the same request may succeed in a moment. Thrown, because no caller in between
 * can do anything about it; the web answers it with one page.
 */
export class RecordUnavailable extends Error {
  override readonly name = 'RecordUnavailable';
  readonly reason: Reason;

  constructor(reason: Reason, cause: unknown) {
    super(sentences[reason], { cause });
    this.reason = reason;
  }
}

export type Reason = 'restarting' | 'unreachable' | 'busy' | 'full';

const sentences: Record<Reason, string> = {
  restarting: 'The database is starting again.',
  unreachable: 'The database cannot be reached.',
  busy: 'The database took too long to answer.',
  full: 'There is no room left where the record is kept.',
};

/** SQLSTATEs and connection errors that pass by themselves. What is not here is a bug, and stays what it is. */
const passing = new Map<string, Reason>([
  ['57P01', 'restarting'], // admin_shutdown
  ['57P02', 'restarting'], // crash_shutdown
  ['57P03', 'restarting'], // cannot_connect_now
  ['25006', 'restarting'], // read_only_sql_transaction: the primary of a moment ago
  ['25P03', 'busy'], // idle_in_transaction_session_timeout
  ['40001', 'busy'], // serialization_failure
  ['40P01', 'busy'], // deadlock_detected
  ['53300', 'busy'], // too_many_connections
  ['55P03', 'busy'], // lock_not_available
  ['57014', 'busy'], // query_canceled, by statement_timeout
  ['53100', 'full'], // disk_full
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['EPIPE', 'unreachable'],
  ['ENOENT', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
]);

/** What pg says without a code. */
const worded: readonly [RegExp, Reason][] = [
  [/^Connection terminated|^Client has encountered a connection error|not queryable/, 'unreachable'],
  [/^timeout exceeded when trying to connect|^Query read timeout/, 'busy'],
];

/** The error a caller should see: `RecordUnavailable` for what passes, the error itself for everything else. */
export function asSeen(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  const reason =
    (typeof code === 'string'
      ? (passing.get(code) ?? (code.startsWith('08') ? 'unreachable' : undefined))
      : undefined) ?? worded.find(([said]) => said.test(error.message))?.[1];
  return reason === undefined ? error : new RecordUnavailable(reason, error);
}

/** Whether an answer was waited for and did not come, so that nobody knows what the connection will say next. */
export const isGivenUp = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout';
