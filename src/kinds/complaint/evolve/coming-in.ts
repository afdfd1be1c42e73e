import type { ProviderState } from '#guidance/complaint/transitions.ts';
import type { ComingInEvent } from '../events/coming-in.ts';
import type { Folds } from './fold.ts';
import { newProvider } from './limbs.ts';

export const comingIn: Folds<ComingInEvent> = {
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
};
