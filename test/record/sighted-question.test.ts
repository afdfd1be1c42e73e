import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { connectBoth, type Place } from '#record/connection/pool.ts';
import { newSights, type Sight, valuesOf } from '#record/connection/sight.ts';
import { answered, SightedQuestion } from '#record/connection/sighted-question.ts';
import { organisation, scratchRecord } from './scratch.ts';
import { backDoor } from './tampering.ts';

// A question and its sight are one message: neither is ever answered without the other, and the connection keeps nothing of it.

const scratch = await scratchRecord();
const owner = backDoor(scratch);
await sql`create table probe (word text unique deferrable initially deferred)`.execute(owner);
await sql`grant select, insert on probe to redress_person`.execute(owner);
const { socket, database } = scratch.place;
const url = `postgresql:///${database}?host=${encodeURIComponent(socket)}&user=redress`;
const places: readonly (readonly [string, Place])[] = [
  ['statements kept by name', scratch.place],
  ['a pooler between', { url }],
];
after(async () => {
  await owner.destroy();
  await scratch.close();
});

const of = (account: string): Sight => ({ organisation, account, sees: 'everything', restricted: 'by-list' });
const words = async (): Promise<number> => (await sql`select from probe`.execute(owner)).rows.length;

for (const [how, place] of places)
  test(`with ${how}: who asks is known to the question, and forgotten after it`, async () => {
    const sights = newSights();
    const connected = connectBoth(place, { size: 1 });
    const seen = connected.underSight(sights, 'refused');
    const asked = sql<{ role: string; reader: string }>`
      select current_user as role, current_setting('redress.reader', true) as reader`;
    const as = (account: string) => sights.run(of(account), () => asked.execute(seen));
    for (const account of ['ann', 'bo', 'o\'neil \\ "x"', 'ann']) {
      const { rows } = await as(account);
      assert.deepEqual(rows, [{ role: 'redress_person', reader: account }]);
      const itself = await asked.execute(connected.own);
      assert.deepEqual(itself.rows, [{ role: 'redress', reader: '' }]);
    }
    const together = await Promise.all(['ann', 'bo', 'cy', 'di'].map(as));
    assert.deepEqual(
      together.map(({ rows }) => rows[0]?.reader),
      ['ann', 'bo', 'cy', 'di'],
    );
    await connected.own.destroy();
  });

for (const [how, place] of places)
  test(`with ${how}: what failed leaves nothing behind it, and what comes after is asked as ever`, async () => {
    const sights = newSights();
    const connected = connectBoth(place, { size: 1 });
    const seen = connected.underSight(sights, 'refused');
    const before = await words();
    const put = (word: string) => sql`insert into probe values (${word})`.execute(seen);
    await sights.run(of('ann'), async () => {
      await assert.rejects(sql`select no_such_column from probe`.execute(seen), /no_such_column/);
      await assert.rejects(sql`select 1 / (select count(*) from probe where false)`.execute(seen), /zero/);
      await assert.rejects(sql`select from account`.execute(seen), /permission denied/);
      await put(`${how} once`);
      // It is found at the end of the transaction, after the rows were taken.
      await assert.rejects(put(`${how} once`), /duplicate key/);
      await assert.rejects(sql`select no_such_column from probe`.execute(seen), /no_such_column/);
      assert.equal((await sql`select from probe`.execute(seen)).rows.length, before + 1);
    });
    await connected.own.destroy();
    assert.equal(await words(), before + 1);
  });

test('a question whose sight cannot be put on is not asked', async () => {
  const client = new pg.Client({ host: socket, database, user: 'redress', pipeline: true });
  await client.connect();
  const before = await words();
  const insert = { text: 'insert into probe values ($1)', values: ['never'] };
  const unready = new SightedQuestion(insert, valuesOf(of('ann')), 'not_ready');
  await assert.rejects(answered(client, unready, 10_000), /not_ready/);
  const short = new SightedQuestion(insert, ['too', 'few'], undefined);
  await assert.rejects(answered(client, short, 10_000), /bind message/);
  const sound = new SightedQuestion(insert, valuesOf(of('ann')), undefined);
  await answered(client, sound, 10_000);
  await client.end();
  assert.equal(await words(), before + 1);
});
