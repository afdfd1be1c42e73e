import type { Refusal } from '#core/refusal.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import { dayInFuture } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { permitRefusal } from '../permits.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';
import type { RecordInput } from './record-input.ts';
import { routedEvent } from './take-in.ts';

/**
 * Why a complaint may not be taken down as one that had ended before: only what is brought in from elsewhere can have, and
 * only whoever brings complaints in may say so, or a new one could be closed as it is recorded and nobody would answer it.
 */
export function closedBeforeRefusals(
  { closedBefore: ended, importedFrom = '' }: RecordInput,
  receivedOn: Complaint['receivedOn'],
  { today, actor }: ComplaintSetting,
): Refusal[] {
  if (ended === undefined) return [];
  const barred = permitRefusal('bring-in', actor.roles);
  if (barred !== null) return [barred];
  if (importedFrom === '') return [notBroughtIn];
  const { on } = ended;
  if (on !== undefined && on > today) return [dayInFuture('closedBefore.on')];
  return on !== undefined && on < receivedOn ? [endedBeforeReceipt] : [];
}

/** Whose it was, worked out for the figures, and that it had ended. No clock is started: none of ours ever ran on it. */
export function closedBefore(
  complaint: Complaint,
  subjects: readonly Subject[],
  { on, how }: NonNullable<RecordInput['closedBefore']>,
  setting: ComplaintSetting,
): ComplaintEvent[] {
  const routed = routedEvent(complaint, subjects, complaint.way, setting, false);
  return [
    // Nobody is told anything of a complaint that was over.
    routed.type === 'Routed' ? { ...routed, tell: [] } : routed,
    { type: 'ClosedBefore', on: on ?? null, how },
  ];
}

const notBroughtIn: Refusal = {
  code: 'complaint.closed-before-not-brought-in',
  says: 'Only a complaint that is brought in from elsewhere can have ended before it was recorded.',
  remedy: 'Record it as it stands, and close it with what closes it.',
  clauses: [],
  at: 'closedBefore',
};
const endedBeforeReceipt: Refusal = {
  code: 'complaint.day-before-receipt',
  says: 'That is before the complaint was received.',
  remedy: 'Check the day.',
  clauses: [],
  at: 'closedBefore.on',
};
