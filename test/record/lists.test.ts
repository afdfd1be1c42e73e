import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { type Day, day, plusDays } from '#core/day.ts';
import type { Duty, DutyView } from '#core/projection.ts';
import { isRefusal } from '#core/refusal.ts';
import { urgencies } from '#core/time-left.ts';
import type { Page } from '#record/lists/page.ts';
import { appending, card, clock, duty, opening, projection, recordAll, shows } from './examples.ts';
import { scratchRecord } from './scratch.ts';

const scratch = await scratchRecord();
after(() => scratch.close());
const { record, organisation } = scratch;

let made = 0;
const reference = (): string => {
  made += 1;
  return `SW-2018-${made}`;
};

/** A case of one deliverer with these duties; gives back its stream. */
async function caseWith(
  deliveredBy: string,
  duties: readonly Duty[],
  stream: string = randomUUID(),
): Promise<string> {
  const shown = projection({ card: card({ reference: reference(), deliveredBy }), duties, clocks: [] });
  await recordAll(record, opening(stream, shown));
  return stream;
}

const on = (actBy: string, due: string = actBy, change: Partial<Duty> = {}): Duty =>
  duty({ id: randomUUID(), actBy: day(actBy), due: day(due), ...change });

function page<Item>(found: Page<Item> | object): Page<Item> {
  assert.ok(!isRefusal(found), JSON.stringify(found));
  return found as Page<Item>;
}

/** Everything of a list, page by page. */
async function all<Item>(ask: (after?: string) => Promise<Page<Item> | object>): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const next: Page<Item> = page(await ask(after));
    items.push(...next.items);
    after = next.next ?? undefined;
  } while (after !== undefined);
  return items;
}

test('work comes in the order to do it in: by the day to act by, then due', async () => {
  const deliveredBy = 'order';
  await caseWith(deliveredBy, [on('2018-03-29', '2018-04-02'), on('2018-03-28')]);
  await caseWith(deliveredBy, [on('2018-03-29'), on('2018-03-20', '2018-05-01')]);
  const { items, next } = page(
    await record.work.list(organisation, { deliveredBy: [deliveredBy] }, { limit: 10 }),
  );
  assert.deepEqual(
    items.map((item) => [item.duty.actBy, item.duty.due]),
    [
      ['2018-03-20', '2018-05-01'],
      ['2018-03-28', '2018-03-28'],
      ['2018-03-29', '2018-03-29'],
      ['2018-03-29', '2018-04-02'],
    ],
  );
  assert.equal(next, null);
});

test('a duty comes with its case, both as they were put in', async () => {
  const one = duty({ id: 'whole', owner: null, clock: null, command: null });
  const stream = await caseWith('whole', [one]);
  const { items } = page(await record.work.list(organisation, { deliveredBy: ['whole'] }, { limit: 10 }));
  assert.deepEqual(items[0]?.duty, one);
  assert.equal(items[0].stream, stream);
  assert.equal(items[0].kind, 'complaint');
  assert.equal(items[0].card.person, 'Juniper Ashdown');
});

test('every filter narrows, and filters narrow together', async () => {
  const deliveredBy = ['filters'];
  const stream = randomUUID();
  const shown = projection({
    card: card({ reference: reference(), deliveredBy: 'filters', contractId: 'wp-12', route: 'ice' }),
    duties: [
      on('2018-03-01', undefined, { owner: 'handler-7', ownerRole: 'handler', view: 'responses' }),
      on('2018-03-02', undefined, { owner: null, ownerRole: 'reviewer', view: 'ice' }),
    ],
  });
  await recordAll(record, opening(stream, shown));
  await caseWith('filters', [on('2018-03-03', undefined, { owner: 'handler-8', view: 'checks' })]);
  const days = async (filter: object) =>
    page(await record.work.list(organisation, { deliveredBy, ...filter }, { limit: 10 })).items.map(
      (item) => (item as { duty: Duty }).duty.actBy,
    );
  assert.deepEqual(await days({}), ['2018-03-01', '2018-03-02', '2018-03-03']);
  assert.deepEqual(await days({ owner: 'handler-7' }), ['2018-03-01']);
  assert.deepEqual(await days({ owner: null }), ['2018-03-02']);
  assert.deepEqual(await days({ role: 'reviewer' }), ['2018-03-02']);
  assert.deepEqual(await days({ view: 'checks' }), ['2018-03-03']);
  assert.deepEqual(await days({ contract: 'wp-12' }), ['2018-03-01', '2018-03-02']);
  assert.deepEqual(await days({ route: 'ice', view: 'ice' }), ['2018-03-02']);
  assert.deepEqual(await days({ route: 'provider', contract: 'wp-12' }), []);
  assert.deepEqual(await days({ deliveredBy: ['filters', 'nobody'] }), [
    '2018-03-01',
    '2018-03-02',
    '2018-03-03',
  ]);
  assert.deepEqual(await days({ deliveredBy: [] }), []);
  assert.deepEqual(await days({ owner: "'; drop table duty; --" }), []);
  assert.deepEqual(await days({ owner: 'a\0b' }), []);
});

test('a duty that is done leaves the list, one that moved moves, one that stayed is not written again', async () => {
  const stream = await caseWith('moves', [
    on('2018-03-01', undefined, { id: 'a' }),
    on('2018-03-05', undefined, { id: 'b' }),
  ]);
  const shown = projection({
    card: card({ reference: reference(), deliveredBy: 'moves' }),
    duties: [on('2018-03-09', undefined, { id: 'b' }), on('2018-03-07', undefined, { id: 'c' })],
  });
  await recordAll(record, {
    stream,
    kind: 'complaint',
    expected: 1,
    events: [shows(shown)],
    projection: shown,
  });
  const { items } = page(await record.work.list(organisation, { deliveredBy: ['moves'] }, { limit: 10 }));
  assert.deepEqual(
    items.map((item) => item.duty.id),
    ['c', 'b'],
  );
});

test('a case that shows nothing any more is in no list', async () => {
  const stream = await caseWith('gone', [on('2018-03-01')]);
  await recordAll(record, {
    stream,
    kind: 'complaint',
    expected: 1,
    events: [shows(null)],
    projection: null,
  });
  assert.equal(await record.cases.find(organisation, stream), null);
  assert.deepEqual(
    page(await record.work.list(organisation, { deliveredBy: ['gone'] }, { limit: 10 })).items,
    [],
  );
  assert.deepEqual(
    page(await record.cases.list(organisation, { deliveredBy: ['gone'] }, { limit: 10 })).items,
    [],
  );
});

test('work is counted by when: late, today, this week, later', async () => {
  const deliveredBy = 'counts';
  await caseWith(deliveredBy, [
    on('2018-03-26'),
    on('2018-03-29'),
    on('2018-03-29', '2018-04-02', { view: 'ice' }),
    on('2018-04-03'),
  ]);
  await caseWith(deliveredBy, [
    on('2018-04-03'),
    on('2018-04-06'),
    on('2018-04-09', undefined, { view: 'ice' }),
  ]);
  const count = async (today: string, weekEnds: string, view?: DutyView) => {
    const bounds = { today: day(today), weekEnds: day(weekEnds) };
    const { counts } = await record.work.counts(organisation, { deliveredBy: [deliveredBy] }, bounds);
    return urgencies.map((near) =>
      counts
        .filter((one) => one.when === near && (view === undefined || one.view === view))
        .reduce((sum, one) => sum + one.count, 0),
    );
  };
  // A working day: Tuesday 3 April 2018.
  assert.deepEqual(await count('2018-04-03', '2018-04-08'), [3, 2, 1, 1]);
  assert.deepEqual(await count('2018-04-03', '2018-04-08', 'ice'), [1, 0, 0, 1]);
  // Easter Saturday: what had to be acted on by Thursday and falls due on Monday is not late yet.
  assert.deepEqual(await count('2018-03-31', '2018-04-08'), [2, 1, 3, 1]);
  // A week that has ended already, as on a Sunday counted to Saturday, leaves nothing between today and later.
  assert.deepEqual(await count('2018-04-03', '2018-04-01'), [3, 2, 0, 2]);
});

test('counting stops where nobody counts on', async () => {
  const duties = Array.from({ length: 100 }, (_, number) =>
    on('2018-03-26', undefined, { id: `d${number}` }),
  );
  for (let number = 0; number < 51; number++) await caseWith('many', duties);
  await caseWith('many', [on('2018-03-01')]);
  const bounds = { today: day('2018-04-01'), weekEnds: day('2018-04-08') };
  const { counts, more } = await record.work.counts(organisation, { deliveredBy: ['many'] }, bounds);
  assert.equal(more, true);
  assert.deepEqual(counts, [{ view: 'responses', when: 'late', count: 5001 }]);
});

test('a person’s work is their own and what waits for their roles, in one order', async () => {
  const deliveredBy = ['held'];
  await caseWith('held', [
    on('2018-03-01', undefined, { owner: 'handler-7' }),
    on('2018-03-02', undefined, { owner: null, ownerRole: 'handler' }),
    on('2018-03-03', undefined, { owner: null, ownerRole: 'manager' }),
    on('2018-03-04', undefined, { owner: 'handler-8' }),
    on('2018-03-05', undefined, { owner: 'handler-7' }),
  ]);
  const heldBy = [{ owner: 'handler-7' }, { owner: null, role: 'handler' }];
  const seen = await all((after) =>
    record.work.list(organisation, { deliveredBy, heldBy }, { limit: 2, after }),
  );
  assert.deepEqual(
    seen.map(({ duty: { actBy } }) => actBy),
    ['2018-03-01', '2018-03-02', '2018-03-05'],
  );
  const bounds = { today: day('2018-03-01'), weekEnds: day('2018-03-04') };
  const { counts } = await record.work.counts(organisation, { deliveredBy, heldBy }, bounds);
  assert.deepEqual(
    counts.map(({ when, count }) => [when, count]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    [
      ['later', 1],
      ['today', 1],
      ['week', 1],
    ],
  );
  assert.deepEqual(page(await record.work.list(organisation, { heldBy: [] }, { limit: 2 })).items, []);
});

test('a page says what the next begins with', async () => {
  await caseWith('following', [on('2018-03-01'), on('2018-03-07'), on('2018-03-08')]);
  const filter = { deliveredBy: ['following'] };
  const first = page(await record.work.list(organisation, filter, { limit: 2 }));
  assert.equal(first.following?.duty.actBy, '2018-03-08');
  const last = page(await record.work.list(organisation, filter, { limit: 2, after: first.next ?? '' }));
  assert.equal(last.following, null);
});

test('paging shows everything once, whatever is recorded meanwhile', async () => {
  const first = day('2018-01-01');
  const offsets = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 25 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(offsets, offsets, fc.integer({ min: 1, max: 7 }), async (before, meanwhile, limit) => {
      run += 1;
      const deliveredBy = `paging-${run}`;
      const dutiesOn = (all: readonly number[]) =>
        all.map((offset, number) => on(plusDays(first, offset), undefined, { id: `${number}` }));
      const there = await caseWith(deliveredBy, dutiesOn(before));
      const waiting = [...meanwhile];
      const seen = await all(async (after) => {
        const offset = waiting.shift();
        if (offset !== undefined) await caseWith(deliveredBy, dutiesOn([offset]));
        return record.work.list(organisation, { deliveredBy: [deliveredBy] }, { limit, after });
      });
      const keys = seen.map(({ stream, duty }) => `${stream}/${duty.id}`);
      assert.equal(new Set(keys).size, keys.length, 'nothing is shown twice');
      assert.equal(
        seen.filter(({ stream }) => stream === there).length,
        before.length,
        'nothing that was there is left out',
      );
      const days = seen.map(({ duty }) => duty.actBy);
      assert.ok(
        days.every((one, at) => at === 0 || one >= (days[at - 1] ?? '')),
        'the order holds across pages',
      );
    }),
    { numRuns: 25 },
  );
});

test('cases come newest first, narrowed and paged', async () => {
  const deliveredBy = ['cases'];
  const received: [string, Partial<Parameters<typeof card>[0]>][] = [
    ['2018-01-05', { handler: null, state: 'closed', open: false }],
    ['2018-02-05', { handler: 'handler-3', route: 'ice' }],
    ['2018-02-05', { contractId: 'wp-13' }],
    ['2018-03-05', {}],
  ];
  for (const [receivedOn, change] of received) {
    const its = card({
      reference: reference(),
      deliveredBy: 'cases',
      receivedOn: day(receivedOn),
      ...change,
    });
    await recordAll(record, opening(randomUUID(), projection({ card: its })));
  }
  const days = async (filter: object) =>
    (
      await all<{ card: { receivedOn: Day } }>((after) =>
        record.cases.list(organisation, { deliveredBy, ...filter }, { limit: 1, after }),
      )
    ).map((one) => one.card.receivedOn);
  assert.deepEqual(await days({}), ['2018-03-05', '2018-02-05', '2018-02-05', '2018-01-05']);
  assert.deepEqual(await days({ open: false }), ['2018-01-05']);
  assert.deepEqual(await days({ open: true, contract: 'wp-11' }), ['2018-03-05', '2018-02-05']);
  assert.deepEqual(await days({ handler: null }), ['2018-01-05']);
  assert.deepEqual(await days({ handler: 'handler-3' }), ['2018-02-05']);
  assert.deepEqual(await days({ state: 'closed' }), ['2018-01-05']);
  assert.deepEqual(await days({ route: 'ice' }), ['2018-02-05']);
  assert.deepEqual(await days({ kind: 'something-else' }), []);
  assert.deepEqual(await days({ receivedFrom: '2018-02-05', receivedTo: '2018-02-28' }), [
    '2018-02-05',
    '2018-02-05',
  ]);
});

test('a case is found by its stream, and its stream by its reference in any spelling', async () => {
  const stream = randomUUID();
  const shown = projection({
    card: card({ reference: 'SW-2018-0362', deliveredBy: 'find' }),
    duties: [on('2018-04-04', undefined, { id: 'later' }), on('2018-04-03', undefined, { id: 'sooner' })],
    clocks: [clock(day('2018-04-09'), { id: 'k2' }), clock(day('2018-03-26'), { id: 'k1', status: 'met' })],
  });
  await recordAll(record, opening(stream, shown));
  const found = await record.cases.find(organisation, stream);
  assert.equal(found?.version, 1);
  assert.deepEqual(found.card, shown.card);
  assert.deepEqual(
    found.duties.map(({ id }) => id),
    ['sooner', 'later'],
  );
  assert.deepEqual(found.duties[1], shown.duties[0]);
  assert.deepEqual(found.clocks, [shown.clocks[1], shown.clocks[0]]);
  for (const spelling of ['SW-2018-0362', 'sw20180362', ' sw 2018/0362 '])
    assert.equal(await record.cases.streamByReference(organisation, spelling), stream);
  assert.equal(await record.cases.streamByReference(organisation, 'SW-2018-036'), null);
  assert.equal(await record.cases.find('nobody', stream), null);
});

test('a reference is one case’s only', async () => {
  await recordAll(record, opening(randomUUID(), projection({ card: card({ reference: 'SW-2018-0400' }) })));
  const outcome = await record.append(
    appending(opening(randomUUID(), projection({ card: card({ reference: 'SW-2018-0400' }) }))),
  );
  assert.ok(outcome.outcome === 'refused');
  assert.equal(outcome.refusal.code, 'record.reference-taken');
});

test('clocks that ran out are those still running past their last day, the earliest first', async () => {
  const stream = randomUUID();
  const told = { due: day('2017-06-20'), on: day('2017-06-01'), whom: 'participant' };
  const shown = projection({
    card: card({ reference: reference(), deliveredBy: 'clocks' }),
    clocks: [
      clock(day('2017-06-03'), { id: 'out' }),
      clock(day('2017-06-02'), { id: 'met', status: 'met' }),
      clock(day('2017-06-04'), { id: 'in-time' }),
      clock(day('2017-06-01'), { id: 'told-later', told }),
      clock(day('2017-06-01'), { id: 'out-first' }),
    ],
  });
  await recordAll(record, opening(stream, shown));
  const out = await all((after) =>
    record.work.clocksRunOut(organisation, day('2017-06-04'), { limit: 1, after }),
  );
  assert.deepEqual(
    out.map((one) => [one.stream, one.kind, one.version, one.clock.id]),
    [
      [stream, 'complaint', 1, 'out-first'],
      [stream, 'complaint', 1, 'out'],
    ],
  );
});

for (const after of [
  '',
  'nonsense',
  'W10',
  Buffer.from('["2018-13-45","x"]').toString('base64url'),
  Buffer.from('[1,2,3,4]').toString('base64url'),
])
  test(`a link to a part of a list that ends in "${after}" is refused in a sentence`, async () => {
    for (const answer of [
      await record.work.list(organisation, {}, { limit: 5, after }),
      await record.cases.list(organisation, {}, { limit: 5, after }),
      await record.work.clocksRunOut(organisation, day('2018-01-01'), { limit: 5, after }),
    ]) {
      assert.ok(isRefusal(answer));
      assert.equal(answer.code, 'list.cursor-not-understood');
    }
  });
