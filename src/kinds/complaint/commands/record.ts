import { isNotLoaded } from '#core/calendar.ts';
import { type Day, londonDay } from '#core/day.ts';
import type { Decision } from '#core/decision.ts';
import type { Refusal } from '#core/refusal.ts';
import { clockIn } from '#core/rule-book.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import { editionsOf, type Pack, packOf, packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { informalStands } from '../ask/informal.ts';
import { type Receipt, receivedOn } from '../ask/reply-before-ice.ts';
import { type ComplaintCommand, dayInFuture } from '../command.ts';
import { type ComplaintEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { type Channel, channels, type ElementGiven, type Way, ways } from '../facts.ts';
import { rowsOf } from '../gate.ts';
import { notPermitted } from '../permitted.ts';
import { refusalOf } from '../refuse.ts';
import { type ComplaintSetting, deliveredWith } from '../setting.ts';
import { type Complaint, nothing } from '../state.ts';
import { Work } from '../work.ts';
import { closedBefore, closedBeforeRefusals } from './brought-in.ts';
import { openFirstStage } from './open-stage.ts';
import { recordForm } from './record-form.ts';
import { type RecordInput, recordSchema } from './record-input.ts';
import { takenIn } from './take-in.ts';
import { unknownProgramme } from './unknown-programme.ts';

/** T1 and, where it says who it is about, the route; with a handler named, the first stage too. */
export const record: ComplaintCommand = {
  name: 'record',
  says: 'Record a complaint',
  schema: recordSchema,
  form: recordForm,
  blocked: () => [],
  decide(state, given, setting): Decision<ComplaintEvent> {
    const input = given as RecordInput;
    const { recording } = setting;
    if (state.exists || recording === undefined)
      throw new RangeError('recording needs a new reference, a contract and a procedure');
    const pack = packOf(recording.contract.programme, recording.contract.from);
    if (pack === null) return { ok: false, refusals: [unknownProgramme(recording.contract.programme)] };
    const arrival = arrivalOf(input, setting);
    if ('code' in arrival) return { ok: false, refusals: [arrival] };
    const refusals = [
      ...intakeRefusals(input, arrival, pack, setting),
      ...closedBeforeRefusals(input, arrival.on, setting),
    ];
    if (refusals.length > 0) return { ok: false, refusals };

    const recorded = recordedEvent(input, arrival, pack, setting);
    let complaint = evolve(nothing, remembered(recorded, setting)) as Complaint;
    const barred = notPermitted('record', complaint, setting);
    if (barred.length > 0) return { ok: false, refusals: barred };
    const events: ComplaintEvent[] = [recorded];
    const then = (next: readonly ComplaintEvent[]): void => {
      for (const event of next) complaint = evolve(complaint, remembered(event, setting)) as Complaint;
      events.push(...next);
    };
    const work = new Work(setting, complaint);
    if (input.explained !== undefined)
      then([
        {
          type: 'ProcessExplained',
          on: input.explained.on ?? setting.today,
          how: input.explained.how,
          reasonIfLater: input.explained.reasonIfLater,
        },
      ]);
    if (input.settled !== undefined) {
      then([
        {
          type: 'SettledOnTheSpot',
          whatWasDone: input.settled.whatWasDone,
          byWhom: input.settled.byWhom,
          on: input.settled.on ?? setting.today,
        },
      ]);
      return { ok: true, events };
    }
    if (input.closedBefore !== undefined) {
      then(closedBefore(complaint, subjectsOf(input), input.closedBefore, setting));
      return { ok: true, events };
    }
    then(takenIn(complaint, subjectsOf(input), setting, work));
    if (complaint.routed) {
      if (recorded.way === 'jcp-request' && input.jcpRequestOn !== undefined)
        then(jcpRequest(complaint, input, input.jcpRequestOn, work));
      if (input.handler !== undefined && complaint.provider !== null)
        then(openFirstStage(complaint, input.handler, setting, work));
      if (input.explained !== undefined) then(toldFirstDue(complaint, setting));
    }
    return work.refusals.length > 0 ? { ok: false, refusals: work.refusals } : { ok: true, events };
  },
};

/** The event as the fold would see it while the command is still being decided. */
const remembered = (event: ComplaintEvent, setting: ComplaintSetting) => ({
  event,
  version: 0,
  at: setting.now,
  by: { id: setting.actor.id, name: setting.actor.name },
});

interface Arrival {
  readonly on: Day;
  readonly receipts: readonly Receipt[];
  readonly channel: Channel;
  readonly way: Way;
}

function arrivalOf(input: RecordInput, setting: ComplaintSetting): Arrival | Refusal {
  const way =
    input.way ?? ((ways as readonly string[]).includes(input.channel) ? (input.channel as Way) : 'direct');
  const channel = (channels as readonly string[]).includes(input.channel)
    ? (input.channel as Channel)
    : 'other';
  const named = input.receipts.map(({ by, at }) => ({ by, at: londonDay(at) }));
  const undated = named.find((receipt) => receipt.at === null);
  if (undated !== undefined)
    return {
      code: 'complaint.receipt-undated',
      says: 'The day of one of its arrivals is not a date.',
      remedy: 'Give it as a date.',
      clauses: [],
      at: 'receipts',
    };
  const receipts = named as Receipt[];
  const ahead = aheadIn(input, setting.today);
  if (ahead !== undefined) return dayInFuture(ahead);
  const own: Receipt = { by: 'provider', at: input.received ?? receivedOn(receipts) ?? setting.today };
  const all = [own, ...receipts.filter((receipt) => receipt.by !== own.by || receipt.at !== own.at)];
  return { on: receivedOn(all) ?? own.at, receipts: all, channel, way };
}

/** The field of a day on which something has happened that is still to come; the day of receipt has a check of its own. */
const aheadIn = (input: RecordInput, today: Day): string | undefined =>
  Object.entries({
    firstToldJcpOn: input.firstToldJcpOn,
    jcpRequestOn: input.jcpRequestOn,
    'explained.on': input.explained?.on,
    'settled.on': input.settled?.on,
  }).find(([, on]) => on !== undefined && on > today)?.[0];

/** Asks each check of T1 that has not been left out. */
function intakeRefusals(
  input: RecordInput,
  arrival: Arrival,
  pack: Pack,
  setting: ComplaintSetting,
): Refusal[] {
  const [row] = rowsOf('record', setting);
  const contract = setting.recording?.contract;
  const stands: Readonly<Record<string, boolean>> = {
    'complaint.paper-only': input.paperOnly,
    'complaint.received-in-future': arrival.on > setting.today,
    'complaint.received-before-contract': contract !== undefined && arrival.on < contract.from,
    'complaint.nothing-said': input.summary === '',
    'complaint.jcp-request-date-missing': arrival.way === 'jcp-request' && input.jcpRequestOn === undefined,
    'complaint.settled-not-on-record': input.settled !== undefined && !settledStands(input, arrival, setting),
  };
  const fields: Readonly<Record<string, string>> = {
    'complaint.received-in-future': 'received',
    'complaint.received-before-contract': 'received',
    'complaint.nothing-said': 'summary',
    'complaint.jcp-request-date-missing': 'jcpRequestOn',
    'complaint.paper-only': 'paperOnly',
    'complaint.settled-not-on-record': 'settled',
  };
  if (row === undefined)
    return [
      {
        code: 'complaint.not-at-this-point',
        says: 'No rule lets a complaint be recorded.',
        remedy: 'Ask whoever runs Redress for you.',
        clauses: [],
      },
    ];
  return row.then.checks.flatMap((id) =>
    stands[id] === true ? refusalOf(setting.rules, id, pack.id, { at: fields[id] ?? '' }) : [],
  );
}

function settledStands(input: RecordInput, arrival: Arrival, setting: ComplaintSetting): boolean {
  const { settled } = input;
  const rule = clockIn(setting.rules, 'clock.informal');
  if (settled === undefined || rule === null || setting.recording === undefined) return false;
  const due = dueFor(rule, {
    pack: packs.OTHER,
    calendar: setting.calendars[setting.recording.contract.nation],
    startsOn: arrival.on,
  });
  if (due === null || isNotLoaded(due)) return false;
  const onRecord = settled.whatWasDone !== '' && settled.byWhom !== '' && settled.agrees;
  const stands = informalStands(due.date.due, {
    firstContactOn: arrival.on,
    settledOn: settled.on ?? setting.today,
    cameBackOn: null,
  });
  return onRecord && !stands.complaint;
}

const subjectsOf = (input: RecordInput): Subject[] => {
  const named = [...input.about, ...(input.elements ?? []).map((element) => element.about)];
  return [...new Set(named.filter((subject) => subject !== null))];
};

/** A few words for the head of the case, out of what they said, when nobody has written any. */
function matterOf(summary: string): string {
  const first = (summary.split(/[\n.!?]/u)[0] ?? '').trim();
  const words = [...(first === '' ? summary : first)];
  return words.length <= 60 ? words.join('') : `${words.slice(0, 57).join('').trimEnd()}…`;
}

function elementsOf(input: RecordInput, matter: string): ElementGiven[] {
  if (input.elements !== undefined && input.elements.length > 0)
    return input.elements.map((element, index) => ({ ...element, id: `e${index + 1}` }));
  const subjects = subjectsOf(input);
  return (subjects.length > 0 ? subjects : [null]).map((about, index) => ({
    id: `e${index + 1}`,
    about,
    title: matter,
    wanted: input.wanted === undefined || input.wanted === '' ? null : input.wanted,
    happenedOn: null,
    staff: [],
  }));
}

function recordedEvent(
  input: RecordInput,
  arrival: Arrival,
  pack: Pack,
  setting: ComplaintSetting,
): ComplaintEvent & { type: 'ComplaintRecorded' } {
  const { reference, contract, procedure } = setting.recording as NonNullable<ComplaintSetting['recording']>;
  const matter = input.matter === '' ? matterOf(input.summary) : input.matter;
  return {
    type: 'ComplaintRecorded',
    reference,
    receivedOn: arrival.on,
    receipts: arrival.receipts,
    firstToldJcpOn: input.firstToldJcpOn ?? null,
    channel: arrival.channel,
    way: arrival.way,
    complainant: input.person,
    representation: input.representative ?? null,
    summary: input.summary,
    matter,
    adjustments: input.adjustments,
    language: input.language,
    contract,
    deliveredBy: input.deliveredBy === '' ? deliveredWith(setting) : input.deliveredBy,
    pack: pack.id,
    editions: editionsOf(pack),
    procedure,
    elements: elementsOf(input, matter),
    importedFrom: input.importedFrom ?? null,
  };
}

function jcpRequest(complaint: Complaint, input: RecordInput, on: Day, work: Work): ComplaintEvent[] {
  return [
    {
      type: 'JcpRequested',
      id: 'j1',
      on,
      statedOn: input.jcpStatedOn ?? null,
      items: input.jcpItems,
      contact: complaint.complainant.contact,
    },
    ...work.start({
      rule: 'clock.jcp-contribution',
      id: 'jcp-contribution-j1',
      name: 'Our part to Jobcentre Plus',
      startsOn: on,
      ...(input.jcpStatedOn === undefined ? {} : { stated: [input.jcpStatedOn] }),
    }),
  ];
}

/** Explaining the process in the first contact tells them the day of the first answer. */
function toldFirstDue(complaint: Complaint, setting: ComplaintSetting): ComplaintEvent[] {
  const first = complaint.clocks['stage-1'];
  if (first === undefined) return [];
  return [
    {
      type: 'DueDateTold',
      clock: 'stage-1',
      due: first.due.due,
      on: setting.today,
      whom: complaint.complainant.name || 'the complainant',
    },
  ];
}
