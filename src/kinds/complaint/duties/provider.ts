import { type Day, plusDays } from '#core/day.ts';
import {
  type Complaint,
  currentStage,
  isLastStage,
  procedureState,
  providerOpen,
  runningDue,
} from '../state.ts';
import { running, type Wish } from './wish.ts';

/** What our own procedure owes, from taking a complaint on to its final response. */
export function providerWishes(complaint: Complaint): Wish[] {
  if (!providerOpen(complaint)) return [];
  const state = procedureState(complaint);
  switch (state) {
    case 'received':
    case 'routed':
      return [
        {
          id: 'take-on',
          says: 'Take it on',
          view: 'responses',
          // Given to somebody before it was said whose it is, it has stopped that clock.
          ...(running(complaint, 'take-on') ? { clock: 'take-on' } : {}),
          command: 'open-stage',
        },
        ...acknowledge(complaint),
      ];
    case 'stage-open':
      return [
        ...waiting(complaint),
        ...speak(complaint),
        ...acknowledge(complaint),
        ...answer(complaint),
        ...eightWeeks(complaint, isLastStage(complaint) ? 'submit-final-response' : 'send-stage-response'),
      ];
    case 'all-stages-complete':
      return [finish(complaint), ...eightWeeks(complaint, 'submit-final-response')];
    case 'final-in-review':
      return [review(complaint), ...eightWeeks(complaint, review(complaint).command)];
    case 'stage-responded':
      return [
        {
          id: 'ask-satisfied',
          says: 'Ask whether they are satisfied',
          view: 'responses',
          clock: 'ask-satisfied',
          command: 'record-satisfied',
        },
      ];
    case 'final-response-issued':
      return [
        {
          id: 'window',
          says: 'The six months to go to ICE have ended',
          view: 'checks',
          due: plusDays(complaint.clocks['ice-window']?.due.due ?? complaint.recordedOn, 1),
          owner: null,
          role: 'system',
          command: 'window-passed',
        },
      ];
    case 'ice-revisit':
      return [
        {
          id: 'revisit',
          says: 'Do again the steps ICE named',
          view: 'ice',
          clock: 'revisit',
          due: lastFromIce(complaint),
          command: isLastStage(complaint) ? 'submit-final-response' : 'send-stage-response',
        },
      ];
    // With ICE nothing is owed but what ICE asks for: see `iceWishes`.
    case 'at-ice':
    case 'resolved':
    case 'window-closed':
    case 'withdrawn':
    case null:
      return [];
  }
}

/** What a complaint owes while nobody has said whose it is. */
export function unroutedWishes(complaint: Complaint): Wish[] {
  if (complaint.routed) return [];
  return [
    {
      id: 'route',
      says: 'Decide whose complaint it is',
      view: 'responses',
      // Somebody who took it on before it was said whose it is has stopped that clock.
      ...(running(complaint, 'take-on') ? { clock: 'take-on' } : {}),
      command: 'route',
    },
    ...acknowledge(complaint),
  ];
}

/** A stage that opened with nobody to handle it: any other command than the first stage’s own gives it to somebody. */
const waiting = (complaint: Complaint): Wish[] =>
  complaint.handler === null && running(complaint, 'take-on')
    ? [{ id: 'take-on', says: 'Take it on', view: 'responses', clock: 'take-on', command: 'assign' }]
    : [];

const speak = (complaint: Complaint): Wish[] =>
  complaint.elementsAgreedOn === null && running(complaint, 'speak')
    ? [
        {
          id: 'speak',
          says: 'Call to agree what the complaint is',
          view: 'responses',
          clock: 'speak',
          command: 'agree-elements',
        },
      ]
    : [];

const acknowledge = (complaint: Complaint): Wish[] =>
  running(complaint, 'acknowledge')
    ? [
        {
          id: 'acknowledge',
          says: 'Send the acknowledgement',
          view: 'responses',
          clock: 'acknowledge',
          command: 'send-acknowledgement',
        },
      ]
    : [];

/** The answer of the open stage. Where its time runs from a discussion that has not been had, the discussion comes first. */
function answer(complaint: Complaint): Wish[] {
  if (complaint.clocks[stageClock(complaint)] === undefined && running(complaint, 'speak')) return [];
  if (isLastStage(complaint)) return [finish(complaint)];
  return [{ ...ofTheStage(complaint), says: responseWords(complaint), command: 'send-stage-response' }];
}

const stageClock = (complaint: Complaint): string => `stage-${currentStage(complaint)?.n ?? 1}`;

/**
 * A duty of the stage, by its own time; of steps ICE handed back, by theirs. A stage whose time has not begun is held to the
 * eight weeks.
 */
function ofTheStage(complaint: Complaint): Pick<Wish, 'id' | 'view' | 'clock' | 'due'> {
  if (complaint.iceRevisitSteps.length > 0)
    return { id: 'revisit', view: 'ice', clock: 'revisit', due: lastFromIce(complaint) };
  return {
    id: stageClock(complaint),
    view: 'responses',
    clock: stageClock(complaint),
    due: runningDue(complaint, 'reply-before-ice')?.due ?? complaint.recordedOn,
  };
}

const lastFromIce = (complaint: Complaint): Day => complaint.iceItems.at(-1)?.on ?? complaint.recordedOn;

const finish = (complaint: Complaint): Wish => ({
  ...ofTheStage(complaint),
  says: 'Finish the final response',
  command: 'submit-final-response',
});

function review(complaint: Complaint): Wish & { readonly command: string } {
  const found = complaint.provider?.review ?? null;
  if (found?.approvedOn != null)
    return { ...ofTheStage(complaint), says: 'Issue the final response', command: 'issue-final-response' };
  return {
    ...ofTheStage(complaint),
    says: 'Review the final response',
    owner: found?.reviewer ?? null,
    role: 'reviewer',
    command: 'approve-final-response',
  };
}

const eightWeeks = (complaint: Complaint, command: string): Wish[] =>
  running(complaint, 'reply-before-ice')
    ? [
        {
          id: 'eight-weeks',
          says: 'Send a full reply before eight weeks end',
          view: 'responses',
          clock: 'reply-before-ice',
          command,
        },
      ]
    : [];

/** "Reply to the Member for Fenmoor East" where an elected member speaks for them. */
function responseWords(complaint: Complaint): string {
  const { representation } = complaint;
  if (representation?.kind === 'elected-member' && representation.authority !== 'denied')
    return `Reply to ${representation.name}`;
  const n = currentStage(complaint)?.n ?? 1;
  return n === 1 ? 'Send the first response' : `Send the response of stage ${n}`;
}
