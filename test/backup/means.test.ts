import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { BackupMeans } from '#desk/backup/means.ts';
import { backupMeans } from '#server/backup/means.ts';
import { type BackupSettings, readBackupSettings } from '#server/backup/settings.ts';
import { openRecordFor } from '#server/record.ts';
import { organisation } from '../record/scratch.ts';
import { configOn, good, madeAt, passphrase, path, refusedWith } from './ground.ts';

// What the server hands over to make and prove backups by themselves, in processes of their own, beside a running Redress.

const config = configOn(path('data'));
const running = good(await openRecordFor(config, () => undefined));
after(() => running.close());
await running.record.organisations.open(
  { id: organisation, name: 'Sandpiper Works', referencePrefix: 'SW' },
  madeAt,
);
const folder = path('backups');
const keyFile = path('passphrase');
writeFileSync(keyFile, passphrase);
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const identityFile = path('identity');
writeFileSync(identityFile, `# made for a test\n${identity}\n`);

const settingsOf = (env: Record<string, string>): BackupSettings =>
  good(readBackupSettings({ REDRESS_BACKUP_FOLDER: folder, ...env }, '/')) as BackupSettings;
const meansOf = (env: Record<string, string>): BackupMeans =>
  backupMeans({ ...config, backups: settingsOf(env) }) as BackupMeans;

test('a backup is made and proved in a process of its own, and the proof leaves nothing behind', async () => {
  const means = meansOf({ REDRESS_BACKUP_PASSPHRASE_FILE: keyFile });
  const heard: string[] = [];
  const made = good(await means.make('redress-1.backup', ({ says }) => heard.push(says)));
  assert.deepEqual(await means.names(), ['redress-1.backup']);
  assert.ok(heard.includes('Rows of event'));
  const proof = await means.prove('redress-1.backup', made.sha256);
  assert.equal(proof.outcome, 'proven', proof.says);
  assert.equal(refusedWith(await means.make('redress-1.backup', () => undefined)), 'backup.already-there');
  const changed = await means.prove('redress-1.backup', 'ab'.repeat(32));
  assert.match(changed.says, /It is not the file that was written/);
  assert.deepEqual(
    readdirSync(config.dataFolder).filter((name) => name.startsWith('.')),
    [],
  );
  await means.remove('redress-1.backup');
  assert.match((await means.prove('redress-1.backup', made.sha256)).says, /no longer where it was put/);
});

test('a backup to a public key is proved where the private key is at hand, and in part where not', async () => {
  const far = meansOf({ REDRESS_BACKUP_RECIPIENT: recipient, REDRESS_BACKUP_PASSPHRASE_FILE: keyFile });
  assert.ok(far.toRecipients);
  const made = good(await far.make('redress-2.backup', () => undefined));
  const part = await far.prove('redress-2.backup', made.sha256);
  assert.equal(part.outcome, 'in-part');
  const near = meansOf({ REDRESS_BACKUP_RECIPIENT: recipient, REDRESS_BACKUP_IDENTITY_FILE: identityFile });
  assert.equal((await near.prove('redress-2.backup', made.sha256)).outcome, 'proven');
});

test('what cannot be meant is refused before anything is made', () => {
  const refused = (env: Record<string, string>) =>
    refusedWith(readBackupSettings({ REDRESS_BACKUP_FOLDER: folder, ...env }, '/'));
  assert.equal(readBackupSettings({}, '/'), null);
  assert.equal(refused({}), 'backup.not-encrypted');
  assert.equal(refused({ REDRESS_BACKUP_PASSPHRASE_FILE: join(folder, 'none') }), 'backup.secret-not-read');
  assert.equal(refused({ REDRESS_BACKUP_RECIPIENT: 'age1nobody' }), 'backup.no-recipient');
  assert.equal(
    refused({ REDRESS_BACKUP_DAYS: '0', REDRESS_BACKUP_PASSPHRASE_FILE: keyFile }),
    'config.not-understood',
  );
  assert.equal(settingsOf({ REDRESS_BACKUP_PASSPHRASE_FILE: keyFile }).days, 14);
});
