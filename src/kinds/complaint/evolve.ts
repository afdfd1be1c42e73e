import { dayOf } from '#core/day.ts';
import type { MixedState, ProviderState } from '#guidance/complaint/transitions.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { ComplaintEvent, EventOf, EventType } from './events.ts';
import type { Complaint, ComplaintState, Element, MixedLimb, OutgoingLimb, ProviderLimb } from './state.ts';

type Fold<Type extends EventType> = (
  was: Complaint,
  event: EventOf<Type>,
  recorded: Recorded<ComplaintEvent>,
) => Partial<Complaint>;

/** The state after an event: a pure fold, with no checks in it. Throws when a history does not begin with its recording. */
export function evolve(state: ComplaintState, recorded: Recorded<ComplaintEvent>): ComplaintState {
  const { event } = recorded;
  if (event.type === 'ComplaintRecorded') return begin(event, recorded);
  if (!state.exists) throw new RangeError(`${event.type} before the complaint was recorded`);
  const fold = folds[event.type] as Fold<EventType>;
  return { ...state, ...fold(state, event, recorded), version: recorded.version };
}

function begin(event: EventOf<'ComplaintRecorded'>, recorded: Recorded<ComplaintEvent>): Complaint {
  const { type: _type, elements, ...facts } = event;
  return {
    ...facts,
    exists: true,
    version: recorded.version,
    recordedOn: dayOf(recorded.at),
    recordedBy: recorded.by.id,
    closedBefore: null,
    settledOnTheSpot: null,
    explainedOn: null,
    subjects: [],
    routed: false,
    notedOnly: [],
    tellPerformanceManager: false,
    performanceManagerToldOn: null,
    warnings: [],
    elements: elements.map((element) => ({ ...element, answer: null, draft: null, repliedOn: null })),
    elementsAgreedOn: null,
    provider: null,
    mixed: null,
    outgoing: null,
    elsewhere: [],
    handler: null,
    clocks: {},
    eightWeekRouteOpenOn: null,
    toldEightWeeksOn: null,
    says: null,
    contacts: [],
    promises: [],
    letters: [],
    documents: [],
    people: [],
    category: null,
    iceItems: [],
    iceRevisitSteps: [],
    earlierParts: [],
  };
}

const newProvider: ProviderLimb = {
  state: 'received',
  before: null,
  stages: [],
  review: null,
  draft: 0,
  finals: [],
  endedOn: null,
};

/** The provider limb changed; whatever moves it on ends what ICE's early call left standing. */
const provider = (was: Complaint, changes: Partial<ProviderLimb>): Pick<Complaint, 'provider'> => ({
  provider: {
    ...(was.provider ?? newProvider),
    ...(changes.state === undefined ? {} : { before: null }),
    ...changes,
  },
});
const mixed = (was: Complaint, changes: Partial<MixedLimb>): Pick<Complaint, 'mixed'> =>
  was.mixed === null ? { mixed: null } : { mixed: { ...was.mixed, ...changes } };
const outgoing = (was: Complaint, changes: Partial<OutgoingLimb>): Pick<Complaint, 'outgoing'> =>
  was.outgoing === null ? { outgoing: null } : { outgoing: { ...was.outgoing, ...changes } };

/** The provider limb with its open stage changed. */
function stage(
  was: Complaint,
  change: (run: ProviderLimb['stages'][number]) => Partial<ProviderLimb['stages'][number]>,
): Pick<Complaint, 'provider'> {
  const stages = was.provider?.stages ?? [];
  return provider(was, {
    stages: stages.map((run, index) => (index === stages.length - 1 ? { ...run, ...change(run) } : run)),
  });
}

/**
 * ICE has called. A limb in which a stage of ours has opened is with ICE from then on; where our procedure was not finished,
 * it is remembered where it stood, because it goes on: ICE's call takes no answer away from anybody.
 */
function atIce({ provider: limb, ...was }: Complaint): Partial<Pick<Complaint, 'provider'>> {
  if (limb === null || limb.stages.length === 0 || limb.state === 'ice-revisit') return {};
  const before = limb.finals.length > 0 ? null : (limb.before ?? limb.state);
  return provider({ ...was, provider: limb }, { state: 'at-ice', before });
}

const elementsWith = (was: Complaint, change: (element: Element) => Element): readonly Element[] =>
  was.elements.map(change);

const part = (
  was: Complaint,
  staff: string,
  name: string,
  what: string,
): Pick<Complaint, 'earlierParts'> => ({
  earlierParts: was.earlierParts.some((earlier) => earlier.staff === staff && earlier.part === what)
    ? was.earlierParts
    : [...was.earlierParts, { staff, name, part: what }],
});

/** One fold an event type; the type makes a forgotten one an error. */
const folds: { readonly [Type in Exclude<EventType, 'ComplaintRecorded'>]: Fold<Type> } = {
  SettledOnTheSpot: (_was, { on }) => ({ settledOnTheSpot: on, routed: true }),
  ProcessExplained: (_was, { on }) => ({ explainedOn: on }),
  Routed: (was, event) => {
    const own = event.limbs.find((limb) => limb.limb === 'PROVIDER');
    const led = event.limbs.find((limb) => limb.limb === 'MIXED');
    const out = event.limbs.find((limb) => limb.limb === 'OUTGOING');
    const state: ProviderState = event.confirmed ? 'routed' : 'received';
    return {
      subjects: event.subjects,
      way: event.way,
      routed: true,
      notedOnly: event.notedOnly,
      tellPerformanceManager: event.tell.length > 0,
      warnings: event.warnings,
      provider: own === undefined ? null : { ...(was.provider ?? newProvider), state },
      mixed:
        led === undefined
          ? null
          : {
              state: led.state === 'CONTRIBUTION_DUE' ? 'contribution-due' : 'directed-to-jcp',
              lead: led.lead,
              toldOn: null,
              requests: [],
              combinedDraft: 0,
              agreedDraft: null,
              draftAnswered: true,
              issuedOn: null,
              lastContactOn: was.receivedOn,
            },
      outgoing:
        out === undefined
          ? null
          : {
              state: out.state === 'REQUESTED' ? 'requested' : 'signposted',
              askedOn: null,
              draftSent: null,
              draftSentOn: null,
              agreed: null,
              override: null,
              toldOn: null,
            },
      elsewhere: event.limbs
        .filter((limb) => !['PROVIDER', 'MIXED', 'OUTGOING'].includes(limb.limb))
        .map((limb) => ({
          limb: limb.limb,
          lead: limb.lead,
          state: limb.state === 'JCP_ESCALATED' ? ('jcp-escalated' as const) : ('signposted' as const),
          toldOn: null,
        })),
    };
  },
  PerformanceManagerTold: (_was, { on }) => ({ performanceManagerToldOn: on }),
  ElementsAgreed: (was, { elements, on }) => ({
    elementsAgreedOn: on,
    elements: elements.map((element) => {
      const before = was.elements.find((candidate) => candidate.id === element.id);
      return {
        ...element,
        answer: before?.answer ?? null,
        draft: before?.draft ?? null,
        repliedOn: before?.repliedOn ?? null,
      };
    }),
  }),
  DetailsChanged: (_was, { changes }) => changes,
  AuthorityRecorded: (was, { authority }) => ({
    representation: was.representation === null ? null : { ...was.representation, authority },
  }),
  Categorised: (_was, { type: _type, ...category }) => ({ category }),

  ClockStarted: (was, { clock, name, due }) => ({
    clocks: {
      ...was.clocks,
      [clock]: { id: clock, rule: due.rule, name, due, told: null, moved: [], stoppedOn: null, how: null },
    },
  }),
  ClockStopped: (was, { clock, on, how }) => {
    const running = was.clocks[clock];
    return running === undefined
      ? {}
      : { clocks: { ...was.clocks, [clock]: { ...running, stoppedOn: on, how } } };
  },
  ClockMoved: (was, { clock, due, why, kind }, recorded) => {
    const running = was.clocks[clock];
    if (running === undefined) return {};
    const moved = [...running.moved, { from: running.due.due, to: due.due, on: dayOf(recorded.at), why }];
    // What was told is forgotten only when a person has decided on another day.
    const keepsTold = kind === 'recomputed' || running.told?.due === due.due;
    return {
      clocks: {
        ...was.clocks,
        [clock]: { ...running, due, moved, told: keepsTold ? running.told : null },
      },
    };
  },
  DueDateTold: (was, { clock, due, on, whom }) => {
    const running = was.clocks[clock];
    return running === undefined
      ? {}
      : { clocks: { ...was.clocks, [clock]: { ...running, told: { due, on, whom } } } };
  },
  EightWeekRouteOpened: (_was, { on }) => ({ eightWeekRouteOpenOn: on }),

  HandlerAssigned: (was, { handler }) => ({
    handler,
    ...((was.provider?.stages.length ?? 0) > 0 ? stage(was, () => ({ handler })) : {}),
  }),
  StageOpened: (was, { stage: n, name, on }) => ({
    ...provider(was, {
      state: 'stage-open',
      endedOn: null,
      stages: [
        ...(was.provider?.stages ?? []),
        { n, name, openedOn: on, handler: was.handler, respondedOn: null, done: [], leftOut: {} },
      ],
    }),
    says: null,
  }),
  StepDone: (was, { step }) => stage(was, (run) => ({ done: [...run.done, step] })),
  StepLeftOut: (was, { step, reason }) =>
    stage(was, (run) => ({ leftOut: { ...run.leftOut, [step]: reason } })),
  AnswerDrafted: (was, { element, draft }) => ({
    elements: elementsWith(was, (candidate) =>
      candidate.id === element ? { ...candidate, draft } : candidate,
    ),
  }),
  ElementAnswered: (was, { element, stage: n, answer }, recorded) => ({
    elements: elementsWith(was, (candidate) =>
      candidate.id === element
        ? {
            ...candidate,
            answer: { ...answer, stage: n, on: dayOf(recorded.at), by: recorded.by.id },
            draft: null,
          }
        : candidate,
    ),
    // A changed answer makes another draft: what was approved or agreed before was not this one.
    ...(was.provider === null
      ? {}
      : provider(was, {
          draft: was.provider.draft + 1,
          review: was.provider.review === null ? null : { ...was.provider.review, approvedOn: null },
        })),
    ...part(was, recorded.by.id, recorded.by.name, 'answered part of it'),
  }),
  StageResponded: (was, { stage: n, on, elements }, recorded) => ({
    ...provider(was, {
      state: 'stage-responded',
      stages: (was.provider?.stages ?? []).map((run) => (run.n === n ? { ...run, respondedOn: on } : run)),
    }),
    elements: elementsWith(was, (element) =>
      elements.includes(element.id) ? { ...element, repliedOn: element.repliedOn ?? on } : element,
    ),
    says: null,
    ...part(was, recorded.by.id, recorded.by.name, `wrote the response of stage ${n}`),
  }),
  AllStagesCompleted: (was) => provider(was, { state: 'all-stages-complete' }),
  FinalResponseSubmitted: (was, { reviewer, reviewerName, draft }, recorded) =>
    provider(was, {
      state: 'final-in-review',
      review: { reviewer, reviewerName, drafter: recorded.by.id, draft, approvedOn: null, note: '' },
    }),
  FinalResponseReturned: (was, { note }) =>
    provider(was, {
      state: 'all-stages-complete',
      review: was.provider?.review ? { ...was.provider.review, note, approvedOn: null } : null,
    }),
  FinalResponseApproved: (was, { on }) =>
    provider(was, { review: was.provider?.review ? { ...was.provider.review, approvedOn: on } : null }),
  FinalResponseIssued: (was, { on, letter, reviewer }, recorded) => ({
    ...provider(was, {
      state: 'final-response-issued',
      review: null,
      finals: [...(was.provider?.finals ?? []), { on, letter }],
      stages: (was.provider?.stages ?? []).map((run, index, all) =>
        index === all.length - 1 ? { ...run, respondedOn: run.respondedOn ?? on } : run,
      ),
    }),
    elements: elementsWith(was, (element) => ({ ...element, repliedOn: element.repliedOn ?? on })),
    iceRevisitSteps: [],
    ...part(
      {
        ...was,
        ...part(was, reviewer, was.provider?.review?.reviewerName ?? '', 'reviewed a final response'),
      },
      recorded.by.id,
      recorded.by.name,
      'issued a final response',
    ),
  }),

  ContactLogged: (was, event) => ({
    contacts: [
      ...was.contacts,
      {
        id: event.id,
        on: event.on,
        with: event.with,
        channel: event.channel,
        summary: event.summary,
        attemptOnly: event.attemptOnly,
      },
    ],
  }),
  Satisfied: (_was, { on, words }) => ({ says: { satisfied: true, on, words } }),
  Dissatisfied: (_was, { on, words }) => ({ says: { satisfied: false, on, words } }),
  Withdrawn: () => ({}),
  LimbEnded: (was, { limb, state, on }) =>
    limb === 'provider'
      ? { ...provider(was, { state, endedOn: on }), iceRevisitSteps: [] }
      : mixed(was, { state: state as MixedState }),
  ClosedBefore: (was, { on, how }) => ({
    closedBefore: { on, how },
    routed: true,
    ...(was.provider === null ? {} : provider(was, { state: 'resolved', endedOn: on })),
    ...mixed(was, { state: 'resolved' }),
  }),
  Reopened: (was, { on }) =>
    was.settledOnTheSpot === null
      ? {}
      : {
          settledOnTheSpot: null,
          routed: false,
          receivedOn: on,
          receipts: [...was.receipts, { by: 'provider', at: on }],
        },

  PromiseMade: (was, event, recorded) => ({
    promises: [
      ...was.promises,
      {
        id: event.id,
        what: event.what,
        owner: event.owner,
        by: event.by,
        madeOn: dayOf(recorded.at),
        toldOn: event.toldOn,
        keptOn: null,
      },
    ],
  }),
  PromiseTold: (was, { id, on }) => ({
    promises: was.promises.map((promise) => (promise.id === id ? { ...promise, toldOn: on } : promise)),
  }),
  PromiseKept: (was, { id, on }) => ({
    promises: was.promises.map((promise) => (promise.id === id ? { ...promise, keptOn: on } : promise)),
  }),
  PromiseMoved: (was, { id, by, toldOn }) => ({
    promises: was.promises.map((promise) => (promise.id === id ? { ...promise, by, toldOn } : promise)),
  }),

  LetterIssued: (was, { id, letter, to }) => ({
    letters: [...was.letters, { id, kind: letter.kind, on: letter.date, to, printed: null }],
    ...(letter.kind === 'eight-week-notice' ? { toldEightWeeksOn: letter.date } : {}),
  }),
  LetterPrinted: (was, { letter, file, pages, bytes }) => ({
    letters: was.letters.map((sent) =>
      sent.id === letter ? { ...sent, printed: { file, pages, bytes } } : sent,
    ),
  }),
  DocumentAdded: (was, { type: _type, ...document }) => ({ documents: [...was.documents, document] }),
  PersonAdded: (was, { id, name, part: what }) => ({ people: [...was.people, { id, name, part: what }] }),

  SignpostSent: (was, { limb, on }) => {
    if (limb === 'MIXED') return mixed(was, { toldOn: on, lastContactOn: on });
    if (limb === 'OUTGOING') return outgoing(was, { toldOn: on });
    return {
      elsewhere: was.elsewhere.map((other) => (other.limb === limb ? { ...other, toldOn: on } : other)),
    };
  },

  JcpRequested: (was, { id, on, statedOn, items }) =>
    mixed(was, {
      state: 'contribution-due',
      lastContactOn: on,
      requests: [...(was.mixed?.requests ?? []), { id, on, statedOn, items, answered: false }],
    }),
  ContributionSent: (was, { on }, recorded) => ({
    ...mixed(was, {
      state: 'contribution-sent',
      lastContactOn: on,
      requests: (was.mixed?.requests ?? []).map((request) => ({ ...request, answered: true })),
    }),
    ...part(was, recorded.by.id, recorded.by.name, 'wrote our part for Jobcentre Plus'),
  }),
  CombinedDraftReceived: (was, { on, draft }) =>
    mixed(was, {
      state: 'combined-in-agreement',
      combinedDraft: draft,
      draftAnswered: false,
      lastContactOn: on,
    }),
  CombinedDraftAnswered: (was, { on, agreed }, recorded) => ({
    ...mixed(was, {
      draftAnswered: true,
      agreedDraft: agreed ? (was.mixed?.combinedDraft ?? null) : null,
      lastContactOn: on,
    }),
    ...part(was, recorded.by.id, recorded.by.name, 'answered the combined reply'),
  }),
  CombinedReplyIssued: (was, { on }) => ({
    ...mixed(was, { state: 'combined-issued', issuedOn: on, lastContactOn: on }),
    says: null,
  }),
  ResidualApproached: (was, { on }) => ({
    ...mixed(was, { state: 'further-resolution' }),
    ...provider(was, {
      state: 'stage-open',
      stages: [
        {
          n: 1,
          name: was.procedure.stages[0]?.name ?? 'Stage 1',
          openedOn: was.mixed?.issuedOn ?? on,
          handler: null,
          respondedOn: was.mixed?.issuedOn ?? on,
          done: [],
          leftOut: {},
        },
      ],
    }),
  }),
  JcpEscalated: (was) => ({
    ...mixed(was, { state: 'further-resolution' }),
    elsewhere: [...was.elsewhere, { limb: 'JCP', lead: 'jcp', state: 'jcp-escalated', toldOn: null }],
  }),
  JcpAsked: (was, { on }) => mixed(was, { lastContactOn: on }),

  OutgoingAsked: (was, { on }) => outgoing(was, { askedOn: on }),
  OutgoingReplied: (was, { replied }) => outgoing(was, { state: replied ? 'replied' : 'non-reply-recorded' }),
  OutgoingDraftSent: (was, { on, draft }) =>
    outgoing(was, { state: 'agreement-pending', draftSent: draft, draftSentOn: on, agreed: null }),
  OutgoingAgreed: (was, { on, draft }) => outgoing(was, { state: 'agreed', agreed: { draft, on } }),
  OutgoingOverridden: (was, { reason, reference }) =>
    outgoing(was, { state: 'agreed', override: { reason, reference } }),

  IceContacted: (was, event) => ({
    ...atIce(was),
    iceItems: [
      ...was.iceItems,
      {
        id: event.id,
        on: event.on,
        kind: event.kind,
        summary: event.summary,
        iceReference: event.iceReference,
        flag: event.flag,
        answeredOn: null,
      },
    ],
  }),
  IceAnswered: (was, { item, on }) => ({
    iceItems: was.iceItems.map((candidate) =>
      candidate.id === item ? { ...candidate, answeredOn: on } : candidate,
    ),
  }),
  IceRevisitAsked: (was, { steps }) => ({
    ...provider(was, { state: 'ice-revisit' }),
    iceRevisitSteps: steps,
  }),
};
