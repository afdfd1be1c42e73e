import type { Refusal } from '#core/refusal.ts';
import type { OmbudsmanEvent } from '#guidance/complaint/phso-transitions.ts';
import { ombudsmanMove } from './ombudsman-moves.ts';
import type { ComplaintSetting } from './setting.ts';
import type { Complaint, OmbudsmanCase } from './state.ts';

/** Whether all the Ombudsman recommended in a case is paid and done. */
export const actioned = (complaint: Complaint, { id }: OmbudsmanCase): boolean =>
  !complaint.liabilities.some(
    (one) => one.case === id && (one.status === 'due' || one.status === 'pending'),
  ) && !complaint.recommendations.some((one) => one.case === id && one.doneOn === null);

/** The Ombudsman’s case in which something may happen now, by the table of its moves; else what stands in the way. */
function caseFor(
  complaint: Complaint,
  { rules }: Pick<ComplaintSetting, 'rules'>,
  event: OmbudsmanEvent,
): { readonly found: OmbudsmanCase } | { readonly refusals: Refusal[] } {
  const moves = complaint.ombudsmanCases.map((one) => ({
    one,
    move: ombudsmanMove(rules, {
      from: one.state,
      event,
      facts: { actioned: actioned(complaint, one) },
      pack: complaint.pack,
    }),
  }));
  const open = moves.findLast(({ move }) => move.allowed);
  if (open !== undefined) return { found: open.one };
  const refusals =
    moves.at(-1)?.move.refusals ??
    ombudsmanMove(rules, { from: 'none', event, pack: complaint.pack }).refusals;
  return { refusals: [...refusals] };
}

/** What stands in the way of something in every case at the Ombudsman, as a command’s `blocked` asks for it. */
export const unless =
  (event: OmbudsmanEvent) =>
  (complaint: Complaint, setting: ComplaintSetting): Refusal[] => {
    const standing = caseFor(complaint, setting, event);
    return 'refusals' in standing ? standing.refusals : [];
  };

/** The id of the case it happens in; the command is not reached where there is none. */
export const idFor = (complaint: Complaint, setting: ComplaintSetting, event: OmbudsmanEvent): string => {
  const standing = caseFor(complaint, setting, event);
  return 'found' in standing ? standing.found.id : '';
};
