import { inWords } from '#core/day-in-words.ts';
import { closingFacts } from '../ice-cases.ts';
import { actioned } from '../ombudsman-cases.ts';
import {
  type Complaint,
  casesAtWork,
  type IceCase,
  type IceItem,
  openIceItems,
  openLiabilities,
} from '../state.ts';
import { running, type Wish } from './wish.ts';

/** Each thing from ICE that waits for an answer; and, while ICE has it and nothing waits, asking where it stands. */
export function iceWishes(complaint: Complaint): Wish[] {
  const items = openIceItems(complaint).map((item) => itemWish(complaint, item));
  // Until it may be closed, what it waits for is a duty of its own.
  const toClose = complaint.iceCases.filter(
    (one) => one.state === 'final-report' && Object.values(closingFacts(complaint, one)).every(Boolean),
  );
  const waiting = items.length === 0 && casesAtWork(complaint).length > 0;
  return [
    ...items,
    ...toClose.map((one) => closeWish(complaint, one)),
    ...(waiting || running(complaint, 'ice-follow-up')
      ? [
          {
            id: 'ice-follow-up',
            says: 'Ask ICE where it stands',
            view: 'ice' as const,
            clock: 'ice-follow-up',
            due: complaint.iceItems.at(-1)?.on ?? complaint.recordedOn,
            command: 'record-ice-contact',
          },
        ]
      : []),
  ];
}

/** What answers an item is told by where its case stands: papers, a statement, comments, or plain words. */
function itemWish(complaint: Complaint, item: IceItem): Wish {
  const of = complaint.iceCases.find(({ id }) => id === item.case);
  const kind = item.kind === 'telephone' ? 'call' : item.kind === 'e-mail' ? 'email' : 'letter';
  const plain = { says: `Answer ICE’s ${kind} of ${inWords(item.on)}`, command: 'answer-ice' };
  return {
    id: `ice-item-${item.id}`,
    view: 'ice',
    clock: `ice-item-${item.id}`,
    due: item.on,
    ...((of === undefined ? undefined : wanted(of, item)) ?? plain),
  };
}

function wanted(
  { state, papers, draft, proposal }: IceCase,
  item: IceItem,
): Pick<Wish, 'says' | 'command'> | undefined {
  if (draft?.item === item.id)
    return { says: 'Comment on ICE’s draft report', command: 'send-draft-comments' };
  if (state === 'settlement-papers' && papers?.askedOn === item.on)
    return { says: 'Send all papers to ICE', command: 'send-ice-evidence' };
  if (state === 'process-check')
    return { says: 'Tell ICE whether our steps are complete', command: 'send-completion-statement' };
  if (state === 'settlement-proposal' && proposal?.on === item.on)
    return { says: 'Say whether we agree to ICE’s proposal', command: 'record-ice-answers' };
  return undefined;
}

/** A reported case is closed once what it orders is paid and owned: by the last day there is to pay. */
const closeWish = (complaint: Complaint, { id, report, since }: IceCase): Wish => ({
  id: `close-ice-${id}`,
  says: 'Close the case at ICE',
  view: 'ice',
  due:
    complaint.liabilities
      .filter((one) => one.case === id && one.due !== null)
      .map(({ due }) => due ?? since)
      .sort()
      .at(-1) ??
    report?.arrivedOn ??
    since,
  command: 'close-ice-case',
});

/** Money to pay, and money to decide; each amount by its own day. */
export const moneyWishes = (complaint: Complaint): Wish[] =>
  openLiabilities(complaint).map((one) =>
    one.status === 'pending'
      ? {
          id: `decide-${one.id}`,
          says: `Decide whether ${moneyWords[one.kind]} is owed`,
          view: 'ice',
          clock: `decide-${one.id}`,
          due: one.raisedOn,
          owner: null,
          role: 'manager',
          command: 'decide-liability',
        }
      : {
          id: `pay-${one.id}`,
          says: `Pay ${moneyWords[one.kind]}`,
          view: 'ice',
          clock: `pay-${one.id}`,
          due: one.due ?? one.raisedOn,
          command: 'record-payment',
        },
  );

const moneyWords = {
  contribution: 'the contribution to ICE’s costs',
  redress: 'the redress',
  'ombudsman-redress': 'what the Ombudsman recommends',
  goodwill: 'what we offered',
} as const;

/** Each recommendation: an owner first, then doing it. */
export const recommendationWishes = (complaint: Complaint): Wish[] =>
  complaint.recommendations
    .filter(({ doneOn }) => doneOn === null)
    .map((one) => ({
      id: `recommendation-${one.id}`,
      says:
        one.owner === '' || one.by === null
          ? one.systemic
            ? 'Give ICE’s wider point an owner'
            : 'Give a recommendation an owner'
          : one.systemic
            ? 'Put ICE’s wider point right'
            : 'Do what was recommended',
      detail: one.says,
      view: 'ice',
      clock: `recommendation-${one.id}`,
      due: one.by ?? complaint.recordedOn,
      command: one.owner === '' || one.by === null ? 'take-recommendation' : 'record-recommendation-done',
    }));

/** What the Ombudsman waits for; and, while it waits for nothing, asking where it stands. */
export function ombudsmanWishes(complaint: Complaint): Wish[] {
  return complaint.ombudsmanCases.flatMap((one): Wish[] => {
    const { state, openedOn } = one;
    const follow = {
      id: `ombudsman-${one.id}`,
      says: 'Ask the Ombudsman where it stands',
      view: 'ice' as const,
      clock: `ombudsman-follow-up-${one.id}`,
      due: openedOn,
      command: state === 'notified' ? 'record-ombudsman-decision' : 'record-ombudsman-report',
    };
    switch (state) {
      case 'notified':
      case 'accepted':
        return [follow];
      case 'information-requested':
        return [
          {
            ...follow,
            says: 'Send the Ombudsman what it asks for',
            clock: `ombudsman-information-${one.id}`,
            due: one.asked?.by ?? openedOn,
            command: 'answer-ombudsman',
          },
        ];
      case 'reported':
        if (!actioned(complaint, one)) return [];
        return [
          {
            ...follow,
            says: 'Close the Ombudsman’s case',
            clock: `close-ombudsman-${one.id}`,
            due:
              complaint.liabilities
                .filter((each) => each.case === one.id && each.due !== null)
                .map(({ due }) => due ?? openedOn)
                .sort()
                .at(-1) ??
              one.reportedOn ??
              openedOn,
            command: 'close-ombudsman-case',
          },
        ];
      case 'none':
      case 'not-accepted':
      case 'closed':
        return [];
    }
  });
}

/** The commissioner’s clearance, where the contract has it, until this draft is cleared. */
export function clearanceWishes(complaint: Complaint): Wish[] {
  const { clearance, contract, provider } = complaint;
  if (contract.clearsDrafts === undefined || provider?.state !== 'final-in-review') return [];
  // What was asked before they withdrew is asked anew when they come back: its clock has stopped.
  if (clearance !== null && clearance.answeredOn === null && running(complaint, 'draft-clearance'))
    return [
      {
        id: 'clearance',
        says: 'Get DWP to clear the draft',
        view: 'responses',
        clock: 'draft-clearance',
        due: clearance.askedOn,
        command: 'record-clearance',
      },
    ];
  if (clearance?.cleared === true && clearance.draft === provider.draft) return [];
  return [
    {
      id: 'clearance',
      says: 'Send the draft to DWP to clear',
      view: 'responses',
      due: complaint.clocks['reply-before-ice']?.due.due ?? complaint.recordedOn,
      command: 'send-for-clearance',
    },
  ];
}

/** Copies with something blacked out wait for a second person. */
export const redactionWishes = (complaint: Complaint): Wish[] =>
  complaint.redactions
    .filter(({ state }) => state === 'to-check')
    .map((one) => ({
      id: `redaction-${one.id}`,
      says: 'Check what was blacked out',
      view: 'checks',
      due: one.madeOn,
      owner: null,
      role: 'manager',
      command: 'check-redaction',
    }));
