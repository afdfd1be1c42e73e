import { randomUUID } from 'node:crypto';
import { type Day, day, type Moment, plusDays } from '#core/day.ts';
import type { Amount, Exposure, MoneyEntry } from '#core/money-shown.ts';
import type { CaseCard, Clock, Duty, Projection } from '#core/projection.ts';
import type { RecordedEvent } from '#record/events/event.ts';
import type { Append, AppendOutcome, StreamWrite } from '#record/events/write.ts';
import type { OpenRecord } from '#record/open.ts';
import type { Replay } from '#record/verify/verify.ts';
import { organisation } from './scratch.ts';

// Invented cases for the tests of the record. Their events carry what they show, so that a replay is reading it back.

export const at = '2018-04-02T09:30:00Z' as Moment;
export const by = { id: 'handler-1', name: 'Example Handler' };
const received = day('2018-03-12');

/** Something that happened, showing a projection from then on. */
export const shows = (shown: Projection | null, type = 'recorded') => ({ type, at, by, payload: { shown } });

export const card = (change: Partial<CaseCard> = {}): CaseCard => ({
  reference: 'SW-2018-0001',
  person: 'Juniper Ashdown',
  matter: 'travel costs and late letters',
  standing: 'Stage 1 of 2: first response',
  state: 'first-response',
  route: 'provider',
  contractId: 'wp-11',
  contractName: 'Work Programme, area 11',
  deliveredBy: 'southwest-skills',
  handler: 'handler-1',
  receivedOn: received,
  open: true,
  ...change,
});

export const duty = (change: Partial<Duty> = {}): Duty => ({
  id: 'first-response',
  says: 'Send the first response',
  detail: 'Everything they asked, answered',
  view: 'responses',
  due: day('2018-03-26'),
  actBy: day('2018-03-26'),
  owner: 'handler-1',
  ownerRole: 'handler',
  clock: 'first-response',
  command: 'complaint.issue-first-response',
  ...change,
});

export const clock = (due: Day, change: Partial<Clock> = {}): Clock => ({
  id: 'first-response',
  rule: 'complaint.first-response',
  name: 'First response',
  due: {
    due,
    startsOn: plusDays(due, -14),
    startEvent: 'the complaint was received',
    limit: { value: 10, unit: 'working-days' },
    limitFrom: 'procedure',
    nation: 'england-and-wales',
    skipped: [],
    rule: 'complaint.first-response',
    clauses: [],
    edition: 'procedure 1',
  },
  told: null,
  moved: [],
  stoppedOn: null,
  status: 'running',
  ...change,
});

export const entry = (change: Partial<MoneyEntry> = {}): MoneyEntry => ({
  id: 'l1',
  number: 1,
  on: day('2018-12-07'),
  kind: 'owed',
  amount: 'm1',
  amountKind: 'contribution',
  special: false,
  pence: 500_000,
  bearer: 'provider',
  payer: 'provider',
  payee: 'DWP',
  proof: null,
  says: 'Upheld in ICE’s final report.',
  reverses: null,
  ...change,
});

export const amount = (change: Partial<Amount> = {}): Amount => ({
  id: 'm1',
  number: 1,
  kind: 'contribution',
  special: false,
  status: 'due',
  pence: 500_000,
  outstanding: 500_000,
  bearer: 'provider',
  payer: 'provider',
  payee: 'DWP',
  due: day('2019-01-02'),
  raisedOn: day('2018-12-07'),
  clock: 'pay-m1',
  row: 'COST-11',
  says: 'Upheld in ICE’s final report.',
  flags: ['PARTLY_UPHELD'],
  clauses: ['WP16-M9'],
  ...change,
});

export const exposure = (change: Partial<Exposure> = {}): Exposure => ({
  way: 'window',
  since: day('2018-04-04'),
  until: day('2018-10-04'),
  pack: 'WP16',
  contribution: true,
  proposed: 2_500,
  shared: false,
  reasons: [{ code: 'exposure.window', says: 'They may go to ICE.', clauses: ['WP16-I1'] }],
  ...change,
});

export const projection = (change: Partial<Projection> = {}): Projection => ({
  card: card(),
  duties: [duty()],
  clocks: [clock(day('2018-03-26'))],
  searchText: 'Juniper Ashdown says the jobcentre/provider never paid her bus fares.',
  ...change,
});

/** The opening of a case that shows a projection. */
export const opening = (stream: string, shown: Projection | null = null): StreamWrite => ({
  stream,
  kind: 'complaint',
  expected: 0,
  events: [shows(shown)],
  projection: shown,
});

/** An append with a key of its own, unless it is given one. */
export const appending = (...writes: readonly StreamWrite[]): Append => ({
  organisation,
  key: randomUUID(),
  command: 'complaint.test',
  writes,
});

/** Records and insists that it was recorded. */
export async function recordAll(
  record: OpenRecord,
  ...writes: readonly StreamWrite[]
): Promise<AppendOutcome> {
  const outcome = await record.append(appending(...writes));
  if (outcome.outcome !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** The replay of these cases: what the last event that says so shows. */
export const replay: Replay = {
  isCase: (kind) => kind === 'complaint',
  project: (_kind, events) => (last(events, 'shown') as Projection | undefined) ?? null,
  settings: (_kind, events) => (last(events, 'settings') as [] | undefined) ?? [],
};

function last(events: readonly RecordedEvent[], what: 'shown' | 'settings'): unknown {
  const found = events.findLast(
    ({ payload }) => payload !== null && typeof payload === 'object' && what in payload,
  );
  return (found?.payload as Record<string, unknown> | undefined)?.[what];
}
