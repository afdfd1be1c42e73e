import type { Day } from '#core/day.ts';
import type { IceEvent } from '../events/ice.ts';
import type { EventOf } from '../events.ts';
import { nextId } from '../ids.ts';
import { type Complaint, type IceCase, isIceCaseOpen } from '../state.ts';
import type { Folds } from './fold.ts';
import { provider } from './limbs.ts';

/**
 * ICE has called. A limb in which a stage of ours has opened is with ICE from then on; where our procedure was not finished,
 * it is remembered where it stood, because it goes on: ICE's call takes no answer away from anybody.
 */
function atIce({ provider: limb, ...was }: Complaint): Partial<Pick<Complaint, 'provider'>> {
  if (limb === null || limb.stages.length === 0 || limb.state === 'ice-revisit') return {};
  const before = limb.finals.length > 0 ? null : (limb.before ?? limb.state);
  return provider({ ...was, provider: limb }, { state: 'at-ice', before });
}

/** The ICE case a contact belongs to; items recorded before there were cases are told apart by ICE’s reference. */
export function caseFor(
  { iceCases }: Pick<Complaint, 'iceCases'>,
  { case: named, iceReference }: { readonly case?: string | undefined; readonly iceReference: string },
): string {
  if (named !== undefined) return named;
  const open = iceCases.filter(isIceCaseOpen);
  // Under a reference it once declined, ICE begins anew.
  const found =
    iceCases.findLast(
      ({ reference, state }) => iceReference !== '' && reference === iceReference && state !== 'closed-other',
    ) ?? open.findLast(({ reference }) => iceReference === '' || reference === '');
  return found?.id ?? nextId('i', iceCases);
}

/** The ICE case as a contact leaves it: opened by the first, given its reference by the first that has one. */
function contacted(
  was: Complaint,
  id: string,
  { on, iceReference, flag }: EventOf<'IceContacted'>,
): IceCase[] {
  const known = was.iceCases.find((one) => one.id === id);
  if (known === undefined)
    return [
      ...was.iceCases,
      {
        id,
        reference: iceReference,
        state: 'notified',
        openedOn: on,
        since: on,
        flag,
        doneAgain: false,
        moves: [],
        papers: null,
        evidenceSent: [],
        proposal: null,
        answers: { provider: null, complainant: null },
        draft: null,
        report: null,
      },
    ];
  return iceCase(was, id, (one) => ({
    reference: one.reference === '' ? iceReference : one.reference,
    doneAgain: false,
  })).iceCases as IceCase[];
}

/** The complaint with one of its ICE cases changed. */
const iceCase = (
  was: Complaint,
  id: string,
  change: (one: IceCase) => Partial<IceCase>,
): Pick<Complaint, 'iceCases'> => ({
  iceCases: was.iceCases.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
});

const move = (
  on: Day,
  row: string,
  from: IceCase['state'],
  to: IceCase['state'],
): IceCase['moves'][number] => ({
  on,
  row,
  from,
  to,
});

export const ice: Folds<IceEvent> = {
  IceContacted: (was, event) => {
    const id = caseFor(was, event);
    const iceCases = contacted(was, id, event);
    const open = iceCases.some((one) => one.id === id && isIceCaseOpen(one));
    return {
      // A word of thanks about a case that has ended brings nothing back to ICE.
      ...(open ? atIce(was) : {}),
      iceCases,
      iceItems: [
        ...was.iceItems,
        {
          id: event.id,
          on: event.on,
          kind: event.kind,
          summary: event.summary,
          iceReference: event.iceReference,
          flag: event.flag,
          case: id,
          statedOn: event.statedOn,
          document: event.document ?? null,
          answeredOn: null,
          reply: '',
          noReplyBecause: '',
        },
      ],
    };
  },
  IceAnswered: (was, { item, on, reply, noReplyBecause }) => ({
    iceItems: was.iceItems.map((candidate) =>
      candidate.id === item ? { ...candidate, answeredOn: on, reply, noReplyBecause } : candidate,
    ),
  }),
  IceRevisitAsked: (was, { steps, on, case: named }) => {
    const id = named ?? was.iceCases.findLast(isIceCaseOpen)?.id ?? '';
    return {
      ...provider(was, { state: 'ice-revisit' }),
      iceRevisitSteps: steps,
      ...iceCase(was, id, ({ state, moves }) => ({
        state: 'revisit',
        since: on,
        moves: [...moves, move(on, 'IC3', state, 'revisit')],
      })),
    };
  },
  IceMoved: (was, { case: id, row, from, to, on }) => {
    const moved = iceCase(was, id, ({ moves }) => ({
      state: to,
      since: on,
      moves: [...moves, move(on, row, from, to)],
    }));
    return { ...moved, ...(to === 'closed-other' ? backFromIce({ ...was, ...moved }) : {}) };
  },
  IcePapersRequested: (was, { case: id, on, items }) =>
    iceCase(was, id, () => ({ papers: { askedOn: on, items } })),
  IceEvidenceSent: (was, { case: id, on, how, bundle }) =>
    iceCase(was, id, ({ evidenceSent }) => ({ evidenceSent: [...evidenceSent, { on, how, bundle }] })),
  // A new proposal waits for both sides anew.
  IceProposed: (was, { case: id, on, says, redress, payBy }) =>
    iceCase(was, id, () => ({
      proposal: { on, says, redress, payBy },
      answers: { provider: null, complainant: null },
    })),
  IceSideAnswered: (was, { case: id, side, agrees, on, words }) =>
    iceCase(was, id, ({ answers }) => ({ answers: { ...answers, [side]: { agrees, on, words } } })),
  IceDraftReceived: (was, { case: id, on, item }) =>
    iceCase(was, id, () => ({
      draft: { on, item, extendedTo: null, commentedOn: null, comments: [], late: false },
    })),
  IceExtensionAgreed: (was, { case: id, to }) =>
    iceCase(was, id, ({ draft }) => ({ draft: draft === null ? null : { ...draft, extendedTo: to } })),
  IceDraftCommented: (was, { case: id, on, comments, late }) =>
    iceCase(was, id, ({ draft }) => ({
      draft: draft === null ? null : { ...draft, commentedOn: on, comments, late },
    })),
  IceReported: (was, { type: _type, case: id, recommendations, ...report }) => ({
    ...iceCase(was, id, () => ({ report })),
    recommendations: [
      ...was.recommendations,
      ...recommendations.map((one) => ({ ...one, case: id, doneOn: null, how: '', proof: null })),
    ],
  }),
  RecommendationTaken: (was, { recommendation, owner, by }) =>
    recommended(was, recommendation, { owner, by }),
  RecommendationDone: (was, { recommendation, on, how, proof }) =>
    recommended(was, recommendation, { doneOn: on, how, proof }),
  SystemicPointRaised: (was, { type: _type, on: _on, ...point }) => ({
    recommendations: [
      ...was.recommendations,
      { ...point, systemic: true, doneOn: null, how: '', proof: null },
    ],
  }),
};

const recommended = (
  was: Complaint,
  id: string,
  change: Partial<Complaint['recommendations'][number]>,
): Partial<Complaint> => ({
  recommendations: was.recommendations.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** ICE has not taken it on: our own part stands where it stood before ICE called, once no other case is with ICE. */
function backFromIce(was: Complaint): Partial<Pick<Complaint, 'provider'>> {
  const limb = was.provider;
  if (limb?.state !== 'at-ice' || was.iceCases.some((one) => isIceCaseOpen(one) && !one.doneAgain)) return {};
  return provider(was, { state: limb.before ?? 'final-response-issued', before: null });
}
