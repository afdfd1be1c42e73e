import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { day, momentAt } from '#core/day.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import { pressroom } from '#letters/pressroom.ts';
import { openRecordFor } from '#server/record.ts';
import { type } from '../cli/type.ts';
import { people, setUpProvider } from '../desk/set-up-provider.ts';
import { organisation } from '../record/scratch.ts';
import { configOn, good, passphrase, path } from './ground.ts';

// The commands as they are typed, beside a Redress that runs on the same data folder.

const config = configOn(path('data'));
const running = good(await openRecordFor(config, () => undefined));
after(() => running.close());
const desk: Desk = { record: running.record, now: () => momentAt(day('2018-04-03'), '10:00'), ...pressroom };
await running.record.organisations.open(
  { id: organisation, name: 'Sandpiper Works', referencePrefix: 'SW' },
  desk.now(),
);
await setUpProvider(desk, organisation);
const keyFile = path('passphrase');
writeFileSync(keyFile, `${passphrase}\n`);
const back = (file: string, ...more: string[]) =>
  type(['backup', file, '--data', config.dataFolder, ...more]);

test('a backup says who may open it, or is not made', async () => {
  const file = path('none.backup');
  const { code, err } = await back(file);
  assert.equal(code, 1);
  assert.match(err, /--passphrase-file.*--recipient.*--unencrypted/);
  assert.ok(!existsSync(file));
  assert.match((await back(file, '--recipient', 'age1nobody')).err, /is not a public key of age/);
  assert.match((await back(join(file, 'below', 'x'), '--unencrypted')).err, /there is no such folder/);
});

test('backed up while Redress runs, restored, verified, and what was destroyed since destroyed again', async () => {
  const outcome = await submit(desk, {
    organisation,
    actor: people.osric,
    command: 'record',
    input: { about: ['provider'], summary: 'No lift.', handler: 'osric' },
    key: randomUUID(),
    reference: undefined,
    opened: undefined,
  });
  const recorded = 'reference' in outcome ? outcome.reference : '';
  const file = path('record.backup');
  const made = await back(file, '--passphrase-file', keyFile, '--json');
  assert.equal(made.code, 0, made.err);
  assert.match((await back(file, '--passphrase-file', keyFile)).err, /There is a file .* already/);
  assert.equal((await back(file, '--passphrase-file', keyFile, '--replace')).code, 0);

  const stream = await desk.record.cases.streamByReference(organisation, recorded);
  const before = await desk.record.load(organisation, stream ?? '');
  const log = path('destroyed.jsonl');
  const line = {
    organisation,
    stream,
    versions: before?.events.map(({ version }) => version),
    reason: 'Its time is up.',
  };
  writeFileSync(log, `${JSON.stringify({ ...line, at: desk.now(), by: 'osric' })}\n`);

  const to = path('restored');
  const wrongLog = path('wrong.jsonl');
  writeFileSync(wrongLog, 'something else\n');
  const mind = await type(['restore', file, '--data', path('loud'), '--passphrase-file', keyFile]);
  assert.equal(mind.code, 0, mind.err + mind.out);
  assert.match(mind.err, /NOTHING WAS DESTROYED AGAIN/);
  assert.match(mind.out, /The whole record was verified: [\d,]+ events, no fault\./);
  const done = await type(['restore', file, '--data', to, '--passphrase-file', keyFile, '--destroyed', log]);
  assert.equal(done.code, 0, done.err + done.out);
  assert.match(done.out, /Of 1 destructions in the log, 1 were done again; 0 had been done/);
  assert.doesNotMatch(done.err, /NOTHING WAS DESTROYED/);
  assert.match(readFileSync(join(to, 'destroyed.jsonl'), 'utf8'), /Its time is up\./);
  const restored = good(await openRecordFor(configOn(to), () => undefined));
  const gone = await restored.record.load(organisation, stream ?? '');
  assert.ok(
    gone?.events
      .filter(({ version }) => line.versions?.includes(version))
      .every(({ payload }) => payload === null),
  );
  assert.equal((await restored.record.cases.search(organisation, recorded)).found.length, 0);
  await restored.close();
});

test('what cannot be restored is said in a sentence, and nothing is left behind', async () => {
  const file = path('sound.backup');
  assert.equal((await back(file, '--passphrase-file', keyFile)).code, 0);
  const otherKey = path('other');
  writeFileSync(otherKey, 'another passphrase');
  const to = path('nowhere');
  const tried = async (...more: string[]) => {
    const { code, err } = await type(['restore', file, '--data', to, ...more]);
    assert.equal(code, 1);
    assert.ok(!existsSync(to));
    return err;
  };
  assert.match(await tried('--passphrase-file', otherKey), /not opened by this passphrase/);
  assert.match(await tried('--passphrase-file', path('missing')), /is not there/);
  assert.match(await tried(), /nothing to open it with/);
  assert.match(
    await tried('--passphrase-file', keyFile, '--destroyed', path('missing')),
    /no log of destructions/,
  );
  const { err } = await type(['restore', file, '--data', config.dataFolder, '--passphrase-file', keyFile]);
  assert.match(err, /Another Redress is running|holds something already/);
  assert.deepEqual(
    readdirSync(config.dataFolder).filter((name) => name.startsWith('.')),
    [],
  );
});
