import { plusMonths } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { clausesOf } from '#core/rule.ts';
import { checkIn } from '#core/rule-book.ts';
import { detailsNeeded } from '#guidance/data-request/checks.ts';
import { accountsOfPerson } from '#kinds/same-person.ts';
import type { DataRequestSetting } from './setting.ts';
import { authorityStands, type DataRequest, latestExport, partsToErase } from './state.ts';

/** What a check is given: the request, and what somebody wants to do with it where that is known. */
export interface Given {
  readonly request: DataRequest;
  readonly setting: DataRequestSetting;
  readonly input: Readonly<Record<string, unknown>> | null;
}

/** Whether a check stands in the way, and the field it stands beside. */
type Check = (given: Given) => boolean | { readonly at: string };

/** One look for each check that a transition names. */
const checks: Readonly<Record<string, Check>> = {
  'data-request.identity-not-verified': ({ request }) => request.identity === null,
  'data-request.authority-not-given': ({ request }) => !authorityStands(request),
  'data-request.too-few-details': ({ input }) =>
    input !== null &&
    input['agreed'] === 'yes' &&
    new Set(input['details'] as readonly string[]).size < detailsNeeded && { at: 'details' },
  'data-request.guidance-not-found': ({ request }) =>
    request.guidance === null || request.guidance.says === 'not-found',
  'data-request.for-dwp-to-decide': ({ request }) => request.guidance?.says === 'pass-to-dwp',
  'data-request.extension-too-late': ({ request, setting }) =>
    request.moreTime !== null || lateIn(request, setting),
  'data-request.cases-not-chosen': ({ request }) => request.cases === null,
  'data-request.export-own-check': ({ request, setting: { staff, actor } }) => {
    const theirs = accountsOfPerson(staff.values(), actor.id);
    return [request.cases?.by, latestExport(request)?.askedBy].some(
      (by) => by !== undefined && theirs.has(by),
    );
  },
  'data-request.export-not-checked': ({ request }) => latestExport(request)?.checked?.agreed !== true,
  'data-request.not-erased-yet': ({ request }) => partsToErase(request).length > 0,
  'data-request.identity-not-asked-for': ({ request, setting }) =>
    request.identityAskedOn === null || setting.today <= plusMonths(request.identityAskedOn, 1),
};

/** Whether the first month is over. */
const lateIn = ({ clocks }: DataRequest, { today }: DataRequestSetting): boolean => {
  const clock = clocks['data-request'];
  return clock === undefined || clock.stoppedOn !== null || today > clock.due.due;
};

/** What of a list of checks stands in the way: refusals in the list’s order, in the rules’ own words. */
export function refusalsOf(ids: readonly string[], given: Given): Refusal[] {
  return ids.flatMap((id) => {
    const check = checkIn(given.setting.rules, id);
    const found = check === null ? false : (checks[id]?.(given) ?? false);
    if (check === null || found === false) return [];
    return [
      {
        code: id,
        says: check.refuses,
        remedy: check.remedy,
        clauses: clausesOf(check),
        ...(found === true ? {} : found),
      },
    ];
  });
}
