import { dayOf } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import { outcomeLabels } from '#guidance/complaint/outcomes.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { Telling, TimelineEntry } from '#kinds/timeline-entry.ts';
import { afterIceTellings } from './after-ice-tellings.ts';
import type { ComplaintEvent } from './events.ts';
import { findingWords, howItCame, letterWords, limbWords, saidHow } from './in-words.ts';
import { restrictedTellings } from './restricted-tellings.ts';
import type { Tellings } from './telling.ts';

export type { TimelineEntry } from '#kinds/timeline-entry.ts';

const tellings: Tellings = {
  ...afterIceTellings,
  ...restrictedTellings,
  ComplaintDestroyed: ({ on, certificate }) => ({
    title: 'Destroyed',
    detail: `Certificate ${certificate}.`,
    on,
    key: true,
  }),
  ComplaintRecorded: ({ channel, receivedOn, summary, importedFrom }) => ({
    title:
      importedFrom === null
        ? `Complaint received ${howItCame(channel)}`
        : `Complaint brought in from ${importedFrom}`,
    detail: `Received on ${inWords(receivedOn)}.`,
    words: summary.length > 280 ? `${summary.slice(0, 277)}…` : summary,
    key: true,
    contact: true,
  }),
  SettledOnTheSpot: ({ whatWasDone, byWhom }) => ({
    title: 'Put right on the spot',
    detail: `${whatWasDone} By ${byWhom}.`,
    key: true,
  }),
  ProcessExplained: ({ how }) => ({ title: 'How complaints are handled was explained', detail: how }),
  Routed: ({ limbs, confirmed }) =>
    limbs.length === 0
      ? null
      : {
          title: `Route ${confirmed ? 'decided' : 'worked out'}: ${listInWords(limbs.map((limb) => limbWords[limb.limb] ?? limb.limb))}`,
        },
  PerformanceManagerTold: ({ note }) => ({ title: 'Performance Manager told', detail: note }),
  ElementsAgreed: ({ elements, how }) => ({
    title: `Agreed what the complaint is`,
    detail: `${elements.length === 1 ? 'One element' : `${elements.length} elements`}, ${saidHow(how)}.`,
  }),
  DetailsChanged: ({ changes }) => ({ title: 'Details changed', detail: listInWords(Object.keys(changes)) }),
  AuthorityRecorded: ({ authority, reason }) => ({
    title: `Authority of the representative: ${authority}`,
    detail: reason,
  }),
  Categorised: ({ primary }) => ({ title: `Category ${primary} given` }),
  ClockStarted: () => null,
  ClockStopped: () => null,
  ClockMoved: ({ due, why, kind }) => ({
    title:
      kind === 'recomputed'
        ? 'A date was worked out again'
        : kind === 'extended'
          ? 'A stage was given more time'
          : 'A date was decided',
    detail: `Now ${inWords(due.due)}. ${why}`,
  }),
  DueDateTold: ({ due, whom }) => ({ title: `${whom} was told: ${inWords(due)}` }),
  EightWeeksNear: ({ weeks }) => ({
    title: `${weeks === 6 ? 'Six' : weeks === 7 ? 'Seven' : weeks} weeks have passed without a full reply`,
  }),
  EightWeekRouteOpened: () => ({ title: 'Eight weeks passed: the way to ICE is open', key: true }),
  HandlerAssigned: ({ name }) => ({ title: `${name} handles it` }),
  StageOpened: ({ stage, name, words }) => ({
    title:
      stage === 1 ? `Stage 1 opened: ${name.toLowerCase()}` : `Stage ${stage} opened: ${name.toLowerCase()}`,
    words,
    key: true,
  }),
  StepDone: ({ step, note }, titles) => ({ title: withTitle('Step done', step, titles), detail: note }),
  StepLeftOut: ({ step, reason }, titles) => ({
    title: withTitle('Step left out', step, titles),
    detail: reason,
  }),
  AnswerDrafted: () => null,
  ElementAnswered: ({ element, answer }, titles) => ({
    title: `Answered: ${titles.get(element) ?? 'an element'}`,
    detail: [
      findingWords[answer.finding],
      listInWords(answer.outcomes.map((outcome) => outcomeLabels[outcome].toLowerCase())),
    ]
      .filter((words) => words !== '')
      .join(': '),
  }),
  StageResponded: ({ stage, letter }) => ({
    title: stage === 1 ? 'First response sent' : `Response of stage ${stage} sent`,
    key: true,
    letter,
  }),
  AllStagesCompleted: () => ({ title: 'Every stage and step is complete' }),
  FinalResponseSubmitted: ({ reviewerName }) => ({
    title: `Final response sent to ${reviewerName} to review`,
  }),
  FinalResponseReturned: ({ note }) => ({ title: 'Final response sent back', detail: note }),
  FinalResponseApproved: () => ({ title: 'Final response approved' }),
  FinalResponseIssued: ({ on, letter }) => ({ title: 'Final response issued', on, letter, key: true }),
  ContactLogged: ({ on, with: who, channel, summary, attemptOnly }) => ({
    title: attemptOnly
      ? `Tried to reach ${who || 'them'} ${howItCame(channel)}`
      : `Contact with ${who || 'them'} ${howItCame(channel)}`,
    detail: summary,
    on,
    contact: true,
  }),
  Satisfied: ({ on, how, words }) => ({
    title: 'Satisfied',
    detail: saidSo(how),
    words,
    on,
    key: true,
    contact: true,
  }),
  Dissatisfied: ({ on, how, words }) => ({
    title: 'Not satisfied',
    detail: saidSo(how),
    words,
    on,
    key: true,
    contact: true,
  }),
  Withdrawn: ({ on, how, words }) => ({
    title: 'Withdrawn',
    detail: saidSo(how),
    words,
    on,
    key: true,
    contact: true,
  }),
  LimbEnded: ({ state, why }) => ({
    title:
      state === 'resolved'
        ? 'Closed as resolved'
        : state === 'withdrawn'
          ? 'Closed as withdrawn'
          : 'Six months ended',
    detail: why,
    key: true,
  }),
  ClosedBefore: ({ on, how }) => ({
    title: 'Ended before it was brought in',
    detail: on === null ? `${how}. The day is not known.` : `${how}. On ${inWords(on)}.`,
    key: true,
  }),
  Reopened: ({ on, why }) => ({ title: 'Reopened', words: why, on, key: true }),
  PromiseMade: ({ what, by }) => ({ title: `Promised: ${what}`, detail: `By ${inWords(by)}.` }),
  PromiseTold: ({ how }) => ({ title: 'Told of a promise', detail: how }),
  PromiseKept: ({ how }) => ({ title: 'Promise kept', detail: how }),
  PromiseMoved: ({ by, why }) => ({ title: `Promise moved to ${inWords(by)}`, detail: why }),
  LetterIssued: ({ id, letter, sentBy }) => ({
    title: `${letterWords[letter.kind]} sent ${sentBy === 'hand' ? 'by hand' : `by ${sentBy}`}`,
    letter: id,
    on: letter.date,
  }),
  LetterPrinted: () => null,
  DocumentAdded: ({ id, title }) => ({ title: `Document added: ${title}`, document: id }),
  ReportPaid: ({ on }) => ({ title: 'The payment for the needs assessment came', on }),
  UnpaidReportKept: ({ until, why }) => ({
    title: `The unpaid needs assessment is kept until ${inWords(until)}`,
    detail: why,
  }),
  ReportDestroyed: ({ on, certificate, bundles }) => ({
    title: 'The needs assessment was destroyed',
    detail: `Certificate ${certificate}.${bundles.length === 0 ? '' : ' Bundles that held a copy went with it.'}`,
    on,
    key: true,
  }),
  PersonAdded: ({ name, part }) => ({ title: `${name} added`, detail: part }),
  SignpostSent: ({ where }) => ({ title: 'Told where to take it', detail: where, key: true }),
  JcpRequested: ({ on, items }) => ({
    title: 'Jobcentre Plus asked for our part',
    detail: listInWords(items),
    on,
    key: true,
    contact: true,
  }),
  ContributionSent: ({ on, summary }) => ({
    title: 'Our part sent to Jobcentre Plus',
    detail: summary,
    on,
    key: true,
  }),
  CombinedDraftReceived: ({ on }) => ({ title: 'Draft of the combined reply received', on, key: true }),
  CombinedDraftAnswered: ({ on, agreed, comments }) => ({
    title: agreed ? 'Combined reply agreed' : 'Combined reply not agreed',
    detail: comments,
    on,
  }),
  CombinedReplyIssued: ({ on, withoutAgreement }) => ({
    title: 'Combined reply issued by Jobcentre Plus',
    detail: withoutAgreement ? 'It went without our agreement.' : '',
    on,
    key: true,
  }),
  ResidualApproached: ({ on, words }) => ({
    title: 'Came back about our part',
    words,
    on,
    key: true,
    contact: true,
  }),
  JcpEscalated: ({ on, words }) => ({ title: 'Goes on at Jobcentre Plus', words, on, key: true }),
  JcpAsked: ({ on, answer }) => ({
    title: 'Asked Jobcentre Plus where it stands',
    detail: answer,
    on,
    contact: true,
  }),
  OutgoingAsked: ({ on, how }) => ({ title: 'Outgoing provider asked', detail: how, on }),
  OutgoingReplied: ({ on, replied, summary }) => ({
    title: replied ? 'Outgoing provider replied' : 'No reply from the outgoing provider',
    detail: summary,
    on,
  }),
  OutgoingDraftSent: ({ on }) => ({ title: 'Draft sent to the outgoing provider', on }),
  OutgoingAgreed: ({ on }) => ({ title: 'Outgoing provider agrees the draft', on }),
  OutgoingOverridden: ({ reason, reference }) => ({
    title: 'Went on without the outgoing provider',
    detail: `${reason} Reference ${reference}.`,
  }),
  IceContacted: ({ on, kind, summary, flag }) => ({
    title: `${kind === 'telephone' ? 'Call' : kind === 'letter' ? 'Letter' : 'Email'} from ICE`,
    detail:
      flag === 'PREMATURE'
        ? `${summary} It came before our process was complete.`
        : flag === 'OUT_OF_TIME'
          ? `${summary} It came after the six months.`
          : summary,
    on,
    key: true,
    contact: true,
  }),
  IceAnswered: ({ on, reply, noReplyBecause }) => ({
    title: reply === '' ? 'No answer to ICE needed' : 'ICE answered',
    detail: reply === '' ? noReplyBecause : reply,
    on,
  }),
  IceRevisitAsked: ({ on, steps }) => ({
    title: 'ICE asked for steps again',
    detail: listInWords(steps),
    on,
    key: true,
  }),
};

/** "Said so by phone.", or as somebody put it; empty where nobody did. */
const saidSo = (how: string): string =>
  how === '' ? '' : saidHow(how) === how ? `Said so: ${how}.` : `Said so ${saidHow(how)}.`;

type Tell = (event: ComplaintEvent, titles: ReadonlyMap<string, string>) => Telling | null;

/** "Step done: Read the log"; without what it is called where only a part of the history is told. */
function withTitle(says: string, id: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(id);
  return title === undefined ? says : `${says}: ${title}`;
}

/** What happened, newest first. */
export function timelineOf(history: readonly Recorded<ComplaintEvent>[]): TimelineEntry[] {
  // What each element is called by then, and each step of the procedure, for the entries that are about it.
  const titles = new Map<string, string>();
  return history
    .flatMap(({ event, at, by, version }) => {
      if (event.type === 'ComplaintRecorded' || event.type === 'ElementsAgreed')
        for (const { id, title } of event.elements) titles.set(id, title);
      if (event.type === 'ComplaintRecorded')
        for (const { id, name } of event.procedure.stages.flatMap(({ steps }) => steps)) titles.set(id, name);
      const telling = (tellings[event.type] as Tell)(event, titles);
      if (telling === null) return [];
      return [
        {
          detail: '',
          words: '',
          key: false,
          contact: false,
          letter: null,
          document: null,
          on: dayOf(at),
          ...telling,
          at,
          by: by.name,
          version,
        },
      ];
    })
    .toReversed();
}
