import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { type About, entries, form } from '#record/backup/about.ts';
import { writeArchive } from '#record/backup/write-archive.ts';
import { migrationNames } from '#record/migrations/migrate.ts';
import { restore } from '#server/backup/restore.ts';
import { configOn, good, madeAt, path, refusedWith } from './ground.ts';

async function restoredFrom(change: Partial<About>): Promise<string> {
  const file = path('newer');
  const about: About = {
    form,
    version: '9.0.0',
    at: madeAt,
    migrations: migrationNames,
    tables: [],
    ...change,
  };
  good(
    await writeArchive(file, { encryption: { to: 'nobody' }, replace: false }, async (archive) => {
      await archive.add(entries.about, JSON.stringify(about));
    }),
  );
  const config = configOn(path('data'));
  const code = refusedWith(await restore(config, { path: file, opening: {}, lasting: false }));
  assert.ok(!existsSync(config.dataFolder));
  return code;
}

test('a backup whose record is kept in a way this version does not know is refused', async () => {
  assert.equal(
    await restoredFrom({ migrations: [...migrationNames, '9999-later'] }),
    'backup.of-another-version',
  );
  assert.equal(await restoredFrom({ form: 'redress.backup.2' }), 'backup.of-another-version');
  assert.equal(await restoredFrom({ migrations: [] }), 'backup.of-another-version');
});

test('a backup without its manifest is refused', async () => {
  assert.equal(await restoredFrom({}), 'backup.damaged');
});
