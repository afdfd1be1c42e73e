import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Projection } from '#core/projection.ts';
import type { StreamWrite } from '#record/events/write.ts';
import { appending, at, by, opening, recordAll, shows } from './examples.ts';
import { organisation } from './scratch.ts';
import { ofCase, record, sight, skills, works } from './seen-cases.ts';

// Who may record what, under which sight: the database holds it, whatever asks.

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
