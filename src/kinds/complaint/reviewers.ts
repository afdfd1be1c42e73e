import { independence } from '#guidance/complaint/checks/independence.ts';
import { refusalsOf } from './checks.ts';
import { permitRefusal } from './permits.ts';
import type { ComplaintSetting, Staff } from './setting.ts';
import { type Complaint, involvedIn, isOpen } from './state.ts';

/** Who may review a final response, and who of those with the role may not, and why. */
export interface Reviewers {
  readonly may: readonly Staff[];
  readonly mayNot: readonly { readonly staff: Staff; readonly because: string }[];
}

/**
 * Everybody whose role lets them approve, asked one by one of the check that guards it (BP-A2-3.6). Those who had an earlier
 * part are named whatever their role, because they are the ones somebody would look for.
 */
export function reviewersFor(complaint: Complaint, setting: ComplaintSetting): Reviewers {
  const hadPart = new Set(complaint.earlierParts.map(({ staff }) => staff));
  hadPart.delete(setting.actor.id);
  const able = [...setting.staff.values()]
    .filter(
      ({ id, active, roles }) =>
        active && (hadPart.has(id) || permitRefusal('approve-final-response', roles) === null),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const judged = able.map((staff) => ({ staff, because: whyNot(staff, complaint, setting) }));
  return {
    may: judged.flatMap(({ staff, because }) => (because === null ? [staff] : [])),
    mayNot: judged.flatMap(({ staff, because }) => (because === null ? [] : [{ staff, because }])),
  };
}

/** What stands between a member of staff and a review. */
export const reviewerChecks = independence.reviewer;

/** Why somebody may not review, as what stands after their name: "wrote the response of stage 1". */
function whyNot(staff: Staff, complaint: Complaint, setting: ComplaintSetting): string | null {
  if (!isOpen(complaint)) return null;
  const [first] = refusalsOf(reviewerChecks, { complaint, setting, input: { reviewer: staff.id } });
  if (first === undefined) return null;
  if (first.code === 'complaint.handler-is-subject') return 'is complained about';
  if (first.code === 'complaint.manages-subject')
    return 'manages somebody complained about, or is managed by them';
  if (staff.id === setting.actor.id) return 'writes this response';
  // What they wrote says more than that they handled it.
  const theirs = (candidate: { readonly staff: string }): boolean => candidate.staff === staff.id;
  const earlier = complaint.earlierParts.findLast(theirs) ?? involvedIn(complaint).find(theirs);
  return earlier?.part ?? 'writes this response';
}
