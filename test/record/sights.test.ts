import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { day } from '#core/day.ts';
import { type Sight, type SightScope } from '#record/connection/sight.ts';
import type { OpenRecord } from '#record/open.ts';
import { appending, at, opening, recordAll } from './examples.ts';
import { organisation, scratchRecord } from './scratch.ts';
import {
  db,
  digest,
  everything,
  hidden,
  other,
  record,
  sight,
  skills,
  streams,
  works,
} from './seen-cases.ts';

// Whoever asks, every list, page, file and sum gives theirs and says nothing of the others.

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
