import { isOfficer } from '#kinds/complaint/commands/restricted/mappa.ts';
import type { Staff } from '#kinds/complaint/setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';

type Kept = Pick<Complaint, 'mappa' | 'restriction'>;

/**
 * Whom to ask whether a marker belongs on another complaint of the same person: the officer it names; where they have gone, or may not
 * open both complaints, whoever keeps one of them; else any officer (null). Whoever is asked about a restricted complaint stands on
 * its list, because being asked tells that it is there. "nobody" where no officer may open both.
 */
export function whomToAsk(
  marked: Kept,
  other: Kept,
  staff: ReadonlyMap<string, Staff>,
): { readonly officer: string | null } | 'nobody' {
  const lists = [marked, other].flatMap(({ restriction }) =>
    restriction === null ? [] : [[restriction.officer, ...restriction.readers]],
  );
  const mayAsk = (id: string): boolean =>
    isOfficer(staff.get(id)) && lists.every((list) => list.includes(id));
  const inTurn = [marked.mappa?.officer, marked.restriction?.officer, other.restriction?.officer];
  const found = [...inTurn, ...lists.flat()].find((id) => id !== undefined && mayAsk(id));
  if (found !== undefined) return { officer: found };
  return lists.length === 0 ? { officer: null } : 'nobody';
}
