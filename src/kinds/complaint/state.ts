import type { Day } from '#core/day.ts';
import type { DueDate } from '#core/due-date.ts';
import type { Letter } from '#core/letter.ts';
import type { Clock } from '#core/projection.ts';
import type { CategoryCode } from '#guidance/complaint/categories.ts';
import type { Lead, LimbKind, Subject } from '#guidance/complaint/route.ts';
import type { MixedState, OutgoingState, ProviderState } from '#guidance/complaint/transitions.ts';
import type { EventOf } from './events.ts';
import type { AnswerDraft, Channel, ElementAnswer, ElementGiven } from './facts.ts';

/** An element with its answer, once there is one. */
export interface Element extends ElementGiven {
  readonly answer: (ElementAnswer & { readonly stage: number; readonly on: Day; readonly by: string }) | null;
  /** An answer begun and kept for later; gone once there is a whole one. */
  readonly draft: AnswerDraft | null;
  /** The day a response that answered it was sent. */
  readonly repliedOn: Day | null;
}

/** A stage of the provider’s procedure as it ran. */
export interface StageRun {
  readonly n: number;
  readonly name: string;
  readonly openedOn: Day;
  readonly handler: string | null;
  readonly respondedOn: Day | null;
  readonly done: readonly string[];
  readonly leftOut: Readonly<Record<string, string>>;
}

export interface ProviderLimb {
  readonly state: ProviderState;
  /** Where our procedure stood when ICE called before it was finished: it goes on from there. Null once it is finished. */
  readonly before: ProviderState | null;
  readonly stages: readonly StageRun[];
  readonly review: {
    readonly reviewer: string;
    readonly reviewerName: string;
    readonly drafter: string;
    readonly draft: number;
    readonly approvedOn: Day | null;
    readonly note: string;
  } | null;
  readonly draft: number;
  readonly finals: readonly { readonly on: Day; readonly letter: string }[];
  readonly endedOn: Day | null;
}

export interface MixedLimb {
  readonly state: MixedState;
  readonly lead: Lead;
  readonly toldOn: Day | null;
  readonly requests: readonly {
    readonly id: string;
    readonly on: Day;
    readonly statedOn: Day | null;
    readonly items: readonly string[];
    /** Our part has gone since. */
    readonly answered: boolean;
  }[];
  readonly combinedDraft: number;
  readonly agreedDraft: number | null;
  readonly draftAnswered: boolean;
  readonly issuedOn: Day | null;
  readonly lastContactOn: Day;
}

export interface OutgoingLimb {
  readonly state: OutgoingState;
  readonly askedOn: Day | null;
  readonly draftSent: number | null;
  readonly draftSentOn: Day | null;
  readonly agreed: { readonly draft: number; readonly on: Day } | null;
  readonly override: { readonly reason: string; readonly reference: string } | null;
  readonly toldOn: Day | null;
}

/** A part that is somebody else’s to answer. */
export interface ElsewhereLimb {
  readonly limb: LimbKind;
  readonly lead: Lead;
  readonly state: 'signposted' | 'jcp-escalated';
  readonly toldOn: Day | null;
}

export interface Promise {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly by: Day;
  readonly madeOn: Day;
  readonly toldOn: Day | null;
  readonly keptOn: Day | null;
}

export interface Contact {
  readonly id: string;
  readonly on: Day;
  readonly with: string;
  readonly channel: Channel;
  readonly summary: string;
  readonly attemptOnly: boolean;
}

export interface IceItem {
  readonly id: string;
  readonly on: Day;
  readonly kind: 'letter' | 'e-mail' | 'telephone';
  readonly summary: string;
  readonly iceReference: string;
  readonly flag: 'NONE' | 'PREMATURE' | 'OUT_OF_TIME';
  readonly answeredOn: Day | null;
}

/** A clock as the events left it. */
export type ClockState = Omit<Clock, 'status'> & { readonly how: 'met' | 'stopped' | null };

/** Nothing has been recorded yet. */
export interface NoComplaint {
  readonly exists: false;
}

/** What was recorded, kept up to date by what happened since, and everything that came of it. */
export interface Complaint extends Omit<EventOf<'ComplaintRecorded'>, 'type' | 'elements'> {
  readonly exists: true;
  readonly version: number;
  readonly recordedOn: Day;
  readonly recordedBy: string;
  /** It had ended before it was brought in; null for every other. */
  readonly closedBefore: { readonly on: Day | null; readonly how: string } | null;
  readonly settledOnTheSpot: Day | null;
  readonly explainedOn: Day | null;
  readonly subjects: readonly Subject[];
  readonly routed: boolean;
  readonly notedOnly: readonly string[];
  readonly tellPerformanceManager: boolean;
  readonly performanceManagerToldOn: Day | null;
  readonly warnings: readonly string[];
  readonly elements: readonly Element[];
  readonly elementsAgreedOn: Day | null;
  readonly provider: ProviderLimb | null;
  readonly mixed: MixedLimb | null;
  readonly outgoing: OutgoingLimb | null;
  readonly elsewhere: readonly ElsewhereLimb[];
  readonly handler: string | null;
  readonly clocks: Readonly<Record<string, ClockState>>;
  readonly eightWeekRouteOpenOn: Day | null;
  readonly toldEightWeeksOn: Day | null;
  /** What they last said of a response, and when. */
  readonly says: { readonly satisfied: boolean; readonly on: Day; readonly words: string } | null;
  readonly contacts: readonly Contact[];
  readonly promises: readonly Promise[];
  readonly letters: readonly {
    readonly id: string;
    readonly kind: Letter['kind'];
    readonly on: Day;
    readonly to: string;
    readonly printed: { readonly file: string; readonly pages: number; readonly bytes: number } | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly dated: Day;
    readonly file: string | null;
    readonly mediaType: string;
    readonly bytes: number;
  }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly part: string }[];
  readonly category: {
    readonly primary: CategoryCode;
    readonly secondary: readonly CategoryCode[];
    readonly subcategory: string;
    readonly rootCause: string;
  } | null;
  readonly iceItems: readonly IceItem[];
  readonly iceRevisitSteps: readonly string[];
  /** Staff who had a part in an earlier response, with what it was: none of them may review (BP-A2-3.6). */
  readonly earlierParts: readonly { readonly staff: string; readonly name: string; readonly part: string }[];
}

export type ComplaintState = NoComplaint | Complaint;

export const nothing: NoComplaint = { exists: false };

/** The stage now open or last answered, or null before any. */
export const currentStage = (complaint: Complaint): StageRun | null =>
  complaint.provider?.stages.at(-1) ?? null;

export const isLastStage = (complaint: Complaint): boolean =>
  (currentStage(complaint)?.n ?? 0) >= complaint.procedure.stages.length;

/** Where our own procedure stands: while ICE has called too early, where it stood before. Null where no part is ours. */
export const procedureState = ({ provider }: Complaint): ProviderState | null =>
  provider === null ? null : (provider.before ?? provider.state);

/** Required steps of the open stage that are neither done nor left out with a reason. */
export function stepsOutstanding(complaint: Complaint): string[] {
  const run = currentStage(complaint);
  if (run === null) return [];
  const steps = complaint.procedure.stages[run.n - 1]?.steps ?? [];
  return steps
    .filter((step) => step.required && !run.done.includes(step.id) && run.leftOut[step.id] === undefined)
    .map((step) => step.name);
}

/**
 * Who wrote, handled or approved something in this complaint, with what it was: none of them may review (BP-A2-3.6). Whoever
 * handles the open stage has a part in its answer already.
 */
export const involvedIn = (complaint: Complaint): Complaint['earlierParts'] => [
  ...complaint.earlierParts,
  ...(complaint.provider?.stages ?? []).flatMap(({ n, handler }) =>
    handler === null ? [] : [{ staff: handler, name: '', part: `handled stage ${n}` }],
  ),
];

const endedProvider: readonly ProviderState[] = ['resolved', 'window-closed', 'withdrawn'];
const endedMixed: readonly MixedState[] = ['resolved', 'withdrawn', 'further-resolution'];

export const providerOpen = (complaint: Complaint): boolean =>
  complaint.provider !== null && !endedProvider.includes(complaint.provider.state);
export const mixedOpen = (complaint: Complaint): boolean =>
  complaint.mixed !== null && !endedMixed.includes(complaint.mixed.state);
export const elsewhereOpen = (complaint: Complaint): readonly ElsewhereLimb[] =>
  complaint.closedBefore === null
    ? complaint.elsewhere.filter((limb) => limb.state === 'signposted' && limb.toldOn === null)
    : [];
export const outgoingOnlyOpen = (complaint: Complaint): boolean =>
  complaint.closedBefore === null &&
  complaint.outgoing !== null &&
  complaint.outgoing.state === 'signposted' &&
  complaint.outgoing.toldOn === null;

/** Open: something is still owed, by us or to us, or a promise is. What was put right on the spot owes only these. */
export function isOpen(complaint: Complaint): boolean {
  return (
    !complaint.routed ||
    providerOpen(complaint) ||
    mixedOpen(complaint) ||
    elsewhereOpen(complaint).length > 0 ||
    outgoingOnlyOpen(complaint) ||
    openPromises(complaint).length > 0 ||
    openIceItems(complaint).length > 0 ||
    (complaint.tellPerformanceManager && complaint.performanceManagerToldOn === null)
  );
}

export const openPromises = (complaint: Complaint): readonly Promise[] =>
  complaint.promises.filter((promise) => promise.keptOn === null);
export const openIceItems = (complaint: Complaint): readonly IceItem[] =>
  complaint.iceItems.filter((item) => item.answeredOn === null);

/** The due date of a clock that is still running. */
export const runningDue = (complaint: Complaint, clock: string): DueDate | null => {
  const found = complaint.clocks[clock];
  return found !== undefined && found.stoppedOn === null ? found.due : null;
};
