import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ensureDatabase } from '#record/connection/database.ts';
import { backUp } from '#server/backup/back-up.ts';
import { restore } from '#server/backup/restore.ts';
import { startPostgres } from '#server/postgres/embedded.ts';
import { serverIdentity } from '#server/postgres/identity.ts';
import { scratchRecord } from '../record/scratch.ts';
import { backedUp, configOn, everyRow, filled, good, passphrase, path, refusedWith } from './ground.ts';

// From the private PostgreSQL to one that is given, and back. The given one is the system’s own where there is one, which is older;
// otherwise a second one of ours.

const scratch = await scratchRecord();
after(() => scratch.close());
await filled(scratch.record);
const socket = await otherServer();
const url = `postgresql:///moved?host=${encodeURIComponent(socket)}&user=redress`;

/** The folder of the socket of another server, stopped when the tests are done. */
async function otherServer(): Promise<string> {
  const system = '/usr/lib/postgresql/15/bin';
  if (!existsSync(system)) {
    const postgres = good(await startPostgres({ dataFolder: path('other'), settings: { fsync: 'off' } }));
    after(() => postgres.stop());
    return postgres.socket;
  }
  const folder = mkdtempSync(join(tmpdir(), 'redress-other-'));
  const identity = serverIdentity(folder);
  if (identity !== null) chownSync(folder, identity.uid, identity.gid);
  const run = (program: string, ...words: string[]): void => {
    const { status } = spawnSync(join(system, program), words, { cwd: folder, stdio: 'ignore', ...identity });
    if (status !== 0) throw new Error(`${program} ended with ${status}`);
  };
  const data = `--pgdata=${join(folder, 'data')}`;
  run('initdb', data, '--username=redress', '--auth=trust', '--encoding=UTF8', '--locale=C');
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`;
  run('pg_ctl', data, '--wait', `--log=${join(folder, 'log')}`, `--options=${settings}`, 'start');
  after(() => {
    run('pg_ctl', data, '--wait', '--mode=fast', 'stop');
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test('a backup moves to another PostgreSQL and back, the same in every row', async () => {
  const made = good(await backedUp(scratch));
  await ensureDatabase(socket, 'moved', 'template0');

  const given = configOn(path('given'), url);
  const moved = good(await restore(given, { path: made.path, opening: { passphrase } }));
  assert.deepEqual(moved.manifest, made.manifest);
  const before = await everyRow(scratch.place);
  const there = await everyRow({ url });
  assert.deepEqual([...there.keys()], [...before.keys()]);
  for (const [table, rows] of before) assert.deepEqual(there.get(table), rows, table);
  const again = configOn(path('again'), url);
  assert.equal(
    refusedWith(await restore(again, { path: made.path, opening: { passphrase } })),
    'backup.database-not-empty',
  );
  assert.ok(!existsSync(again.dataFolder));

  const back = good(
    await backUp(given, { path: path('back'), encryption: { to: 'passphrase', passphrase }, replace: false }),
  );
  assert.deepEqual(back.manifest.tables, made.manifest.tables);
  assert.deepEqual(back.manifest.organisations, made.manifest.organisations);
  const own = configOn(path('own'));
  const home = good(await restore(own, { path: back.path, opening: { passphrase } }));
  assert.deepEqual(home.manifest.files, made.manifest.files);
  assert.deepEqual(home.manifest.keys, made.manifest.keys);
  assert.deepEqual(
    readdirSync(own.dataFolder).filter((name) => name.startsWith('.')),
    [],
  );
});

test('one that is refused leaves the given database as empty as it was', async () => {
  await ensureDatabase(socket, 'kept_empty', 'template0');
  const made = good(await backedUp(scratch, path('cut'), { encryption: { to: 'nobody' } }));
  writeFileSync(made.path, readFileSync(made.path).subarray(0, -30));
  const empty = url.replace('moved', 'kept_empty');
  const config = configOn(path('refused'), empty);
  assert.equal(refusedWith(await restore(config, { path: made.path, opening: {} })), 'backup.damaged');
  assert.equal((await everyRow({ url: empty })).size, 0);
});
