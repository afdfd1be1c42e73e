import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import type { DueDate } from '#core/due-date.ts';
import type { Letter } from '#core/letter.ts';
import type { Clock } from '#core/projection.ts';
import type { CategoryCode } from '#guidance/complaint/categories.ts';
import type { IceState } from '#guidance/complaint/ice-transitions.ts';
import type { OmbudsmanState } from '#guidance/complaint/phso-transitions.ts';
import type { Lead, LimbKind, Subject } from '#guidance/complaint/route.ts';
import type { MixedState, OutgoingState, ProviderState } from '#guidance/complaint/transitions.ts';
import type { RedactionMark } from './events/evidence.ts';
import type { DraftComment, IceFinding, IceRecommendation } from './events/ice.ts';
import type { LiabilityKind } from './events/money.ts';
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
  /** The ICE case it belongs to. */
  readonly case: string;
  readonly statedOn: Day | null;
  readonly document: string | null;
  readonly answeredOn: Day | null;
  readonly reply: string;
  readonly noReplyBecause: string;
}

/** What a side said to what is on the table at ICE. */
export interface SideAnswer {
  readonly agrees: boolean;
  readonly on: Day;
  readonly words: string;
}

/** A recommendation of ICE or the Ombudsman, and what became of it. */
export interface Recommendation extends IceRecommendation {
  /** The case it comes from. */
  readonly case: string;
  readonly doneOn: Day | null;
  readonly how: string;
  readonly proof: string | null;
}

/** A complaint as ICE has it; there may be several, each under a reference of ICE’s. */
export interface IceCase {
  readonly id: string;
  /** ICE’s own; empty until it gives one. */
  readonly reference: string;
  readonly state: IceState;
  readonly openedOn: Day;
  readonly since: Day;
  readonly flag: IceItem['flag'];
  /** Steps were handed back and done again: nothing more is with ICE until it writes. */
  readonly doneAgain: boolean;
  readonly moves: readonly {
    readonly on: Day;
    readonly row: string;
    readonly from: IceState;
    readonly to: IceState;
  }[];
  readonly papers: { readonly askedOn: Day; readonly items: readonly string[] } | null;
  readonly evidenceSent: readonly {
    readonly on: Day;
    readonly how: string;
    readonly bundle: string | null;
  }[];
  readonly proposal: {
    readonly on: Day;
    readonly says: string;
    readonly redress: number | null;
    readonly payBy: Day | null;
  } | null;
  readonly answers: { readonly provider: SideAnswer | null; readonly complainant: SideAnswer | null };
  readonly draft: {
    readonly on: Day;
    readonly item: string;
    readonly extendedTo: Day | null;
    readonly commentedOn: Day | null;
    readonly comments: readonly DraftComment[];
    readonly late: boolean;
  } | null;
  readonly report: {
    readonly reportOn: Day;
    readonly arrivedOn: Day;
    readonly overall: IceFinding;
    readonly against: readonly string[];
    readonly findings: readonly { readonly element: string; readonly finding: IceFinding }[];
    readonly document: string | null;
  } | null;
}

/** A complaint as the Ombudsman has it. */
export interface OmbudsmanCase {
  readonly id: string;
  readonly reference: string;
  readonly state: OmbudsmanState;
  readonly openedOn: Day;
  readonly exhausted: boolean;
  readonly asked: { readonly on: Day; readonly asks: string; readonly by: Day | null } | null;
  readonly reportedOn: Day | null;
}

/** Money that is or may be owed; the amounts stand in the ledger. */
export interface Liability {
  readonly id: string;
  readonly kind: LiabilityKind;
  readonly case: string | null;
  readonly status: 'pending' | 'due' | 'paid' | 'reversed';
  readonly pence: number;
  readonly payee: string;
  readonly payer: string;
  readonly due: Day | null;
  readonly row: string;
  readonly says: string;
  readonly flags: readonly string[];
  readonly clauses: readonly ClauseId[];
  readonly raisedOn: Day;
}

/** An entry of the ledger: owed and paid, each undone only by an entry that reverses it. Whole pence. */
export interface LedgerEntry {
  readonly id: string;
  readonly on: Day;
  readonly kind: 'owed' | 'paid' | 'owed-reversed' | 'paid-reversed';
  readonly liability: string;
  readonly pence: number;
  /** The entry this one reverses. */
  readonly reverses: string | null;
  readonly proof: string | null;
  readonly says: string;
}

/** A copy of a document with something taken out; it may be disclosed once a second person has read it. */
export interface Redaction {
  readonly id: string;
  readonly document: string;
  readonly marks: readonly RedactionMark[];
  readonly file: string;
  readonly bytes: number;
  readonly pages: number;
  readonly madeBy: string;
  readonly madeByName: string;
  readonly madeOn: Day;
  readonly checkedBy: string | null;
  readonly checkedByName: string;
  readonly state: 'to-check' | 'agreed' | 'refused' | 'dropped';
  readonly note: string;
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
  /** The weeks without a full reply that somebody has been warned of; 0 before the first warning. */
  readonly weeksWarned: number;
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
    /** The contact a recording is of. */
    readonly contact?: string;
    /** The days on which a policy or standard was in force. */
    readonly inForceFrom?: Day | null;
    readonly inForceTo?: Day | null;
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
  readonly iceCases: readonly IceCase[];
  /** What ICE and the Ombudsman recommend; those that go beyond this case are the improvement register’s. */
  readonly recommendations: readonly Recommendation[];
  /** Why something the file should hold is not in it, by what it is (readiness.ts). */
  readonly missingExplained: Readonly<
    Record<
      string,
      { readonly says: string; readonly why: string; readonly on: Day; readonly certificate: string | null }
    >
  >;
  readonly redactions: readonly Redaction[];
  readonly bundles: readonly Omit<EventOf<'BundleMade'>, 'type'>[];
  /** The commissioner’s word on a draft of the final response; null until it is asked. */
  readonly clearance: {
    readonly askedOn: Day;
    readonly draft: number;
    readonly answeredOn: Day | null;
    readonly cleared: boolean | null;
    readonly words: string;
  } | null;
  readonly ombudsmanCases: readonly OmbudsmanCase[];
  readonly liabilities: readonly Liability[];
  readonly ledger: readonly LedgerEntry[];
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
    openIceCases(complaint).length > 0 ||
    openOmbudsmanCases(complaint).length > 0 ||
    openLiabilities(complaint).length > 0 ||
    openRecommendations(complaint).length > 0 ||
    (complaint.tellPerformanceManager && complaint.performanceManagerToldOn === null)
  );
}

export const openPromises = (complaint: Complaint): readonly Promise[] =>
  complaint.promises.filter((promise) => promise.keptOn === null);
export const openIceItems = (complaint: Complaint): readonly IceItem[] =>
  complaint.iceItems.filter((item) => item.answeredOn === null);

const iceEnds: readonly IceState[] = ['closed-resolved', 'closed-settled', 'closed-reported', 'closed-other'];
export const isIceCaseOpen = ({ state }: IceCase): boolean => !iceEnds.includes(state);
/**
 * The cases that are with ICE. One it has only written about is, while our own part is with it; not one it has handed back
 * and whose steps are done again, nor one about a complaint that was never ours: there only its letters are answered.
 */
export const openIceCases = (complaint: Complaint): readonly IceCase[] =>
  complaint.iceCases.filter(
    (one) =>
      isIceCaseOpen(one) &&
      !one.doneAgain &&
      (one.state !== 'notified' || complaint.provider?.state === 'at-ice'),
  );
export const openOmbudsmanCases = (complaint: Complaint): readonly OmbudsmanCase[] =>
  complaint.ombudsmanCases.filter(({ state }) => state !== 'not-accepted' && state !== 'closed');
/** Money that waits for a decision or for its payment. */
export const openLiabilities = (complaint: Complaint): readonly Liability[] =>
  complaint.liabilities.filter(({ status }) => status === 'pending' || status === 'due');
export const openRecommendations = (complaint: Complaint): readonly Recommendation[] =>
  complaint.recommendations.filter(({ doneOn }) => doneOn === null);

/** The due date of a clock that is still running. */
export const runningDue = (complaint: Complaint, clock: string): DueDate | null => {
  const found = complaint.clocks[clock];
  return found !== undefined && found.stoppedOn === null ? found.due : null;
};
