import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { CompiledQuery, sql } from 'kysely';
import { day } from '#core/day.ts';
import type { CaseCard, Projection } from '#core/projection.ts';
import { isRefusal } from '#core/refusal.ts';
import { putOn, type Sight, type SightScope, valuesOf } from '#record/connection/sight.ts';
import type { StreamWrite } from '#record/events/write.ts';
import type { OpenRecord } from '#record/open.ts';
import {
  amount,
  appending,
  at,
  by,
  card,
  clock,
  entry,
  exposure,
  opening,
  projection,
  recordAll,
  replay,
  shows,
} from './examples.ts';
import { organisation, scratchRecord } from './scratch.ts';
import { backDoor } from './tampering.ts';

// Three cases of two deliverers and two contracts, one more that is kept from all but two readers, a case of another
// organisation and a contract: whoever asks, every list, page, file and sum gives theirs and says nothing of the others.

const scratch = await scratchRecord();
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await scratch.close();
});
const { record } = scratch;

const sight = (sees: Sight['sees'], change: Partial<Sight> = {}): Sight => ({
  organisation,
  account: 'handler-1',
  sees,
  restricted: 'by-list',
  ...change,
});

const ofCase = (number: number, change: Partial<CaseCard>): Projection =>
  projection({
    card: card({ reference: `SW-2018-000${number}`, person: `Example Person${number}`, ...change }),
    clocks: [clock(day('2018-03-26'))],
    searchText: `Example Person${number} waited for travelcosts`,
    money: { entries: [entry()], amounts: [amount()], exposure: exposure() },
  });

const skills = ofCase(1, { deliveredBy: 'southwest-skills', contractId: 'wp-11' });
const works = ofCase(2, { deliveredBy: 'harbour-works', contractId: 'wp-11' });
const other = ofCase(3, { deliveredBy: 'harbour-works', contractId: 'wp-12' });
const hidden: Projection = {
  ...ofCase(4, { deliveredBy: 'harbour-works', contractId: 'wp-12', person: 'Marigold Fenwick' }),
  restricted: { readers: ['officer-1', 'handler-2'] },
};

const digest = await keptFile('Example letter');
await recordAll(
  record,
  opening('skills', skills),
  opening('works', works),
  opening('other', other),
  { ...opening('hidden', hidden), events: [{ ...shows(hidden), files: [digest] }] },
  {
    stream: 'contract',
    kind: 'contract',
    expected: 0,
    events: [{ type: 'saved', at, by, payload: {} }],
    settings: [],
  },
);
await record.organisations.open({ id: 'elsewhere', name: 'Elsewhere', referencePrefix: 'EL' }, at);
await record.append({ ...appending(opening('theirs', skills)), organisation: 'elsewhere' });

async function keptFile(text: string): Promise<string> {
  async function* content() {
    yield Buffer.from(text);
  }
  const name = 'letter.txt';
  const kept = await record.files.keep({
    organisation,
    name,
    content: content(),
    limit: 1_000,
    types: ['text/plain'],
  });
  assert.ok(!isRefusal(kept));
  return kept.digest;
}

/** Everything somebody can ask of cases, as the streams each answer is about. */
async function seen(sight: Sight, asked: OpenRecord = record.onlyUnderSight()) {
  const named = new Map(
    [skills, works, other, hidden].map(({ card: { reference } }, at) => [reference, streams[at] ?? '']),
  );
  const stream = (reference: string): string => named.get(reference) ?? reference;
  const items = <Item>(
    page: { readonly items: readonly Item[] } | { readonly code: string },
  ): readonly Item[] => {
    assert.ok('items' in page);
    return page.items;
  };
  return asked.seenBy(sight, async () => {
    const each = async (has: (stream: string) => Promise<unknown>): Promise<string[]> => {
      const there = await Promise.all(
        everything.map(async (one) => ((await has(one)) === null ? [] : [one])),
      );
      return there.flat();
    };
    const { cases, work, money } = asked;
    const paging = { limit: 50 };
    return {
      list: items(await cases.list(organisation, {}, paging)).map((one) => one.stream),
      duties: items(await work.list(organisation, {}, paging)).map((one) => one.stream),
      counted: (
        await work.counts(
          organisation,
          {},
          { today: at.slice(0, 10) as never, weekEnds: at.slice(0, 10) as never },
        )
      ).counts.reduce((sum, { count }) => sum + count, 0),
      clocks: items(await work.clocksRunOut(organisation, day('2019-01-01'), paging)).map(
        (one) => one.stream,
      ),
      ledger: items(await money.ledger(organisation, {}, paging)).map((one) => stream(one.reference)),
      ledgerSums:
        (await money.ledgerSums(organisation, {})).reduce((sum, { owed }) => sum + owed, 0) / 500_000,
      amounts: items(await money.amounts(organisation, { status: 'due' }, paging)).map((one) =>
        stream(one.reference),
      ),
      exposures: items(await money.exposures(organisation, {}, paging)).map((one) => stream(one.reference)),
      exposed: (await money.exposureCounts(organisation, {})).reduce((sum, { count }) => sum + count, 0),
      found: (await cases.search(organisation, 'travelcosts')).found.map((one) => one.stream),
      byName: (await cases.search(organisation, 'Marigold Fenwick')).found.map((one) => one.stream),
      there: [...(await cases.whichThere(organisation, everything)).keys()],
      cases: await each((one) => cases.find(organisation, one)),
      histories: await each((one) => asked.load(organisation, one)),
      references: await each(async (one) => {
        const reference = [...named].find(([, each]) => each === one)?.[0] ?? one;
        return (
          (await asked.loadByReference(organisation, reference)) ??
          cases.streamByReference(organisation, reference)
        );
      }),
      events: [...new Set((await asked.eventsAfter(organisation, 0)).map((one) => one.stream))],
      file: (await asked.files.open(organisation, digest)) !== null,
    };
  });
}
const streams = ['skills', 'works', 'other', 'hidden'];
const everything = [...streams, 'contract', 'theirs'];

for (const { who, as, cases, settings = true, restricted = false } of [
  { who: 'a handler', as: sight('everything'), cases: ['skills', 'works', 'other'] },
  {
    who: 'a reader of the restricted case',
    as: sight('everything', { account: 'officer-1' }),
    cases: ['skills', 'works', 'other', 'hidden'],
    restricted: true,
  },
  {
    who: 'a reader who never sees restricted cases',
    as: sight('everything', { account: 'officer-1', restricted: 'never' }),
    cases: ['skills', 'works', 'other'],
  },
  { who: 'an administrator', as: sight('no cases'), cases: [] },
  {
    who: 'a sub-contractor',
    as: sight({ deliveredBy: ['southwest-skills'] }),
    cases: ['skills'],
    settings: false,
  },
  {
    who: 'a monitor of one contract',
    as: sight({ contracts: ['wp-12'] }, { restricted: 'never' }),
    cases: ['other'],
    settings: false,
  },
  {
    who: 'an auditor of one contract at one deliverer',
    as: sight({ contracts: ['wp-11'], deliveredBy: ['harbour-works'] }),
    cases: ['works'],
    settings: false,
  },
  {
    who: 'a sub-contractor’s reader of the restricted case',
    as: sight({ deliveredBy: ['harbour-works'] }, { account: 'handler-2' }),
    cases: ['works', 'other', 'hidden'],
    settings: false,
    restricted: true,
  },
  { who: 'somebody whose scope is empty', as: sight({ deliveredBy: [] }), cases: [], settings: false },
  {
    who: 'somebody of another organisation',
    as: sight('everything', { organisation: 'nowhere' }),
    cases: [],
    settings: false,
  },
  { who: 'nobody', as: sight('no cases', { organisation: '' }), cases: [], settings: false },
])
  test(`${who} sees theirs and nothing of the others`, async () => {
    const shown = await seen(as);
    const sorted = (list: readonly string[]): string[] => [...new Set(list)].toSorted();
    const expected = sorted(cases);
    const { counted, ledgerSums, exposed, found, byName, histories, events, file, ...lists } = shown;
    for (const [list, streams] of Object.entries(lists)) assert.deepEqual(sorted(streams), expected, list);
    assert.deepEqual(
      { counted, ledgerSums, exposed },
      { counted: cases.length, ledgerSums: cases.length, exposed: cases.length },
    );
    const kept = sorted([...expected, ...(settings ? ['contract'] : [])]);
    assert.deepEqual(sorted(histories), kept);
    assert.deepEqual(sorted(events), kept);
    // What is restricted is found by its whole reference alone, whoever asks.
    assert.deepEqual(
      sorted(found),
      expected.filter((stream) => stream !== 'hidden'),
    );
    assert.deepEqual(byName, []);
    assert.equal(file, restricted);
  });

test('words of a restricted case are not kept for spelling', async () => {
  const { rows } = await sql`select from word where word in ('marigold', 'fenwick')`.execute(db);
  assert.equal(rows.length, 0);
});

test('Redress itself sees everything, also within somebody’s request', async () => {
  const strict = record.onlyUnderSight();
  const all = await strict.seenBy(sight('no cases'), () =>
    strict.asItself(() => strict.cases.whichThere(organisation, everything)),
  );
  assert.deepEqual([...all.keys()].toSorted(), streams.toSorted());
  assert.equal((await record.cases.whichThere(organisation, everything)).size, 4);
});

test('where only people ask, what nobody asks is a bug', async () => {
  const strict = record.onlyUnderSight();
  const outside = { name: 'TypeError', message: /outside a sight/ };
  await assert.rejects(strict.cases.find(organisation, 'skills'), outside);
  await assert.rejects(strict.append(appending(opening(randomUUID()))), outside);
  await assert.rejects(strict.cases.search(organisation, 'travelcosts'), outside);
  await assert.rejects(strict.files.open(organisation, digest), outside);
  assert.equal((await strict.organisations.list()).length, 2);
});

const noted = (stream: string, expected: number, shown: Projection): StreamWrite => ({
  stream,
  kind: 'complaint',
  expected,
  events: [shows(shown, 'noted')],
  projection: shown,
});

test('a handler records under their sight: new, on, a lost race and an attempt made again', async () => {
  const stream = randomUUID();
  const shown = ofCase(5, {});
  await record.seenBy(sight('everything'), async () => {
    const first = { ...appending(opening(stream, shown)), numbers: { series: 'SW', year: 2018, count: 1 } };
    assert.equal((await record.append(first)).outcome, 'recorded');
    assert.equal((await record.append(first)).outcome, 'already-recorded');
    const message = { kind: 'letter', body: { to: 'Example Person' }, dueAt: at };
    const second = { ...noted(stream, 1, { ...shown, duties: [] }), messages: [message] };
    assert.equal((await record.append(appending(second))).outcome, 'recorded');
    const late = await record.append(appending(noted(stream, 1, shown)));
    assert.ok(late.outcome === 'changed-since');
    assert.equal(late.since.length, 1);
    const taken = await record.append(appending(opening(stream, shown)));
    assert.ok(taken.outcome === 'changed-since' && taken.stream === stream);
  });
  assert.equal((await record.load(organisation, stream))?.version, 2);
});

test('of twenty at once under sights one is recorded', async () => {
  const stream = randomUUID();
  const outcomes = await record.seenBy(sight({ deliveredBy: ['southwest-skills'] }), () =>
    Promise.all(
      Array.from({ length: 20 }, () =>
        record.append(appending(opening(stream, ofCase(6, { reference: 'SW-2018-0099' })))),
      ),
    ),
  );
  assert.equal(outcomes.filter(({ outcome }) => outcome === 'recorded').length, 1);
});

test('a sub-contractor records what it delivers, and nothing else', async () => {
  const theirs = sight({ deliveredBy: ['southwest-skills'] });
  await record.seenBy(theirs, async () => {
    const stream = randomUUID();
    const shown = ofCase(7, {});
    assert.equal((await record.append(appending(opening(stream, shown)))).outcome, 'recorded');
    assert.equal((await record.append(appending(noted(stream, 1, shown)))).outcome, 'recorded');
    assert.equal((await record.cases.find(organisation, stream))?.version, 2);
    // A case of another is as one that is not there: a decision on it finds another version.
    assert.equal((await record.append(appending(noted('works', 1, works)))).outcome, 'changed-since');
    const elsewhere = ofCase(8, { deliveredBy: 'harbour-works' });
    await assert.rejects(record.append(appending(opening(randomUUID(), elsewhere))), /row-level security/);
  });
});

test('nobody writes for another organisation', async () => {
  await record.seenBy(sight('everything'), () =>
    assert.rejects(
      record.append({ ...appending(opening(randomUUID(), skills)), organisation: 'elsewhere' }),
      /row-level security/,
    ),
  );
});

test('an administrator saves settings and no case', async () => {
  await record.seenBy(sight('no cases'), async () => {
    const save = (expected: number, body: object): StreamWrite => ({
      stream: 'look',
      kind: 'look',
      expected,
      events: [{ type: 'saved', at, by, payload: { settings: [{ kind: 'look', id: 'look', body }] } }],
      settings: [{ kind: 'look', id: 'look', body }],
    });
    assert.equal((await record.append(appending(save(0, { colour: 'green' })))).outcome, 'recorded');
    const gone = {
      type: 'record.payloads-destroyed',
      at,
      by,
      payload: { versions: [1], reason: 'Replaced' },
    };
    const saved = save(1, { colour: 'blue' });
    const again = { ...saved, events: [...saved.events, gone], destroys: [1] };
    assert.equal((await record.append(appending(again))).outcome, 'recorded');
    assert.equal((await record.append(appending(noted('skills', 1, skills)))).outcome, 'changed-since');
  });
  assert.deepEqual((await record.settings.find(organisation, 'look', 'look'))?.body, { colour: 'blue' });
});

test('whoever restricts a case may lose sight of it, and the list is what lets others in', async () => {
  const stream = randomUUID();
  const shown = ofCase(9, { person: 'Rosalind Quickthorn' });
  const find = (account: string) =>
    record.seenBy(sight('everything', { account }), () => record.cases.find(organisation, stream));
  const restrictedTo = (...readers: string[]): Projection => ({ ...shown, restricted: { readers } });
  const write = (account: string, expected: number, shown: Projection) =>
    record.seenBy(sight('everything', { account }), () =>
      record.append(appending(noted(stream, expected, shown))),
    );
  await recordAll(record, opening(stream, shown));
  assert.equal((await write('handler-1', 1, restrictedTo('officer-1'))).outcome, 'recorded');
  assert.equal(await find('handler-1'), null);
  assert.equal((await find('officer-1'))?.version, 2);
  assert.equal((await write('handler-1', 2, shown)).outcome, 'changed-since');
  assert.deepEqual((await record.cases.search(organisation, 'Rosalind Quickthorn')).found, []);
  // The officer hands it over and is off the list; whoever is on it lifts it.
  assert.equal((await write('officer-1', 2, restrictedTo('officer-2'))).outcome, 'recorded');
  assert.equal(await find('officer-1'), null);
  assert.equal((await write('officer-2', 3, shown)).outcome, 'recorded');
  assert.equal((await find('handler-1'))?.version, 4);
  assert.equal((await record.cases.search(organisation, 'Rosalind Quickthorn')).found.length, 1);
});

test('a connection keeps nothing of a sight, whatever came of what was asked', async () => {
  const one = await scratchRecord({ size: 2 });
  await recordAll(one.record, opening('skills', skills));
  const scoped = sight({ deliveredBy: [] });
  for (let turn = 0; turn < 3; turn++) {
    assert.equal(await one.record.seenBy(scoped, () => one.record.cases.find(organisation, 'skills')), null);
    await one.record.seenBy(scoped, () =>
      assert.rejects(one.record.append(appending(opening(randomUUID(), works))), /row-level security/),
    );
    await one.record.seenBy(scoped, () =>
      assert.rejects(one.record.cases.list(organisation, {}, { limit: -5 })),
    );
    assert.notEqual(await one.record.cases.find(organisation, 'skills'), null);
  }
  await one.close();
});

test('people at the same moment see each theirs', async () => {
  const strict = record.onlyUnderSight();
  const asked = Array.from({ length: 60 }, async (_, at) => {
    const scope: SightScope = { deliveredBy: [at % 2 === 0 ? 'southwest-skills' : 'harbour-works'] };
    const found = await strict.seenBy(sight(scope), () =>
      strict.cases.whichThere(organisation, ['skills', 'works']),
    );
    assert.deepEqual([...found.keys()], [at % 2 === 0 ? 'skills' : 'works']);
  });
  await Promise.all(asked);
});

test('an id that tries to say more than itself says itself', async () => {
  for (const nasty of [
    "x', true); reset role; select set_config('redress.sees', 'everything",
    `"},{"southwest-skills`,
    '\\',
    "\\'; reset role; --",
    '{}',
    '*',
    'a\u0000b',
    '"',
    '',
  ]) {
    const scopes: Sight[] = [
      sight({ deliveredBy: [nasty] }),
      sight({ contracts: [nasty], deliveredBy: [] }),
      sight('no cases', { account: nasty }),
      sight('everything', { organisation: nasty }),
    ];
    for (const as of scopes)
      assert.deepEqual(
        [...(await record.seenBy(as, () => record.cases.whichThere(organisation, streams))).keys()],
        [],
      );
    const listed = await record.seenBy(sight('everything', { account: nasty }), () =>
      record.cases.find(organisation, 'hidden'),
    );
    assert.equal(listed, null);
  }
});

test('each table of the record is closed to the role, or held to the sight', async () => {
  const { rows } = await sql<{ name: string; held: boolean; granted: boolean }>`
    select relname as name, relrowsecurity as held,
      has_table_privilege('redress_person', oid, 'select, insert, update, delete')
        or has_any_column_privilege('redress_person', oid, 'select, insert, update') as granted
    from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname
  `.execute(db);
  assert.ok(rows.length > 15);
  for (const { name, held, granted } of rows) assert.equal(granted && !held, false, name);
  const closed = rows.filter(({ granted }) => !granted).map(({ name }) => name);
  for (const name of ['account', 'session', 'sign_in_attempt', 'checkpoint', 'long_work'])
    assert.ok(closed.includes(name), name);
});

/** Asks as the role itself would, whatever the record’s own questions are. */
const rawly = (as: Sight, question: string) =>
  db.transaction().execute(async (tx) => {
    await tx.executeQuery(CompiledQuery.raw(putOn, [...valuesOf(as)]));
    return (await sql.raw<{ stream: string }>(question).execute(tx)).rows;
  });

test('each table under each sight gives the rows of theirs', async () => {
  const tables = [
    'case_card',
    'duty',
    'clock',
    'ledger_entry',
    'amount',
    'exposure',
    'search',
    'stream',
    'event',
  ];
  const of = "stream in ('skills', 'works', 'other', 'hidden', 'theirs')";
  for (const table of tables) {
    const rows = async (as: Sight) => {
      const found = await rawly(as, `select distinct stream from ${table} where ${of} order by stream`);
      return found.map(({ stream }) => stream);
    };
    assert.deepEqual(await rows(sight('everything')), ['other', 'skills', 'works'], table);
    assert.deepEqual(await rows(sight({ contracts: ['wp-12'] })), ['other'], table);
    assert.deepEqual(await rows(sight({ deliveredBy: ['southwest-skills'] })), ['skills'], table);
    assert.deepEqual(await rows(sight('no cases')), [], table);
  }
  for (const table of ['file', 'restricted_case', 'restricted_reader']) {
    assert.deepEqual(await rawly(sight('everything'), `select stream from ${table}`), [], table);
    const listed = await rawly(
      sight('everything', { account: 'officer-1' }),
      `select distinct stream from ${table}`,
    );
    assert.deepEqual(listed, [{ stream: 'hidden' }], table);
  }
  for (const question of [
    'select * from account',
    'select * from outbox',
    'update event set actor_id = null',
    'delete from event',
    'delete from stream',
  ])
    await assert.rejects(rawly(sight('everything'), question), /permission denied/, question);
});

test('outside a sight the role sees nothing', async () => {
  const rows = await db.transaction().execute(async (tx) => {
    await sql`set local role redress_person`.execute(tx);
    return (await sql`select from case_card`.execute(tx)).rows;
  });
  assert.equal(rows.length, 0);
});

test('verify names a list of readers that is not what the events give', async () => {
  const faults = async () =>
    (await Array.fromAsync(record.verify(replay))).filter((one) => one.organisation === organisation);
  assert.deepEqual(await faults(), []);
  await sql`delete from restricted_reader where stream = 'hidden' and account = 'officer-1'`.execute(db);
  await sql`insert into restricted_reader values (${organisation}, 'hidden', 'stranger')`.execute(db);
  await sql`delete from restricted_case where stream = 'hidden'`.execute(db);
  assert.deepEqual(
    (await faults()).map(({ part, says }) => [part, says]),
    [
      ['restriction', 'Its restriction row is missing.'],
      ['reader', 'Its reader “officer-1” is missing.'],
      ['reader', 'Its reader “stranger” is there, and a replay gives none.'],
    ],
  );
});
