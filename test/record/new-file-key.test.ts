import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { momentFrom } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { OpenRecord } from '#record/open.ts';
import { type Config, readConfig } from '#server/config.ts';
import { changeIn, nextKeyPath, writeChange } from '#server/file-key-change.ts';
import { newFileKey } from '#server/new-file-key.ts';
import { openRecordFor } from '#server/record.ts';

const house = mkdtempSync(join(tmpdir(), 'redress-new-key-'));
after(() => rmSync(house, { recursive: true, force: true }));
const [organisation, account] = ['southwest', 'marigold'];
const secret = 'JBSWY3DPEHPK3PXP';
const contents = [0, 10, 70_000, 200_000].map((size) => randomBytes(size).toString('hex') + 'a text');

const configOf = (more: Record<string, string> = {}): Config => {
  const config = readConfig({ REDRESS_DATA: house, ...more });
  assert.ok(!isRefusal(config));
  return config;
};
const keyNow = () => readFileSync(join(house, 'keys', 'file.key'), 'utf8');
const keys = join(house, 'keys');
const change = (progress: (files: number) => void = () => undefined) =>
  newFileKey(configOf(), { to: undefined, progress });

async function within<Result>(
  work: (record: OpenRecord) => Promise<Result>,
  config = configOf(),
): Promise<Result> {
  const open = await openRecordFor(config, () => undefined);
  assert.ok(!isRefusal(open), JSON.stringify(open));
  try {
    return await work(open.record);
  } finally {
    await open.close();
  }
}

const digests = await within(async (record) => {
  const at = momentFrom('2018-03-27T09:42:00Z');
  assert.ok(at !== null);
  await record.organisations.open({ id: organisation, name: 'Sandpiper Works', referencePrefix: 'SW' }, at);
  const step = { organisation, account, id: randomUUID(), name: 'Work phone', addedAt: at, counter: 0 };
  await record.secondSteps.add({ ...step, kind: 'app', secret, confirmedAt: at, lastUsedAt: null });
  const kept: string[] = [];
  for (const text of contents) {
    const content = (async function* () {
      yield Buffer.from(text);
    })();
    const file = { organisation, name: 'a.txt', content, limit: 1_000_000, types: ['text/plain'] };
    const done = await record.files.keep(file);
    assert.ok(!isRefusal(done), JSON.stringify(done));
    kept.push(done.digest);
  }
  return kept;
});

/** Everything opens, under whatever key there is. */
const everythingOpens = (config?: Config) =>
  within(async (record) => {
    for (const [at, digest] of digests.entries()) {
      const file = await record.asItself(() => record.files.open(organisation, digest));
      assert.ok(file !== null);
      let text = '';
      for await (const chunk of file) text += chunk;
      assert.equal(text, contents[at]);
    }
    const [step] = await record.secondSteps.of(organisation, account);
    assert.ok(step?.kind === 'app');
    assert.equal(step.secret, secret);
  }, config);

test('under a new key everything opens, and nothing does under the old one', async () => {
  const before = keyNow();
  const done = await change();
  assert.ok(!isRefusal(done), JSON.stringify(done));
  assert.deepEqual([done.files, done.secrets, done.damaged], [4, 1, []]);
  assert.notEqual(keyNow(), before);
  await everythingOpens();
  assert.deepEqual(readdirSync(keys).sort(), ['file.key', 'signing.pem']);
  const old = join(house, 'old.key');
  writeFileSync(old, before);
  await assert.rejects(everythingOpens(configOf({ REDRESS_FILE_KEY_FILE: old })));
});

test('cut off halfway, Redress does not start, and the next run goes on', async () => {
  const cut = new Error('cut off');
  await assert.rejects(
    change((files) => {
      if (files === 2) throw cut;
    }),
    cut,
  );
  const refused = await openRecordFor(configOf(), () => undefined);
  assert.ok(isRefusal(refused));
  assert.equal(refused.code, 'keys.change-begun');
  const done = await change();
  assert.ok(!isRefusal(done), JSON.stringify(done));
  assert.equal(done.files, 4);
  await everythingOpens();
});

test('cut off after everything was sealed, the next start puts the new key in its place', async () => {
  const before = keyNow();
  const done = await change();
  assert.ok(!isRefusal(done));
  const next = keyNow();
  // As it lies when it is killed between the two: all is under the new key, and the old one is still in its place.
  await within(async () => undefined);
  assert.equal(changeIn(keys), null);
  writeFileSync(nextKeyPath(keys), next);
  writeFileSync(join(keys, 'file.key'), before);
  const { nameOfKey } = await import('#server/file-key-change.ts');
  const { fileKeyIn } = await import('#server/keys.ts');
  const key = fileKeyIn(nextKeyPath(keys));
  assert.ok(!isRefusal(key));
  writeChange(keys, { to: nameOfKey(key), done: true });
  await everythingOpens();
  assert.equal(keyNow(), next);
  assert.equal(existsSync(nextKeyPath(keys)), false);
});

test('while Redress runs nothing is changed', async () => {
  const before = keyNow();
  await within(async () => {
    const refused = await change();
    assert.ok(isRefusal(refused));
    assert.equal(refused.code, 'data-folder.in-use');
  });
  assert.equal(keyNow(), before);
  await everythingOpens();
});

test('a key kept elsewhere is followed by one that is named, and the old one is refused from then on', async () => {
  const [old, next] = [join(house, 'now.key'), join(house, 'next.key')];
  writeFileSync(old, keyNow());
  writeFileSync(next, `${randomBytes(32).toString('base64')}\n`);
  const config = configOf({ REDRESS_FILE_KEY_FILE: old });
  const unnamed = await newFileKey(config, { to: undefined, progress: () => undefined });
  assert.ok(isRefusal(unnamed));
  assert.equal(unnamed.code, 'keys.name-the-new-one');
  const done = await newFileKey(config, { to: next, progress: () => undefined });
  assert.ok(!isRefusal(done), JSON.stringify(done));
  const refused = await openRecordFor(config, () => undefined);
  assert.ok(isRefusal(refused));
  assert.equal(refused.code, 'keys.not-the-new-one');
  await everythingOpens(configOf({ REDRESS_FILE_KEY_FILE: next }));
});
