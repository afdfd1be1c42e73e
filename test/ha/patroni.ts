import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Started, start, until } from '../faults/started.ts';

/** The three nodes, by number, and the ports each listens on. All on loopback. */
const nodes = [1, 2, 3] as const;
export type NodeNumber = (typeof nodes)[number];
const ports = { dcs: 23_790, dcsPeer: 23_800, proxy: 24_320 };
const postgresPort = (node: NodeNumber): number => 24_320 + node;
const restPort = (node: NodeNumber): number => 24_380 + node;

const binaries = '/usr/lib/postgresql/15/bin';
const needed = ['/usr/bin/patroni', '/usr/bin/etcd', '/usr/sbin/haproxy', join(binaries, 'postgres')];

/** What of Debian's packages is missing, in a sentence; null when all is there. */
export function whyNotHere(): string | null {
  const missing = needed.filter((path) => !existsSync(path));
  return missing.length === 0
    ? null
    : `These programs are missing: ${missing.join(', ')}. On Debian: apt-get install --no-install-recommends patroni etcd-server haproxy postgresql-15`;
}

export interface Cluster {
  /** What Redress is told: the proxy that always leads to the primary. */
  readonly url: string;
  readonly nodes: readonly NodeNumber[];
  /** The node that takes writes; null while there is none. */
  primary(): Promise<NodeNumber | null>;
  /** Whether there is a primary, a standby that commits wait for, and every node has all that was written. */
  whole(): Promise<boolean>;
  /** Ends a node, Patroni and PostgreSQL alike, or PostgreSQL alone. */
  kill(node: NodeNumber, what: 'both' | 'postgres'): Promise<void>;
  /** Starts a node that was ended; it comes back as a standby. */
  revive(node: NodeNumber): void;
  stop(): Promise<void>;
}

/** Starts etcd, three nodes of Patroni and a proxy in a folder, and waits for a primary with a synchronous standby. */
export async function startCluster(folder: string): Promise<Cluster> {
  const as = runAs();
  const path = (...parts: string[]): string => join(folder, ...parts);
  mkdirSync(path('etcd'), { recursive: true, mode: 0o700 });
  hand(folder, as);
  hand(path('etcd'), as);
  writeFileSync(path('made.sh'), madeScript);
  chmodSync(path('made.sh'), 0o755);

  const dcs = start(
    'etcd',
    '/usr/bin/etcd',
    [
      '--name=one',
      `--data-dir=${path('etcd')}`,
      `--listen-client-urls=http://127.0.0.1:${ports.dcs}`,
      `--advertise-client-urls=http://127.0.0.1:${ports.dcs}`,
      `--listen-peer-urls=http://127.0.0.1:${ports.dcsPeer}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${ports.dcsPeer}`,
      `--initial-cluster=one=http://127.0.0.1:${ports.dcsPeer}`,
    ],
    path('etcd.log'),
    as,
  );
  await until('etcd answers', async () => (await fetch(`http://127.0.0.1:${ports.dcs}/health`)).ok, 20_000);

  const running = new Map<NodeNumber, Started>();
  const revive = (node: NodeNumber): void => {
    const config = path(`node-${node}.json`);
    writeFileSync(config, JSON.stringify(nodeConfig(folder, node), null, 2));
    running.set(node, start(`node ${node}`, '/usr/bin/patroni', [config], path(`node-${node}.log`), as));
  };
  for (const node of nodes) revive(node);

  writeFileSync(path('haproxy.cfg'), proxyConfig());
  const proxy = start(
    'proxy',
    '/usr/sbin/haproxy',
    ['-db', '-f', path('haproxy.cfg')],
    path('haproxy.log'),
    as,
  );

  const cluster: Cluster = {
    url: `postgresql://redress:redress@127.0.0.1:${ports.proxy}/redress`,
    nodes,
    async primary() {
      for (const node of nodes) if (await is(node, 'primary')) return node;
      return null;
    },
    whole: () => isWhole(nodes),
    async kill(node, what) {
      const postgres = postmasterOf(path(`node-${node}`));
      if (what === 'both') await running.get(node)?.kill();
      // PostgreSQL leaves Patroni's process group: it is ended by the id in its own file.
      if (postgres !== null) end(postgres);
    },
    revive,
    async stop() {
      await proxy.stop();
      for (const node of running.values()) await node.stop();
      for (const node of nodes) {
        const left = postmasterOf(path(`node-${node}`));
        if (left !== null) end(left);
      }
      await dcs.stop();
    },
  };
  const formed = until('the cluster is whole', () => cluster.whole(), 90_000);
  await formed.catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });
  return cluster;
}

/** PostgreSQL refuses to run as root: then everything runs as Debian's own user for it. */
function runAs(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('there is no user postgres to run as');
  return { uid: Number(uid), gid: Number(gid) };
}

function hand(path: string, { uid, gid }: { uid?: number; gid?: number }): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

const is = async (node: NodeNumber, role: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${restPort(node)}/${role}`, {
    method: 'OPTIONS',
    signal: AbortSignal.timeout(1000),
  }).then(
    ({ ok }) => ok,
    () => false,
  );

interface Member {
  readonly role: string;
  readonly state: string;
  readonly timeline?: number;
  readonly lag?: number | string;
}

async function isWhole(all: readonly NodeNumber[]): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${restPort(1)}/cluster`, {
    signal: AbortSignal.timeout(1000),
  });
  const { members } = (await answer.json()) as { members: readonly Member[] };
  const [first] = members;
  return (
    members.length === all.length &&
    members.every(({ state, timeline }) => /running|streaming/.test(state) && timeline === first?.timeline) &&
    members.every(({ role, lag }) => role === 'leader' || lag === 0) &&
    ['leader', 'sync_standby'].every((wanted) => members.some(({ role }) => role === wanted))
  );
}

function postmasterOf(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/**
 * What Patroni is told: a commit waits for one standby, always (`synchronous_mode_strict`), and a primary that fell is replaced
 * as soon as its lease has run out. Passwords are of no use to anybody: everything is on loopback and thrown away.
 */
const nodeConfig = (folder: string, node: NodeNumber) => ({
  scope: 'redress',
  name: `node-${node}`,
  restapi: { listen: `127.0.0.1:${restPort(node)}`, connect_address: `127.0.0.1:${restPort(node)}` },
  etcd3: { host: `127.0.0.1:${ports.dcs}` },
  bootstrap: {
    dcs: {
      ttl: 20,
      loop_wait: 3,
      retry_timeout: 5,
      primary_start_timeout: 0,
      master_start_timeout: 0,
      synchronous_mode: true,
      synchronous_mode_strict: true,
      maximum_lag_on_failover: 0,
      postgresql: {
        use_pg_rewind: true,
        use_slots: true,
        remove_data_directory_on_rewind_failure: true,
        remove_data_directory_on_diverged_timelines: true,
        parameters: {
          wal_log_hints: 'on',
          max_connections: 60,
          shared_buffers: '64MB',
          synchronous_commit: 'on',
        },
      },
    },
    initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
    pg_hba: ['host all all 127.0.0.1/32 scram-sha-256', 'host replication all 127.0.0.1/32 scram-sha-256'],
    post_bootstrap: join(folder, 'made.sh'),
  },
  postgresql: {
    listen: `127.0.0.1:${postgresPort(node)}`,
    connect_address: `127.0.0.1:${postgresPort(node)}`,
    data_dir: join(folder, `node-${node}`),
    bin_dir: binaries,
    // A new standby does not wait for the next checkpoint to come by.
    basebackup: [{ checkpoint: 'fast' }],
    pgpass: join(folder, `pgpass-${node}`),
    authentication: {
      superuser: { username: 'postgres', password: 'postgres' },
      replication: { username: 'standby', password: 'standby' },
      rewind: { username: 'rewind', password: 'rewind' },
    },
    parameters: { unix_socket_directories: folder },
  },
});

/** Makes the user and the database Redress is given, as an administrator would. */
const madeScript = `#!/bin/sh
psql "$1" -v ON_ERROR_STOP=1 -c "create role redress login createrole password 'redress'" -c "create database redress owner redress"
`;

/** Leads to the node that Patroni says is the primary; connections to one that is it no longer are cut. */
const proxyConfig = (): string => `global
  maxconn 300
defaults
  mode tcp
  timeout connect 2s
  timeout client 1h
  timeout server 1h
  timeout check 2s
listen primary
  bind 127.0.0.1:${ports.proxy}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map((node) => `  server node-${node} 127.0.0.1:${postgresPort(node)} check port ${restPort(node)}`).join('\n')}
`;
