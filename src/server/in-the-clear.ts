import { BlockList, isIP } from 'node:net';
import { listInWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import type { ClamdPlace } from './clamd/instream.ts';
import type { MetricsPlace, TlsFiles } from './config-network.ts';

/** What Redress talks to that may lie on another machine: each is refused there without TLS, unless it is named. */
export const allowedInTheClear = ['database', 'clamd', 'metrics'] as const;
export type AllowedInTheClear = (typeof allowedInTheClear)[number];

interface Places {
  readonly databaseUrl: string | null;
  readonly clamd: ClamdPlace | null;
  readonly metrics: MetricsPlace | null;
  readonly inTheClear: readonly AllowedInTheClear[];
}

interface Listening {
  readonly host: string;
  readonly tls: TlsFiles | null;
  readonly publicUrl: string | null;
}

/**
 * Why Redress does not start: something of the record would go over a network where others can read it. A network of its own, or a tunnel,
 * is not seen from here: whoever has one says so in REDRESS_IN_THE_CLEAR. The demo has nobody in it and is not held to this.
 */
export function whyInTheClear({ databaseUrl, clamd, metrics, inTheClear }: Places): Refusal | null {
  const database = databaseUrl === null ? null : hostOf(databaseUrl);
  if (database !== null && databaseUrl !== null && !isHere(database) && !isProved(databaseUrl))
    if (!inTheClear.includes('database'))
      return refuse(
        'database',
        `The database at ${database} would be spoken to without TLS that proves whose it is.`,
        'Add sslmode=verify-full to DATABASE_URL',
      );
  if (clamd !== null && 'host' in clamd && !isHere(clamd.host) && !inTheClear.includes('clamd'))
    return refuse(
      'clamd',
      `Files would be handed to clamd at ${clamd.host} as they are, because clamd speaks no TLS.`,
      'Run it on this machine, best behind a socket',
    );
  if (metrics !== null && !isHere(metrics.host) && !inTheClear.includes('metrics'))
    return refuse(
      'metrics',
      `What is measured would be served on ${metrics.host} without TLS.`,
      'Serve it on 127.0.0.1, and let something that speaks TLS fetch it from there',
    );
  return null;
}

/** What is said at the start of how people come in: a sentence, or none. Not refused: what stands in front is not seen from here. */
export function listensInTheClear({ host, tls, publicUrl }: Listening): string[] {
  if (isHere(host) || tls !== null || publicUrl?.startsWith('https:') === true) return [];
  return [
    `Redress listens on ${host} without TLS, so passwords can be read on the way. Name a certificate in REDRESS_TLS_CERT_FILE, or a proxy’s address in REDRESS_URL.`,
  ];
}

/** Reads REDRESS_IN_THE_CLEAR: words out of those above, with commas or spaces between. */
export function readInTheClear(held: string | undefined): readonly AllowedInTheClear[] | Refusal {
  const words = (held ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const known = allowedInTheClear.filter((word) => words.includes(word));
  if (words.every((word) => known.some((each) => each === word))) return known;
  return {
    code: 'config.not-understood',
    says: `REDRESS_IN_THE_CLEAR is "${held}". It names what may be spoken to without TLS: ${listInWords(allowedInTheClear)}.`,
    remedy: 'Change REDRESS_IN_THE_CLEAR, or leave it out.',
    clauses: [],
    at: 'REDRESS_IN_THE_CLEAR',
  };
}

const refuse = (what: AllowedInTheClear, says: string, remedy: string): Refusal => ({
  code: 'config.in-the-clear',
  says,
  remedy: `${remedy}; or, where nobody else is on that network, set REDRESS_IN_THE_CLEAR=${what}.`,
  clauses: [],
  at: 'REDRESS_IN_THE_CLEAR',
});

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether what is sent there stays on this machine: its own addresses, and sockets, which are paths. */
function isHere(host: string): boolean {
  if (host === '' || host === 'localhost' || host.startsWith('/')) return true;
  const family = isIP(host);
  return family !== 0 && loopback.check(host, family === 4 ? 'ipv4' : 'ipv6');
}

/** As the driver of PostgreSQL reads it: `host` in the query stands over the one in front. */
function hostOf(databaseUrl: string): string {
  const { hostname, searchParams } = new URL(databaseUrl);
  return (searchParams.get('host') ?? decodeURIComponent(hostname)).replaceAll(/^\[|\]$/g, '');
}

const isProved = (databaseUrl: string): boolean =>
  new URL(databaseUrl).searchParams.get('sslmode') === 'verify-full';
