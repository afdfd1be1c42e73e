import type { ClauseId } from '#core/citation.ts';
import { type Day, plusMonths } from '#core/day.ts';
import type { Wording } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import { plainIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { refusalsOf } from '#kinds/complaint/checks.ts';
import { wordingFor } from '#kinds/complaint/final-response-facts.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';

/** The ordered wording of a final response as its writer sees it: there, or missing and why. */
export interface Locked {
  readonly wording: Wording | null;
  /** Why it is not there, or may not be printed. */
  readonly refusals: readonly Refusal[];
  readonly clause: ClauseId | null;
  readonly checkedOn: Day | null;
  /** Its addresses and numbers were last checked more than a year ago, or nobody has said when. */
  readonly checkAgain: boolean;
}

const ofWording = [
  'complaint.ice-text-missing',
  'complaint.ice-text-not-loaded',
  'complaint.ice-text-altered',
  'complaint.ice-text-other-programme',
  'complaint.ice-text-expired',
];

/** The wording that goes into a final response of a complaint today. */
export function lockedWording(complaint: Complaint, setting: ComplaintSetting): Locked {
  const wording = wordingFor(complaint, setting.today, setting.wordings);
  const rule = plainIn(setting.rules, 'final-response.wording');
  const clauses = packs[complaint.pack].sources.flatMap((source) => rule?.grounds[source]?.clauses ?? []);
  const checkedOn = wording?.checkedOn ?? null;
  return {
    wording,
    refusals: refusalsOf(ofWording, { complaint, setting, input: {} }),
    clause: clauses[0] ?? null,
    checkedOn,
    checkAgain: wording !== null && isOld(checkedOn, setting.today),
  };
}

/** Contact details are to be checked once a year. */
export const isOld = (checkedOn: Day | null, today: Day): boolean =>
  checkedOn === null || plusMonths(checkedOn, 12) < today;
