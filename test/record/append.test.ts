import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { Moment } from '#core/day.ts';
import type { Append } from '#record/events/write.ts';
import { appending, at, by, card, opening, projection, recordAll, shows } from './examples.ts';
import { scratchRecord } from './scratch.ts';

const scratch = await scratchRecord();
after(() => scratch.close());
const { record, organisation } = scratch;

const event = (payload: unknown, type = 'noted') => ({ type, at, by, payload });

test('what is appended is loaded, in order, with who and when', async () => {
  const stream = randomUUID();
  const outcome = await record.append(
    appending({
      stream,
      kind: 'complaint',
      expected: 0,
      events: [event({ a: 1 }, 'recorded'), event([null, 'x'])],
    }),
  );
  assert.equal(outcome.outcome, 'recorded');
  const loaded = await record.load(organisation, stream);
  assert.equal(loaded?.kind, 'complaint');
  assert.equal(loaded.version, 2);
  assert.deepEqual(
    loaded.events.map(({ version, type, at, by, payload, destroyedBy }) => ({
      version,
      type,
      at,
      by,
      payload,
      destroyedBy,
    })),
    [
      { version: 1, type: 'recorded', at, by, payload: { a: 1 }, destroyedBy: null },
      { version: 2, type: 'noted', at, by, payload: [null, 'x'], destroyedBy: null },
    ],
  );
});

test('a stream that is not there is null', async () => {
  assert.equal(await record.load(organisation, 'nowhere'), null);
  assert.equal(await record.load('nobody', 'nowhere'), null);
});

test('one command may write several streams, all or none', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  await recordAll(record, opening(first), opening(second));
  const third = randomUUID();
  const outcome = await record.append(appending(opening(third), opening(second)));
  assert.equal(outcome.outcome, 'changed-since');
  assert.equal(await record.load(organisation, third), null);
});

test('a decision on an old version is told what happened since, and writes nothing', async () => {
  const stream = randomUUID();
  await recordAll(record, opening(stream));
  const next = (expected: number, type: string) =>
    appending({ stream, kind: 'complaint', expected, events: [event(null, type)], projection: null });
  await record.append(next(1, 'acknowledged'));
  const late = await record.append(next(1, 'closed'));
  assert.ok(late.outcome === 'changed-since');
  assert.equal(late.stream, stream);
  assert.equal(late.expected, 1);
  assert.deepEqual(
    late.since.map(({ type, version }) => [type, version]),
    [['acknowledged', 2]],
  );
  assert.equal((await record.load(organisation, stream))?.version, 2);
});

test('a decision on a version that is not there yet is refused the same way', async () => {
  const outcome = await record.append(
    appending({ stream: randomUUID(), kind: 'complaint', expected: 3, events: [event(null)] }),
  );
  assert.ok(outcome.outcome === 'changed-since');
  assert.deepEqual(outcome.since, []);
});

test('of twenty at once on one version one is recorded, the others are told', async () => {
  const stream = randomUUID();
  await recordAll(record, opening(stream));
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      record.append(
        appending({ stream, kind: 'complaint', expected: 1, events: [event(number)], projection: null }),
      ),
    ),
  );
  const recorded = outcomes.filter(({ outcome }) => outcome === 'recorded');
  const told = outcomes.filter(({ outcome }) => outcome === 'changed-since');
  assert.equal(recorded.length, 1);
  assert.equal(told.length, 19);
  for (const outcome of told) assert.ok(outcome.outcome === 'changed-since' && outcome.since.length === 1);
  assert.equal((await record.load(organisation, stream))?.version, 2);
});

test('of twenty at once opening one stream one is recorded', async () => {
  const stream = randomUUID();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => record.append(appending(opening(stream)))),
  );
  assert.equal(outcomes.filter(({ outcome }) => outcome === 'recorded').length, 1);
  assert.equal((await record.load(organisation, stream))?.events.length, 1);
});

test('a key used again gives the first result and writes nothing', async () => {
  const stream = randomUUID();
  const first = { ...appending(opening(stream)), result: { reference: 'SW-2018-0362' } };
  await record.append(first);
  const again = await record.append({
    ...first,
    writes: [opening(randomUUID())],
    result: { reference: 'other' },
  });
  assert.deepEqual(again, {
    outcome: 'already-recorded',
    stream,
    version: 1,
    result: { reference: 'SW-2018-0362' },
  });
});

test('one key twenty times at once is one event', async () => {
  const key = randomUUID();
  const streams = Array.from({ length: 20 }, () => randomUUID());
  const outcomes = await Promise.all(
    streams.map((stream) => record.append({ ...appending(opening(stream)), key })),
  );
  const recorded = outcomes.filter(({ outcome }) => outcome === 'recorded');
  assert.equal(recorded.length, 1);
  assert.equal(new Set(outcomes.map((outcome) => ('stream' in outcome ? outcome.stream : ''))).size, 1);
  const there = await Promise.all(streams.map((stream) => record.load(organisation, stream)));
  assert.equal(there.filter((stream) => stream !== null).length, 1);
});

test('a key of something else is refused', async () => {
  const stream = randomUUID();
  const first = appending(opening(stream));
  await record.append(first);
  for (const other of [
    { ...first, command: 'complaint.other' },
    { ...first, writes: [{ ...opening(randomUUID()), expected: 4 }] },
  ]) {
    const outcome = await record.append(other);
    assert.ok(outcome.outcome === 'refused');
    assert.equal(outcome.refusal.code, 'record.key-used-elsewhere');
  }
});

for (const key of ['', 'x'.repeat(201)])
  test(`a key of ${key.length} characters is refused`, async () => {
    const outcome = await record.append({ ...appending(opening(randomUUID())), key });
    assert.ok(outcome.outcome === 'refused');
    assert.equal(outcome.refusal.code, 'record.key-unusable');
  });

/** A case with the next number of a series. */
const numbered = (series: string, key: string = randomUUID()): Append => ({
  organisation,
  key,
  command: 'complaint.record',
  numbers: { series, year: 2018, count: 1 },
  writes: ([number]) => ({
    writes: [
      opening(
        `${series}-${randomUUID()}`,
        projection({ card: card({ reference: `${series}-2018-${number}` }) }),
      ),
    ],
    result: { number },
  }),
});

test('numbers run without a gap, however many ask at once', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => record.append(numbered('RUN'))));
  const taken = outcomes.map((outcome) =>
    'result' in outcome ? (outcome.result as { number: number }).number : 0,
  );
  assert.deepEqual(
    taken.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
});

test('a number taken for nothing is given back', async () => {
  const key = randomUUID();
  await record.append(numbered('BACK', key));
  const again = await record.append(numbered('BACK', key));
  assert.deepEqual('result' in again && again.result, { number: 1 });
  await assert.rejects(
    record.append({
      ...numbered('BACK'),
      writes: () => {
        throw new Error('a bug');
      },
    }),
  );
  const next = await record.append(numbered('BACK'));
  assert.deepEqual('result' in next && next.result, { number: 2 });
});

test('each year and each series counts for itself', async () => {
  await record.append(numbered('YEAR'));
  const other = await record.append({
    ...numbered('YEAR'),
    numbers: { series: 'YEAR', year: 2019, count: 3 },
    writes: (numbers) => ({ writes: [opening(randomUUID())], result: numbers }),
  });
  assert.deepEqual('result' in other && other.result, [1, 2, 3]);
});

test('positions run without a gap over all streams, also when many write at once', async () => {
  await Promise.all(
    Array.from({ length: 30 }, () => record.append(appending(opening(randomUUID()), opening(randomUUID())))),
  );
  const events = await record.eventsAfter(organisation, 0, 10_000);
  assert.deepEqual(
    events.map(({ position }) => position),
    events.map((_, at) => at + 1),
  );
  assert.deepEqual(
    (await record.eventsAfter(organisation, 3, 2)).map(({ position }) => position),
    [4, 5],
  );
});

test('an organisation that was not opened cannot record', async () => {
  await assert.rejects(
    record.append({ ...appending(opening(randomUUID())), organisation: 'nobody' }),
    TypeError,
  );
});

test('an append without events is a bug', async () => {
  await assert.rejects(record.append(appending()), TypeError);
  await assert.rejects(record.append(appending({ ...opening(randomUUID()), events: [] })), TypeError);
});

test('what JSON cannot say is a bug, and nothing is written', async () => {
  for (const payload of [Number.NaN, 1n, () => 1]) {
    const stream = randomUUID();
    await assert.rejects(
      record.append(appending({ stream, kind: 'complaint', expected: 0, events: [event(payload)] })),
      TypeError,
    );
    assert.equal(await record.load(organisation, stream), null);
  }
});

test('NUL and half a surrogate pair are made storable, other control characters are kept', async () => {
  const stream = randomUUID();
  const text = 'a\0b\u0007\u001b[31m\ud83d tail';
  const shown = projection({
    card: card({ reference: 'SW-2018-9001', person: `Ann\0a ${text}` }),
    searchText: text,
  });
  await recordAll(record, { ...opening(stream, shown), events: [event({ [`k\0`]: text })] });
  assert.deepEqual((await record.load(organisation, stream))?.events[0]?.payload, {
    k: 'ab\u0007\u001b[31m\ufffd tail',
  });
  assert.match((await record.cases.find(organisation, stream))?.card.person ?? '', /^Anna ab/);
});

test('a moment finer than the database keeps is cut to what it keeps', async () => {
  const stream = randomUUID();
  const fine = '2018-04-02T09:30:00.123456789Z' as Moment;
  await recordAll(record, { stream, kind: 'complaint', expected: 0, events: [{ ...event(null), at: fine }] });
  assert.equal((await record.load(organisation, stream))?.events[0]?.at, '2018-04-02T09:30:00.123456Z');
});

test('any JSON at all comes back as it was', async () => {
  const json = fc.jsonValue({ maxDepth: 6, noUnicodeString: false }).map((value) => stored(value));
  await fc.assert(
    fc.asyncProperty(fc.array(json, { minLength: 1, maxLength: 5 }), async (payloads) => {
      const stream = randomUUID();
      await recordAll(record, {
        stream,
        kind: 'complaint',
        expected: 0,
        events: payloads.map((payload) => event(payload)),
      });
      const loaded = await record.load(organisation, stream);
      assert.deepEqual(
        loaded?.events.map(({ payload }) => payload),
        payloads,
      );
    }),
    { numRuns: 60 },
  );
});

/** A value as it can be stored: the same, but for what `storable` changes. -0 is 0 in JSON. */
function stored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('\\u0000', ''), (_, held: unknown) =>
    typeof held === 'string' ? held.toWellFormed() : held,
  );
}

test('a text of 200,000 characters is recorded, shown and found', async () => {
  const stream = randomUUID();
  const long = `${'everything that happened '.repeat(8_000)} zanzibar`;
  const shown = projection({
    card: card({ reference: 'SW-2018-9002', person: 'p'.repeat(5_000) }),
    searchText: long,
  });
  await recordAll(record, { ...opening(stream, shown), events: [shows(shown)] });
  const { found } = await record.cases.search(organisation, 'zanzibar');
  assert.deepEqual(
    found.map((one) => one.stream),
    [stream],
  );
});
