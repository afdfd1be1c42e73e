import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '#core/refusal.ts';
import type { Binaries } from './binaries.ts';
import type { Identity } from './identity.ts';

/** The one role of a private PostgreSQL. Only the owner of the cluster's folder can reach its socket. */
const role = 'redress';

/** The environment of every server process: nothing of ours leaks in, and text sorts and prints the same everywhere. */
export const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/** What initdb is told. Text is UTF-8; names sort as they do in English through ICU, which is the same on every machine. */
const shape = [
  `--username=${role}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=en-GB',
  '--auth=trust',
  '--no-instructions',
];

/**
 * The path by which a server process names the cluster's folder, which is its working folder. Dropped from root it may not
 * be able to pass the folders above; through /proc it need not.
 */
export const ownPath = (cluster: string, identity: Identity): string =>
  identity !== null && existsSync('/proc/self/cwd') ? '/proc/self/cwd' : cluster;

/**
 * Makes the cluster in `<data>/postgres` unless it is there. It is made aside and renamed when it is whole, so a start cut
 * short leaves nothing that looks like a cluster.
 */
export function ensureCluster(
  dataFolder: string,
  binaries: Binaries,
  identity: Identity,
  ourselves = process.getuid?.(),
): Refusal | null {
  const cluster = join(dataFolder, 'postgres');
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && identity === null && owner !== ourselves) return belongsTo(owner, cluster);
  if (owner !== undefined) return null;
  const aside = `${cluster}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  if (identity !== null) chownSync(aside, identity.uid, identity.gid);
  const made = spawnSync(binaries.initdb, [`--pgdata=${ownPath(aside, identity)}`, ...shape], {
    cwd: aside,
    env: environment,
    encoding: 'utf8',
    ...identity,
  });
  if (made.status !== 0) return notMade(cluster, made.error?.message ?? made.stderr);
  writeFileSync(join(aside, 'pg_hba.conf'), 'local all all trust\n');
  renameSync(aside, cluster);
  return null;
}

const belongsTo = (owner: number, cluster: string): Refusal => ({
  code: 'postgres.belongs-to-another',
  says: `The database in ${cluster} belongs to another user of this machine (number ${owner}).`,
  remedy: 'Start Redress as that user or as root, or change the folder’s owner.',
  clauses: [],
});

const notMade = (cluster: string, output: string): Refusal => ({
  code: 'postgres.not-made',
  says: `The database could not be made in ${cluster}: ${output.trim()}`,
  remedy: 'See that the disk has room and the folder can be written to.',
  clauses: [],
});
