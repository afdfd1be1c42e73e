import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { day, dayOf, type Moment, momentAt } from '#core/day.ts';
import { backupsGoneBy } from '#desk/backup/gone-by.ts';
import { askForBackup, backUpTonight, makeBackups } from '#desk/backup/make-backups.ts';
import type { BackupMeans, Proof } from '#desk/backup/means.ts';
import { backupStanding } from '#desk/backup/standing.ts';
import type { Desk } from '#desk/desk.ts';
import { pressroom } from '#letters/pressroom.ts';
import { scratchRecord } from '../record/scratch.ts';
import { path } from './ground.ts';

// Nights that pass, with the clock in the test’s hand. What is made is a small file: how a real one is made and proved is tested apart.

const scratch = await scratchRecord();
after(() => scratch.close());
let now: Moment = momentAt(day('2018-04-01'), '02:30');
const folder = path('folder');
mkdirSync(folder);
let proof: Proof = { outcome: 'proven', says: 'It was restored and verified.' };
let full = false;

const means: BackupMeans = {
  folder,
  days: 3,
  toRecipients: false,
  async make(file) {
    if (full)
      return { code: 'backup.not-written', says: 'The disk is full.', remedy: 'Make room.', clauses: [] };
    writeFileSync(join(folder, file), file);
    return { at: now, bytes: file.length, sha256: 'ab'.repeat(32), events: 12, files: 2 };
  },
  prove: async () => proof,
  names: async () => readdirSync(folder),
  remove: (file) => rm(join(folder, file)),
};
const desk: Desk = { record: scratch.record, now: () => now, ...pressroom, backups: means };
const night = (on: string) => {
  now = momentAt(day(on), '02:30');
  return backUpTonight(desk, means);
};
const lying = () => readdirSync(folder).toSorted();

test('one is made every night, proved, and kept its days', async () => {
  assert.deepEqual(await night('2018-04-01'), { made: 1, failed: 0, proven: 1, removed: 0 });
  assert.deepEqual(
    await backUpTonight(desk, means),
    { made: 0, failed: 0, proven: 0, removed: 0 },
    'once a night',
  );
  writeFileSync(join(folder, 'notes.txt'), 'not ours');
  for (const on of ['2018-04-02', '2018-04-03', '2018-04-04']) await night(on);
  assert.equal((await night('2018-04-05')).removed, 1);
  assert.deepEqual(lying(), [
    'notes.txt',
    ...['02', '03', '04', '05'].map((on) => `redress-201804${on}T013000Z.backup`),
  ]);
  const { backups, lastProven, warning, next } = await backupStanding(desk, means);
  assert.equal(backups.length, 4);
  assert.equal(lastProven, now);
  assert.equal(warning, null);
  assert.equal(next, '2018-04-06');
  assert.equal(await backupsGoneBy(desk, dayOf(now)), '2018-04-08');
  assert.equal(await backupsGoneBy(desk, day('2018-04-03')), '2018-04-06');
  assert.equal(await backupsGoneBy(desk, day('2018-03-01')), null);
});

test('what cannot be proved is said, and the last proved one stays whatever its age', async () => {
  proof = { outcome: 'failed', says: 'It is not the file that was written.' };
  for (const on of ['2018-04-06', '2018-04-07']) await night(on);
  assert.equal((await backupStanding(desk, means)).warning, null, 'two days are borne');
  await night('2018-04-08');
  const standing = await backupStanding(desk, means);
  assert.equal(standing.warning, 'The last backup that was proved is more than 2 days old.');
  assert.equal(standing.backups[0]?.proof?.says, 'It is not the file that was written.');
  for (const on of ['2018-04-09', '2018-04-10', '2018-04-11']) await night(on);
  assert.ok(lying().includes('redress-20180405T013000Z.backup'), 'the last proved one');
  assert.equal(lying().length, 6);
  assert.equal(await backupsGoneBy(desk, day('2018-04-05')), '2018-04-12', 'it says that it stays');
  proof = { outcome: 'proven', says: 'It was restored and verified.' };
  await night('2018-04-12');
  assert.ok(!lying().includes('redress-20180405T013000Z.backup'));
});

test('one that is not made says why, and another press makes no second', async () => {
  now = momentAt(day('2018-04-12'), '15:00');
  full = true;
  const asked = await askForBackup(desk, 'Reed Hollis');
  assert.equal((await askForBackup(desk, 'Reed Hollis')).id, asked.id);
  const [first, second] = [makeBackups(desk, means), makeBackups(desk, means)];
  assert.deepEqual(await first, await second);
  assert.equal((await first).failed, 1);
  const [latest] = (await backupStanding(desk, means)).backups;
  assert.equal(latest?.state, 'failed');
  assert.equal(latest?.says, 'The disk is full. Make room.');
  full = false;
  await askForBackup(desk, 'Reed Hollis');
  assert.equal((await makeBackups(desk, means)).made, 1);
  assert.equal((await backupStanding(desk, means)).backups[0]?.askedByName, 'Reed Hollis');
});

test('one left behind by a Redress that ended is taken up after a while', async () => {
  await askForBackup(desk, null);
  assert.notEqual(await scratch.record.backups.take(now), null);
  assert.equal((await makeBackups(desk, means)).made, 0, 'somebody may be making it');
  now = Temporal.Instant.from(now).add({ minutes: 2 }).toString() as Moment;
  assert.equal((await makeBackups(desk, means)).made, 1);
});
