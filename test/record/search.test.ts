import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '#core/day.ts';
import type { CaseCard } from '#core/projection.ts';
import { card, opening, projection, recordAll, shows } from './examples.ts';
import { scratchRecord } from './scratch.ts';

const scratch = await scratchRecord();
after(() => scratch.close());
const { record, organisation } = scratch;

const cases: readonly [stream: string, card: Partial<CaseCard>, text: string][] = [
  [
    'juniper',
    { person: 'Juniper Ashdown', receivedOn: day('2018-03-12') },
    'The jobcentre/provider lost it, and e-mail was slash-joined. 01632 960 123',
  ],
  [
    'older-juniper',
    { person: 'Juniper Ashdown', receivedOn: day('2016-03-12') },
    'Benefit stopped. AB 12 34 56 C',
  ],
  [
    'ashby',
    { person: 'Rowan Ashby', receivedOn: day('2018-02-01') },
    'Juniper Ashdown is his aunt. SW1A 1AA',
  ],
  ['zoe', { person: 'Zoë Brûlé-Ångström' }, 'Straße, smørbrød, Łódź'],
  ['obrien', { person: 'Siân O’Brien' }, 'Ŵyn ap Llŷr'],
  ['elena', { person: 'Елена Петрова' }, 'жалоба на центр занятости'],
  ['maria', { person: 'Μαρία Παππάς' }, 'καταγγελία'],
  ['layla', { person: 'ليلى حسن' }, 'شَكْوَى'],
  ['devi', { person: 'सीता देवी' }, 'शिकायत'],
  ['wang', { person: '王小明' }, '求职中心没有付交通费'],
  ['thai', { person: 'สมชาย ใจดี' }, 'ร้องเรียนเรื่องค่าเดินทาง'],
  ['single', { person: 'X' }, '👍 ok'],
];

before(async () => {
  await recordAll(
    record,
    ...cases.map(([stream, change, text], number) =>
      opening(
        stream,
        projection({
          card: card({ reference: `SW-2018-03${60 + number}`, matter: 'a matter', ...change }),
          duties: [],
          clocks: [],
          searchText: text,
        }),
      ),
    ),
  );
});

const search = async (text: string, options?: Parameters<typeof record.cases.search>[2]) =>
  (await record.cases.search(organisation, text, options)).found.map(({ stream }) => stream);

for (const reference of ['SW-2018-0360', 'sw20180360', 'sw 2018 0360', 'SW/2018/0360', ' sw-2018-0360. '])
  test(`the reference typed as "${reference}" finds its case alone`, async () => {
    const { found } = await record.cases.search(organisation, reference);
    assert.deepEqual(
      found.map(({ stream, by }) => [stream, by]),
      [['juniper', 'reference']],
    );
  });

test('the beginning of a reference finds all that begin so', async () => {
  assert.equal((await search('SW-2018-03')).length, cases.length);
});

test('the whole name comes first, the newest of it first, then who only mentions it', async () => {
  assert.deepEqual(await search('Juniper Ashdown'), ['juniper', 'older-juniper', 'ashby']);
  assert.deepEqual(await search('juniper ASHDOWN'), ['juniper', 'older-juniper', 'ashby']);
  assert.deepEqual(await search('Ashdown, Juniper'), ['juniper', 'older-juniper', 'ashby']);
});

test('a name is found while it is being typed, by its first or its second word', async () => {
  assert.deepEqual((await search('junip')).slice(0, 2).toSorted(), ['juniper', 'older-juniper']);
  assert.deepEqual((await search('juniper ash')).slice(0, 2).toSorted(), ['juniper', 'older-juniper']);
  assert.deepEqual((await search('ashd')).slice(0, 2), ['juniper', 'older-juniper']);
  assert.deepEqual(await search('rowan a'), ['ashby']);
});

for (const [typed, stream] of [
  ['Junipre Ashdown', 'juniper'],
  ['juniper ashdwon', 'juniper'],
  ['benifit', 'older-juniper'],
  ['benefits', 'older-juniper'],
  ['jobcenter', 'juniper'],
  ['rown ashby', 'ashby'],
  ['Елена Петрвоа', 'elena'],
])
  test(`"${typed}", misspelt, is found`, async () => {
    const { found } = await record.cases.search(organisation, typed ?? '');
    assert.ok(
      found.some((one) => one.stream === stream && one.by === 'spelling'),
      JSON.stringify(found),
    );
  });

for (const typed of [
  'jobcentre/provider',
  'jobcentre provider',
  'provider jobcentre',
  'jobcentreprovider',
  'jobcentre-provider',
])
  test(`words joined by a slash are found as "${typed}"`, async () => {
    assert.deepEqual(await search(typed), ['juniper']);
  });

for (const typed of [
  'slash-joined',
  'slash joined',
  'slashjoined',
  'slash/joined',
  'email',
  'e-mail',
  'E mail',
])
  test(`words joined by a hyphen are found as "${typed}"`, async () => {
    assert.deepEqual(await search(typed), ['juniper']);
  });

for (const [typed, stream] of [
  ['01632 960 123', 'juniper'],
  ['01632960123', 'juniper'],
  ['01632-960-123', 'juniper'],
  ['AB123456C', 'older-juniper'],
  ['ab 12 34 56 c', 'older-juniper'],
  ['sw1a1aa', 'ashby'],
])
  test(`a number written apart or together is found as "${typed}"`, async () => {
    assert.deepEqual(await search(typed ?? ''), [stream]);
  });

for (const [typed, stream] of [
  ['zoe brule', 'zoe'],
  ['ZOË', 'zoe'],
  ['angstrom', 'zoe'],
  ['strasse', 'zoe'],
  ['smorbrod', 'zoe'],
  ['lodz', 'zoe'],
  ['sian obrien', 'obrien'],
  ["o'brien", 'obrien'],
  ['wyn llyr', 'obrien'],
  ['елена', 'elena'],
  ['ЖАЛОБА', 'elena'],
  ['μαρια παππας', 'maria'],
  ['ΚΑΤΑΓΓΕΛΙΑ', 'maria'],
  ['ليلى', 'layla'],
  ['شكوى', 'layla'],
  ['सीता', 'devi'],
  ['शिकायत', 'devi'],
  ['王小明', 'wang'],
  ['小明', 'wang'],
  ['交通费', 'wang'],
  ['สมชาย', 'thai'],
  ['ค่าเดินทาง', 'thai'],
  ['x', 'single'],
])
  test(`"${typed}" finds ${stream}`, async () => {
    assert.ok((await search(typed ?? '')).includes(stream ?? ''), JSON.stringify(await search(typed ?? '')));
  });

for (const typed of [
  '',
  '   ',
  '- / .',
  '👍',
  '\0',
  '%',
  "';--",
  'zzzz qqqq',
  '\ud800',
  'a'.repeat(100_000),
  '(((',
  '*',
  '& | !',
  '~juniper',
  '=southwest 2018-03',
  '@southwest',
])
  test(`"${typed.slice(0, 12)}" finds nothing it should not, and fails nothing`, async () => {
    const found = await search(typed);
    assert.ok(
      found.length === 0 || ['~juniper', '=southwest 2018-03', '@southwest'].includes(typed),
      JSON.stringify(found),
    );
  });

test('marks of ours cannot be asked for', async () => {
  assert.deepEqual(await search('=2018-03'), await search('2018 03'));
  assert.deepEqual(await search('~ashby'), await search('ashby'));
});

test('who may see only what some deliver finds only that', async () => {
  assert.deepEqual(await search('juniper', { deliveredBy: ['southwest-skills'] }), await search('juniper'));
  assert.deepEqual(await search('juniper', { deliveredBy: ['another'] }), []);
  assert.deepEqual(await search('SW-2018-0360', { deliveredBy: ['another'] }), []);
  assert.deepEqual(await search('Juniper Ashdown', { deliveredBy: [] }), []);
});

test('more than is shown is said, not shown', async () => {
  const { found, more } = await record.cases.search(organisation, 'SW-2018-03', { limit: 3 });
  assert.equal(found.length, 3);
  assert.ok(more);
  assert.ok(!(await record.cases.search(organisation, 'juniper')).more);
});

test('what a case no longer says is no longer found, and its words go with the next tidying', async () => {
  const says = (text: string) =>
    projection({
      card: card({ reference: 'SW-2018-0999', person: 'Quillon Featherwick' }),
      searchText: text,
    });
  await recordAll(record, opening('tidy', says('peculiarity')));
  assert.deepEqual(await search('peculiarity'), ['tidy']);
  const { events: _, ...write } = opening('tidy', says('ordinariness'));
  await recordAll(record, { ...write, expected: 1, events: [shows(says('ordinariness'))] });
  assert.deepEqual(await search('peculiarity'), []);
  await record.tidyWords(organisation);
  assert.deepEqual(await search('peculiarty'), []);
  assert.deepEqual(await search('ordinarines'), ['tidy']);
});

test('one organisation never finds what is another’s', async () => {
  assert.deepEqual((await record.cases.search('other', 'juniper')).found, []);
});
