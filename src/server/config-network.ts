import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { ClamdPlace } from './clamd/instream.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where Redress speaks TLS itself: its certificate with the chain, and its key, both in PEM. */
export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/** An address for whoever measures. */
export interface MetricsPlace {
  readonly host: string;
  readonly port: number;
}

/** What a configuration says of the network in front of Redress. */
export interface NetworkConfig {
  /** Null where it speaks plain http: on one machine, or behind a proxy. */
  readonly tls: TlsFiles | null;
  /** Addresses and networks whose word is taken for who asks and how ("10.0.0.4", "10.0.0.0/8"). Nobody's, unless named. */
  readonly trustedProxies: readonly string[];
  /** Where clamd listens, which looks at every file given; null where nothing does. */
  readonly clamd: ClamdPlace | null;
  /** Where what is measured is served, apart from what people use; null where it is not. */
  readonly metrics: MetricsPlace | null;
}

/** Reads what stands between people and Redress. A value that cannot be meant is refused by its variable's name. */
export function readNetwork(env: Env, root: string): NetworkConfig | Refusal {
  const tls = readTls(env['REDRESS_TLS_CERT_FILE'], env['REDRESS_TLS_KEY_FILE'], root);
  if (isRefusal(tls)) return tls;
  const trustedProxies = (env['REDRESS_TRUSTED_PROXIES'] ?? '').split(/[\s,]+/).filter((each) => each !== '');
  const wrong = trustedProxies.find((each) => !isNetwork(each));
  if (wrong !== undefined)
    return refuse(
      'REDRESS_TRUSTED_PROXIES',
      `"${wrong}" is no address and no network. They look like 10.0.0.4 and 10.0.0.0/8.`,
    );
  const clamd = readClamd(env['REDRESS_CLAMD']);
  if (isRefusal(clamd)) return clamd;
  const metrics = readMetrics(env['REDRESS_METRICS']);
  if (isRefusal(metrics)) return metrics;
  return { tls, trustedProxies, clamd, metrics };
}

function readTls(cert: string | undefined, key: string | undefined, root: string): TlsFiles | null | Refusal {
  if (!cert && !key) return null;
  if (!cert)
    return refuse('REDRESS_TLS_CERT_FILE', 'REDRESS_TLS_KEY_FILE is set, and needs its certificate.');
  if (!key) return refuse('REDRESS_TLS_KEY_FILE', 'REDRESS_TLS_CERT_FILE is set, and needs its key.');
  const files = { certFile: resolve(root, cert), keyFile: resolve(root, key) };
  if (!existsSync(files.certFile)) return refuse('REDRESS_TLS_CERT_FILE', 'There is no such file.');
  if (!existsSync(files.keyFile)) return refuse('REDRESS_TLS_KEY_FILE', 'There is no such file.');
  return files;
}

function readClamd(held: string | undefined): ClamdPlace | null | Refusal {
  if (!held) return null;
  if (held.startsWith('/')) return { path: held };
  const place = placeIn(held);
  if (place !== null) return place;
  return refuse('REDRESS_CLAMD', 'It is a host and port such as 127.0.0.1:3310, or the path of a socket.');
}

function readMetrics(held: string | undefined): MetricsPlace | null | Refusal {
  if (!held) return null;
  return placeIn(held) ?? refuse('REDRESS_METRICS', 'It is an address and port such as 127.0.0.1:9464.');
}

function placeIn(text: string): { readonly host: string; readonly port: number } | null {
  const [, host = '', port = ''] = /^\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(text) ?? [];
  const known = host !== '' && Number(port) > 0 && Number(port) <= 65_535;
  return known ? { host, port: Number(port) } : null;
}

/** Whether a text is an address, or one with the length of its network that leaves somebody out. */
function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (bits === 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) > 0 && Number(length) <= bits);
}

const refuse = (variable: string, why: string): Refusal => ({
  code: 'config.not-understood',
  says: `${variable} is not understood. ${why}`,
  remedy: `Change ${variable}, or leave it out.`,
  clauses: [],
  at: variable,
});
