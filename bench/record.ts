import { createSecretKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plusDays } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { ensureDatabase } from '#record/connection/database.ts';
import type { Sight } from '#record/connection/sight.ts';
import { type OpenRecord, openRecord } from '#record/open.ts';
import { startPostgres } from '#server/postgres/embedded.ts';
import { inventedCase, lastDay } from './invented.ts';
import { fill, organisation } from './record/fill.ts';
import { type Measured, measure, measureInTurn, none, print } from './record/measure.ts';
import { questions } from './record/questions.ts';
import { rawDatabase } from './record/raw.ts';

// How fast the record is, beside PostgreSQL given the same rows by hand. `node bench/record.ts --cases 100000`; with `--data FOLDER`
// the cases stay there and are used again;
// `--only writes`, `reads` or `sights` leaves the others out. Read the ratios: milliseconds are this machine's.

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    data: { type: 'string' },
    rounds: { type: 'string', default: '300' },
    only: { type: 'string' },
  },
});
const cases = Number(values.cases);
const rounds = Number(values.rounds);
const dataFolder =
  values.data === undefined ? mkdtempSync(join(tmpdir(), 'redress-bench-')) : resolve(values.data);
const filled = existsSync(join(dataFolder, 'postgres'));

/** A person’s sight of everything, and a sub-contractor’s. */
const staff: Sight = { organisation, account: 'handler-7', sees: 'everything', restricted: 'by-list' };
const contractor: Sight = { ...staff, sees: { deliveredBy: ['deliverer-3'] } };

const postgres = good(await startPostgres({ dataFolder }));
await ensureDatabase(postgres.socket, 'redress');
const record: OpenRecord = good(
  await openRecord({
    place: { socket: postgres.socket },
    dataFolder,
    fileKey: createSecretKey(randomBytes(32)),
    signingKey: generateKeyPairSync('ed25519').privateKey,
  }),
);
const raw = await rawDatabase(postgres.socket, organisation);
try {
  if (!filled) {
    await fill(record, cases, say);
    await raw.settle();
  }
  if (values.only === undefined || values.only === 'writes') await writes();
  if (values.only === undefined || values.only === 'reads') await reads();
  if (values.only === undefined || values.only === 'sights') await sights();
} finally {
  await raw.close();
  await record.close();
  await postgres.stop();
  if (values.data === undefined) rmSync(dataFolder, { recursive: true });
}

async function writes(): Promise<void> {
  const started = Temporal.Now.instant().epochMilliseconds;
  const write = (number: number) => ({
    ...inventedCase(cases + number, cases * 1.1),
    stream: `bench-${started}-${number}`,
  });
  const unlike = (number: number) => {
    const one = write(number);
    const { projection } = one;
    if (!projection) throw new Error('an invented case shows something');
    const card = { ...projection.card, reference: `B-${started}-${number}` };
    return { ...one, events: one.events.slice(0, 1), projection: { ...projection, card } };
  };
  const append = async (round: number): Promise<void> => {
    const outcome = await record.append({
      organisation,
      key: `bench-${started}-${round}`,
      command: 'complaint.record',
      numbers: { series: 'B', year: 2018, count: 1 },
      writes: () => ({ writes: [unlike(round)] }),
    });
    if (outcome.outcome !== 'recorded') throw new Error(JSON.stringify(outcome));
  };
  const [byHand = none, appended = none, seen = none] = await measureInTurn(rounds, [
    (round) => raw.insert(unlike(round)),
    append,
    (round) => record.seenBy(staff, () => append(round + 1_000_000)),
  ]);
  print(`Recording one case at a time, ${cases} there already`, [
    ['PostgreSQL, the same rows by hand', byHand],
    ['the record', appended, byHand],
    ['the record, under a handler’s sight', seen, byHand],
  ]);
}

async function pagesToRead(): Promise<[string, () => Promise<unknown>][]> {
  const today = plusDays(lastDay, -200);
  const first = { limit: 25 };
  const second = await record.work.list(organisation, {}, first);
  const after = isRefusal(second) ? undefined : (second.next ?? undefined);
  const bounds = { today, weekEnds: plusDays(today, 6) };
  const mine = { heldBy: [{ owner: 'handler-7' }, { owner: null, role: 'reviewer' }] };
  return [
    ['work list, first page', () => record.work.list(organisation, {}, first)],
    ['work list, a page further on', () => record.work.list(organisation, {}, { limit: 25, after })],
    ['work list, one person’s and their role’s', () => record.work.list(organisation, mine, first)],
    [
      'work list, one view and deliverer',
      () => record.work.list(organisation, { view: 'checks', deliveredBy: ['deliverer-24'] }, first),
    ],
    ['work counts', () => record.work.counts(organisation, {}, bounds)],
    ['work counts, one person’s and role’s', () => record.work.counts(organisation, mine, bounds)],
    ['cases, first page', () => record.cases.list(organisation, {}, first)],
    [
      'cases, one deliverer’s open ones',
      () => record.cases.list(organisation, { deliveredBy: ['deliverer-3'], open: true }, first),
    ],
    [
      'one case, with duties and clocks',
      () => record.cases.find(organisation, inventedCase(Math.floor(cases / 2), cases).stream),
    ],
    [
      'one case, all events',
      () => record.load(organisation, inventedCase(Math.floor(cases / 3), cases).stream),
    ],
    ['clocks that ran out', () => record.work.clocksRunOut(organisation, today, first)],
  ];
}

/** The same questions asked by Redress itself and by people, in turn: what being held to what they may see costs. */
async function sights(): Promise<void> {
  const rows: [string, Measured, Measured?][] = [];
  const searches = questions(cases, known).map(([what, question]): [string, () => Promise<unknown>] => [
    `search: ${what}`,
    () => record.cases.search(organisation, question()),
  ]);
  for (const [what, ask] of [...(await pagesToRead()), ...searches]) {
    const [plain = none, seen = none, narrowed = none] = await measureInTurn(rounds, [
      ask,
      () => record.seenBy(staff, ask),
      () => record.seenBy(contractor, ask),
    ]);
    rows.push(
      [what, plain],
      ['  … a handler’s sight', seen, plain],
      ['  … a sub-contractor’s', narrowed, plain],
    );
  }
  print('Under a sight', rows, 'itself');
}

async function reads(): Promise<void> {
  const byHand = await measure(rounds, () => raw.workList(25));
  const rows: [string, Measured, Measured?][] = [['PostgreSQL, the first page by hand', byHand]];
  for (const [what, ask] of await pagesToRead()) rows.push([what, await measure(rounds, ask), byHand]);
  print('Reading', rows);

  const found: [string, Measured, Measured?][] = [];
  const all: number[] = [];
  for (const [what, question] of questions(cases, known)) {
    const measured = await measure(rounds, () => record.cases.search(organisation, question()));
    all.push(...measured.times);
    found.push([what, measured]);
  }
  print('Searching', [...found, ['all of these', { times: all }]]);
}

/** What somebody knows of an invented case. */
function known(number: number) {
  const { projection } = inventedCase(number, cases);
  if (!projection) throw new Error('an invented case shows something');
  const { reference, person } = projection.card;
  return { reference, person, words: projection.searchText.split(' ').slice(5) };
}

function good<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(value.says);
  return value;
}

function say(line: string): void {
  console.log(line);
}
