import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listInWords } from '#core/day-in-words.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { SingleSignOnSettings } from '#desk/single-sign-on/settings.ts';
import { type BackupSettings, readBackupSettings } from './backup/settings.ts';
import { type NetworkConfig, readNetwork } from './config-network.ts';
import { readSingleSignOn } from './config-single-sign-on.ts';
import { withFiles } from './env-files.ts';
import { type AllowedInTheClear, readInTheClear, whyInTheClear } from './in-the-clear.ts';
import { type LogLevel, logLevels } from './log.ts';

/** Everything Redress is told from outside, read once when it starts. */
export interface Config extends NetworkConfig {
  /** 0 means any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. Holds the embedded PostgreSQL, the files and the keys. */
  readonly dataFolder: string;
  /** Null for the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Absolute; null for the key made in the data folder on the first start. */
  readonly signingKeyFile: string | null;
  readonly fileKeyFile: string | null;
  /** The address people reach Redress by, where that is not the one listened on; null when it is. */
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
  /** How often one person may ask in a minute, whatever for; null where nobody is counted. */
  readonly asksAMinute: number | null;
  /** What may be spoken to on another machine without TLS. */
  readonly inTheClear: readonly AllowedInTheClear[];
  /** Whether scenarios may be rehearsed here, in organisations of their own on days of their choosing. */
  readonly rehearsal: boolean;
  /** Whether this is the demo, where everybody and everything is invented. */
  readonly demo: boolean;
  /** How backups are made by themselves; null where they are not. */
  readonly backups: BackupSettings | null;
  /** How people sign in beside their password; null where they do not. */
  readonly singleSignOn: SingleSignOnSettings | null;
}

/** What is asked for where Redress is started, beside what the environment says. */
export interface AskedFor {
  readonly demo?: boolean;
}

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Reads the environment handed over. An empty variable counts as not set. Relative paths start at the project's folder,
 * so that it does not matter where Redress is started from. A value that cannot be meant is refused by its variable's name.
 * The demo has a data folder of its own unless one is named, and scenarios may always be rehearsed in it.
 */
export function readConfig(
  given: Readonly<Record<string, string | undefined>>,
  root: string = projectRoot,
  { demo = false }: AskedFor = {},
): Config | Refusal {
  const env = withFiles(given, root);
  if (isRefusal(env)) return env;
  const port = readPort(env['PORT']);
  if (typeof port !== 'number') return port;
  const host = readHost(env['HOST']);
  if (typeof host !== 'string') return host;
  const databaseUrl = readDatabaseUrl(env['DATABASE_URL']);
  if (databaseUrl !== null && typeof databaseUrl !== 'string') return databaseUrl;
  const publicUrl = readPublicUrl(env['REDRESS_URL']);
  if (publicUrl !== null && typeof publicUrl !== 'string') return publicUrl;
  const logLevel = readLogLevel(env['REDRESS_LOG']);
  if (typeof logLevel !== 'string') return logLevel;
  const rehearsal = readRehearsal(env['REDRESS_REHEARSAL']);
  if (typeof rehearsal !== 'boolean') return rehearsal;
  const asksAMinute = readAsksAMinute(env['REDRESS_ASKS_A_MINUTE']);
  if (isRefusal(asksAMinute)) return asksAMinute;
  const network = readNetwork(env, root);
  if (isRefusal(network)) return network;
  const inTheClear = readInTheClear(env['REDRESS_IN_THE_CLEAR']);
  if (isRefusal(inTheClear)) return inTheClear;
  const clear = demo ? null : whyInTheClear({ ...network, databaseUrl, inTheClear });
  if (clear !== null) return clear;
  const singleSignOn = demo ? null : readSingleSignOn(env, publicUrl);
  if (isRefusal(singleSignOn)) return singleSignOn;
  const backups = demo ? null : readBackupSettings(env, root);
  if (isRefusal(backups)) return backups;
  return Object.freeze({
    port,
    host,
    dataFolder: resolve(root, env['REDRESS_DATA'] || (demo ? 'data/demo' : 'data')),
    databaseUrl,
    signingKeyFile: pathOrNull(root, env['REDRESS_SIGNING_KEY_FILE']),
    fileKeyFile: pathOrNull(root, env['REDRESS_FILE_KEY_FILE']),
    publicUrl,
    logLevel,
    asksAMinute,
    inTheClear,
    rehearsal: rehearsal || demo,
    demo,
    backups,
    singleSignOn,
    ...network,
  });
}

function readPort(held: string | undefined): number | Refusal {
  if (!held) return 3000;
  const port = Number(held);
  if (/^\d{1,5}$/.test(held) && port <= 65_535) return port;
  return refuse('PORT', held, 'A port is a whole number from 0 to 65535; 0 takes any free one.');
}

function readHost(held: string | undefined): string | Refusal {
  if (!held) return '127.0.0.1';
  if (/^[\w.:-]+$/.test(held)) return held;
  return refuse(
    'HOST',
    held,
    'It is the name or address to listen on, such as 127.0.0.1, without a port or path.',
  );
}

function readDatabaseUrl(held: string | undefined): string | null | Refusal {
  if (!held) return null;
  const url = URL.parse(held);
  if (url === null)
    return refuse('DATABASE_URL', null, 'It has to look like postgresql://user@host:5432/database.');
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:')
    return refuse(
      'DATABASE_URL',
      `${url.protocol}//…`,
      'Redress keeps its record in PostgreSQL: it begins with postgresql://.',
    );
  if (url.pathname.length < 2)
    return refuse(
      'DATABASE_URL',
      `${url.protocol}//${url.host}`,
      'The name of the database is missing at its end.',
    );
  return held;
}

function readPublicUrl(held: string | undefined): string | null | Refusal {
  if (!held) return null;
  const url = URL.parse(held);
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  return refuse(
    'REDRESS_URL',
    held,
    'It is the address people type, such as https://complaints.example, without a path.',
  );
}

function readLogLevel(held: string | undefined): LogLevel | Refusal {
  if (!held) return 'warn';
  const level = logLevels.find((each) => each === held);
  return level ?? refuse('REDRESS_LOG', held, `It is one of ${listInWords(logLevels, 'or')}.`);
}

function readRehearsal(held: string | undefined): boolean | Refusal {
  if (!held || held === '0') return false;
  return (
    held === '1' ||
    refuse('REDRESS_REHEARSAL', held, 'It is 1 where scenarios may be rehearsed, and 0 where not.')
  );
}

/** More than any person asks for, and more than a program does that records complaints as fast as one process takes them. */
const usualAsks = 60_000;

function readAsksAMinute(held: string | undefined): number | null | Refusal {
  if (!held) return usualAsks;
  const most = Number(held);
  if (/^\d{1,7}$/.test(held) && (most === 0 || most >= 60)) return most === 0 ? null : most;
  return refuse(
    'REDRESS_ASKS_A_MINUTE',
    held,
    'It is how often one person may ask in a minute: a whole number from 60, or 0 where nobody is counted.',
  );
}

const pathOrNull = (root: string, held: string | undefined): string | null =>
  held ? resolve(root, held) : null;

/** `held` is null where repeating the value could print a password. */
function refuse(variable: string, held: string | null, why: string): Refusal {
  return {
    code: 'config.not-understood',
    says: held === null ? `${variable} is not understood. ${why}` : `${variable} is "${held}". ${why}`,
    remedy: `Change ${variable}, or leave it out.`,
    clauses: [],
    at: variable,
  };
}
