import type { ProviderState } from '#guidance/complaint/transitions.ts';
import { partsToTell } from '../commands/signpost.ts';
import { type Complaint, mixedOpen, openPromises, procedureState, providerOpen } from '../state.ts';
import type { Wish } from './wish.ts';

/** What is owed to and by the outgoing provider, until the final response has gone. */
export function outgoingWishes(complaint: Complaint): Wish[] {
  const { outgoing } = complaint;
  const toCome = providerOpen(complaint) && !answered.includes(procedureState(complaint));
  if (outgoing === null || !(toCome || mixedOpen(complaint))) return [];
  if (outgoing.state === 'requested')
    return [
      {
        id: 'outgoing-reply',
        says:
          outgoing.askedOn === null
            ? 'Ask the outgoing provider for its part'
            : 'Get the outgoing provider’s reply',
        view: 'responses',
        clock: 'outgoing-reply',
        command: outgoing.askedOn === null ? 'ask-outgoing' : 'record-outgoing-reply',
      },
    ];
  if (outgoing.state === 'agreement-pending' && outgoing.override === null)
    return [
      {
        id: 'outgoing-agreement',
        says: 'Get the outgoing provider to agree the draft',
        view: 'responses',
        clock: 'outgoing-agreement',
        command: 'record-outgoing-agreement',
      },
    ];
  return [];
}

/** States in which no final response of ours is still to come. */
const answered: readonly (ProviderState | null)[] = [
  'final-response-issued',
  'at-ice',
  'resolved',
  'withdrawn',
];

/** Whom to tell where to take what is not ours. */
export const signpostWishes = (complaint: Complaint): Wish[] =>
  partsToTell(complaint).length === 0
    ? []
    : [
        {
          id: 'direct',
          says: 'Tell them where to take it',
          view: 'responses',
          clock: 'direct',
          command: 'send-signpost',
        },
      ];

export const promiseWishes = (complaint: Complaint): Wish[] =>
  openPromises(complaint).map((promise) => ({
    id: `promise-${promise.id}`,
    says: promise.what,
    view: 'promises',
    clock: `promise-${promise.id}`,
    due: promise.by,
    command: 'keep-promise',
  }));
