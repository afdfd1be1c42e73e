import type { Day } from '#core/day.ts';
import { listInWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import { refusalOf } from '#kinds/complaint/refuse.ts';
import type { Office } from './office.ts';

/**
 * Why somebody cannot go, or lose the role, after a day: an office would be without its nominated officer the day after
 * (G2-70). Null where somebody is named to follow by then. A deputy may go; their office then says that it lacks one.
 */
export function officerLeaving(
  offices: readonly Office[],
  account: string,
  lastDay: Day,
  at: string,
): Refusal | null {
  const left = offices.filter(
    ({ closedOn, held }) =>
      closedOn === null &&
      held.some(
        (one) =>
          one.post === 'officer' && one.account === account && (one.until === null || one.until > lastDay),
      ),
  );
  if (left.length === 0) return null;
  return (
    refusalOf(rules, 'office.officer-missing', 'OTHER', {
      says: `They are the nominated officer of ${listInWords(left.map(({ name }) => name))}, and nobody is named to follow them in time.`,
      remedy: 'Name who follows first, under Offices.',
      at,
    })[0] ?? null
  );
}
