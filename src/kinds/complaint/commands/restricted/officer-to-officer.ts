import type { Refusal } from '#core/refusal.ts';
import { mappaPassage } from '#kinds/every-kind/restricted/mappa.ts';
import { refusalOf } from '../../refuse.ts';
import type { ComplaintSetting } from '../../setting.ts';
import { type Complaint, isMarked } from '../../state.ts';

/**
 * What bears the MAPPA marker reaches a sub-contractor from our nominated officer to theirs, and by nobody else (G2-103): what stands
 * in the way of handing it to one, at the field named. None for the provider itself (null).
 */
export function toSubcontractor(
  complaint: Complaint,
  { rules, actor, staff, officersAt }: ComplaintSetting,
  { worksFor, at }: { readonly worksFor: string | null; readonly at: string },
): Refusal[] {
  if (!isMarked(complaint) || worksFor === null) return [];
  const receivingOfficer =
    officersAt?.has(worksFor) === true ||
    [...staff.values()].some(
      (one) => one.active && one.worksFor === worksFor && one.roles.includes('nominated-officer'),
    );
  const officer = actor.roles.includes('nominated-officer');
  return mappaPassage(rules, {
    action: 'refer-to-subcontractor',
    actor: officer ? 'nominated-officer' : 'manager',
    receivingOfficer,
  }).refusals.map((refusal) => ({ ...refusal, at }));
}

/** Where they live and how they are reached, as somebody would change it. */
interface Reached {
  readonly contact?: string | undefined;
  readonly address?: readonly string[] | undefined;
}

/** A new address or number of somebody under MAPPA comes by the nominated officer and Jobcentre Plus, typed by nobody (G2-92). */
export const addressByOfficer = (
  complaint: Complaint,
  { rules }: ComplaintSetting,
  { contact, address }: Reached,
): Refusal[] => {
  const { complainant, pack } = complaint;
  const changed = [
    ...(contact === undefined || contact === complainant.contact ? [] : ['contact']),
    ...(address === undefined || address.join('\n') === complainant.address.join('\n') ? [] : ['address']),
  ];
  return isMarked(complaint)
    ? changed.flatMap((at) => refusalOf(rules, 'mappa.address-through-officer', pack, { at }))
    : [];
};
