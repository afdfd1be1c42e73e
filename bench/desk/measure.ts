import { randomUUID } from 'node:crypto';
import { plusDays } from '#core/day.ts';
import { decideNew } from '#desk/complaint/decide-new.ts';
import { submit } from '#desk/complaint/submit.ts';
import { writeOf } from '#desk/complaint/write-of.ts';
import { situate } from '#desk/complaint-setting.ts';
import type { Desk } from '#desk/desk.ts';
import { recordSchema } from '#kinds/complaint/commands/record-input.ts';
import type { StreamWrite } from '#record/events/write.ts';
import { type Measured, measure, measureInTurn, none, warming } from '../record/measure.ts';
import { type Known, questions } from '../record/questions.ts';
import { rawDatabase } from '../record/raw.ts';
import { referenceOf, streamOf } from './fill.ts';
import { toldBy } from './lives.ts';
import { handler, organisation } from './provider.ts';

/** What one figure is: how long it took, and beside what. */
export interface Figure {
  readonly what: string;
  readonly measured: Measured;
  readonly beside?: { readonly what: string; readonly measured: Measured };
}

/** A complaint as somebody takes it down. */
export const toRecord = (number: number, today: string): Record<string, unknown> => ({
  paperOnly: false,
  channel: 'letter',
  received: today,
  contract: 'larkshire',
  about: ['provider'],
  summary: `My travel costs for week ${number} were not paid, and nobody rang me back about them.`,
  matter: 'Travel costs',
  person: {
    name: `Example Person ${number}`,
    contact: '01632 960 123',
    address: ['4 Example Row', 'Larkton'],
  },
});

/** Figures at the database and through the desk, each beside PostgreSQL given the same rows by hand. */
export async function measureDesk(
  desk: Desk,
  socket: string,
  cases: number,
  rounds: number,
): Promise<Figure[]> {
  const raw = await rawDatabase(socket, organisation);
  try {
    await raw.settle();
    const some = (round: number): number => (round * 7_919 + 13) % cases;
    const { record } = desk;
    const { setting } = await situate(desk, organisation, handler);
    const today = setting.today;

    const writes: StreamWrite[] = [];
    for (let round = 0; round < rounds + warming; round++) writes.push(await writeFor(desk, round, today));
    const [byHand = none, recorded = none] = await measureInTurn(rounds, [
      (round) => raw.insert(writes[round] as StreamWrite),
      async (round) => {
        const outcome = await submit(desk, {
          organisation,
          actor: handler,
          command: 'record',
          input: toRecord(round, today),
          key: randomUUID(),
        });
        if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome));
      },
    ]);
    const rawWrite = { what: 'the same rows by hand', measured: byHand };

    const [rawList = none, list = none] = await measureInTurn(rounds, [
      () => raw.workList(25),
      () => record.work.list(organisation, {}, { limit: 25 }),
    ]);
    const bounds = { today, weekEnds: plusDays(today, 6) };
    const counts = await measure(rounds, () => record.work.counts(organisation, {}, bounds));
    const [rawCase = none, oneCase = none] = await measureInTurn(rounds, [
      (round) => raw.oneCase(streamOf(some(round))),
      (round) => record.loadByReference(organisation, referenceOf(some(round))),
    ]);
    const asked = questions(cases, known).map(([, ask]) => ask);
    const found = await measure(rounds * 2, (round) =>
      record.cases.search(organisation, asked[round % asked.length]?.() ?? ''),
    );
    const beside = { what: 'the first page by hand', measured: rawList };
    return [
      { what: 'Record one complaint, durable, through the desk', measured: recorded, beside: rawWrite },
      { what: 'Work list, first page, at the database', measured: list, beside },
      { what: 'Work counts, at the database', measured: counts, beside },
      {
        what: 'One complaint with all its events, at the database',
        measured: oneCase,
        beside: { what: 'the same rows by hand', measured: rawCase },
      },
      { what: 'Search, at the database', measured: found, beside },
    ];
  } finally {
    await raw.close();
  }
}

/** What somebody who looks for a complaint of a number knows of it. */
export function known(number: number): Known {
  const { name, words } = toldBy(number);
  return { reference: referenceOf(number), person: name, words };
}

/** What recording a complaint writes, worked out before the clock starts. */
async function writeFor(desk: Desk, number: number, today: string): Promise<StreamWrite> {
  const situated = await situate(desk, organisation, handler);
  const decided = decideNew(situated, recordSchema.parse(toRecord(number, today)), `RAW-${randomUUID()}`);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusals));
  return writeOf(`raw-${randomUUID()}`, 0, decided.history, situated.setting);
}
