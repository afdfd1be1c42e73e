import { BlockList, isIP } from 'node:net';
import type { Config } from './config.ts';

/**
 * What goes, or could go, over a network where others can read it: a sentence each, with what to do. Whoever runs Redress is told at
 * the start. It is not refused: a network of its own, or a tunnel, is not seen from here.
 */
export function inTheClear({
  host,
  tls,
  publicUrl,
  databaseUrl,
}: Pick<Config, 'host' | 'tls' | 'publicUrl' | 'databaseUrl'>): string[] {
  const said: string[] = [];
  if (!isHere(host) && tls === null && publicUrl?.startsWith('https:') !== true)
    said.push(
      `Redress listens on ${host} without TLS, so passwords can be read on the way. Name a certificate in REDRESS_TLS_CERT_FILE, or a proxy’s address in REDRESS_URL.`,
    );
  const database = databaseUrl === null ? null : hostOf(databaseUrl);
  if (database !== null && databaseUrl !== null && !isHere(database) && !isProved(databaseUrl))
    said.push(
      `The database at ${database} is spoken to without TLS that proves whose it is. Add sslmode=verify-full to DATABASE_URL.`,
    );
  return said;
}

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
