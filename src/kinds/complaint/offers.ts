import type { Duty } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Possible } from '#kinds/kind.ts';
import { complaint as kind } from './complaint.ts';
import type { ComplaintSetting } from './setting.ts';
import { type Complaint, procedureState } from './state.ts';
import { dutiesToldTo } from './worklist.ts';

/** What a case offers a person: what to do next, what else can be done, and what cannot be yet, and why. */
export interface Offers {
  /** Every duty they are told of, soonest first; the first that is a person’s is what to do next. */
  readonly duties: readonly Duty[];
  readonly next: Duty | null;
  readonly can: readonly Pick<Possible, 'command' | 'says'>[];
  readonly cannot: readonly {
    readonly command: string;
    readonly says: string;
    readonly refusals: readonly Refusal[];
  }[];
}

/** Commands nobody looks for among what can be done: the system’s own, and those another page offers. */
const unoffered = new Set([
  'answer-element',
  'recompute-clocks',
  'ask-about-mappa',
  'eight-weeks-near',
  'eight-weeks-passed',
  'record-bundle',
  'window-passed',
  'decide-told-date',
  'approve-final-response',
  'return-final-response',
  'open-for-safety',
]);

/** What people ask about when it is not possible, with the words they would use. */
const askedAbout: Readonly<Record<string, string>> = {
  'send-stage-response': 'Send the response',
  'submit-final-response': 'Send to review',
  'issue-final-response': 'Issue the response',
  'record-satisfied': 'Close as resolved',
  'pause-clock': 'Pause the eight weeks',
};

/** What a case offers the person in the setting. */
export function offersOf(complaint: Complaint, setting: ComplaintSetting): Offers {
  const possible = kind.possible(complaint, setting);
  const duties = dutiesToldTo(complaint, setting);
  const owed = duties.filter((duty) => duty.ownerRole !== 'system');
  // A promise that somebody else keeps stands among the clocks: what this case needs of us comes first.
  const next = owed.find((duty) => !isKeptByOthers(duty, complaint, setting)) ?? owed[0] ?? null;
  const can = possible
    .filter((one) => one.blockedBy.length === 0 && !unoffered.has(one.command))
    .map(({ command, says }) => ({ command, says }));
  const running = Object.values(complaint.clocks).some(
    (clock) => clock.stoppedOn === null && clock.id === 'reply-before-ice',
  );
  const cannot = possible.flatMap(({ command, blockedBy }) => {
    const says = askedAbout[command];
    if (says === undefined || blockedBy.length === 0 || !worthSaying(command, complaint, running)) return [];
    return [{ command, says, refusals: blockedBy }];
  });
  return { duties, next, can, cannot };
}

/** A promise given to somebody who is not the handler: the claims team, an office manager. */
function isKeptByOthers({ id, view }: Duty, complaint: Complaint, { staff }: ComplaintSetting): boolean {
  if (view !== 'promises') return false;
  const owner = complaint.promises.find((promise) => `promise-${promise.id}` === id)?.owner ?? '';
  const handler = complaint.handler ?? '';
  return owner !== '' && owner !== handler && owner !== staff.get(handler)?.name;
}

/** A closed case needs no list of what it does not allow; a case before its last stage none of the final response. */
function worthSaying(command: string, complaint: Complaint, eightWeeksRun: boolean): boolean {
  const { provider } = complaint;
  const state = procedureState(complaint);
  if (command === 'pause-clock') return eightWeeksRun;
  if (provider === null || state === null) return false;
  if (['resolved', 'withdrawn', 'window-closed', 'at-ice'].includes(state)) return false;
  const last = provider.stages.length >= complaint.procedure.stages.length;
  if (command === 'send-stage-response') return state === 'stage-open' && !last;
  if (command === 'submit-final-response')
    return last && (state === 'stage-open' || state === 'all-stages-complete');
  if (command === 'issue-final-response') return last && state !== 'final-response-issued';
  return true;
}
