import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { checkIn } from '#core/rule-book.ts';
import { approveFinalResponse } from '#kinds/complaint/commands/final-response.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import { clausesUnder } from '#kinds/complaint/refuse.ts';
import { reviewersFor } from '#kinds/complaint/reviewers.ts';
import { type ComplaintSetting, staffName } from '#kinds/complaint/setting.ts';
import { type Complaint, procedureState } from '#kinds/complaint/state.ts';

/** Who may review, who may not and why, and where a review stands. */
export interface Reviewing {
  readonly may: readonly { readonly id: string; readonly name: string }[];
  /** "Osric Vane is not listed: they wrote the response of stage 1." A sentence a person. */
  readonly notListed: readonly string[];
  readonly clauses: readonly ClauseId[];
  /** The review under way, or sent back; null before the first. */
  readonly now: {
    readonly reviewer: string;
    readonly writer: string;
    readonly approvedOn: Day | null;
    /** What the reviewer said when sending it back; empty when it was not. */
    readonly note: string;
    readonly underWay: boolean;
    readonly mine: boolean;
  } | null;
  /** Whether the person looking may send it back. */
  readonly mayReturn: boolean;
  /** Why the person looking may not approve it. */
  readonly mayNotApprove: readonly Refusal[];
}

/** Where the review of a final response stands, for the person in the setting. */
export function reviewing(complaint: Complaint, setting: ComplaintSetting): Reviewing {
  const { may, mayNot } = reviewersFor(complaint, setting);
  const check = checkIn(setting.rules, 'complaint.reviewer-not-independent');
  const review = complaint.provider?.review ?? null;
  const role = permitRefusal('approve-final-response', setting.actor.roles);
  return {
    may: may.map(({ id, name }) => ({ id, name })),
    notListed: mayNot.map(({ staff, because }) =>
      staff.id === setting.actor.id
        ? `You are not listed: you ${ofYou(because)}.`
        : `${staff.name} is not listed: they ${ofYou(because)}.`,
    ),
    clauses: check === null ? [] : clausesUnder(check, complaint.pack),
    now:
      review === null
        ? null
        : {
            reviewer: review.reviewerName,
            writer: staffName(setting, review.drafter),
            approvedOn: review.approvedOn,
            note: review.note,
            underWay: procedureState(complaint) === 'final-in-review',
            mine: review.reviewer === setting.actor.id,
          },
    mayReturn:
      procedureState(complaint) === 'final-in-review' &&
      permitRefusal('return-final-response', setting.actor.roles) === null,
    mayNotApprove: [...(role === null ? [] : [role]), ...approveFinalResponse.blocked(complaint, setting)],
  };
}

/** "wrote …" stays; "writes …" and "is …" are said of "you" and of "they". */
const ofYou = (because: string): string => because.replace(/^writes\b/, 'write').replace(/^is\b/, 'are');
