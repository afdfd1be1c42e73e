import type { Day } from '#core/day.ts';
import type { DueDate } from '#core/due-date.ts';
import type { Letter } from '#core/letter.ts';
import type { Clock } from '#core/projection.ts';
import type { CategoryCode } from '#guidance/complaint/categories.ts';
import type { IceState } from '#guidance/complaint/ice-transitions.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import type { MixedState, ProviderState } from '#guidance/complaint/transitions.ts';
import type { EventOf } from './events.ts';
import type { AnswerDraft, Channel, ElementAnswer, ElementGiven } from './facts.ts';
import type { IceCase, IceItem, Recommendation } from './state/at-ice.ts';
import type { OmbudsmanCase } from './state/at-the-ombudsman.ts';
import type { Redaction } from './state/evidence.ts';
import type { ElsewhereLimb, MixedLimb, OutgoingLimb, ProviderLimb, StageRun } from './state/limbs.ts';
import type { LedgerEntry, Liability } from './state/money.ts';
import type { Mappa, OfficerAsked, Restriction, SafetyOpening } from './state/restricted.ts';

export type { IceCase, IceItem, Recommendation, SideAnswer } from './state/at-ice.ts';
export type { OmbudsmanCase } from './state/at-the-ombudsman.ts';
export type { Redaction } from './state/evidence.ts';
export type {
  ElsewhereLimb,
  MixedLimb,
  OutgoingLimb,
  ProviderLimb,
  StageRun,
} from './state/limbs.ts';
export type { LedgerEntry, Liability } from './state/money.ts';

/** An element with its answer, once there is one. */
export interface Element extends ElementGiven {
  readonly answer: (ElementAnswer & { readonly stage: number; readonly on: Day; readonly by: string }) | null;
  /** An answer begun and kept for later; gone once there is a whole one. */
  readonly draft: AnswerDraft | null;
  /** The day a response that answered it was sent. */
  readonly repliedOn: Day | null;
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
    /** The day the payment for it came, and the day it is looked at again while none has: of a needs assessment (reports.ts). */
    readonly paidOn?: Day;
    readonly lookAgainOn?: Day;
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
  /** Bundles destroyed with a report they held: their ids are not given again. */
  readonly bundlesGone: readonly { readonly id: string }[];
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
  /** What others owe for it: the outgoing provider’s contribution is its own. */
  readonly othersOwe: readonly Omit<EventOf<'OthersOwe'>, 'type'>[];
  /** Staff who had a part in an earlier response, with what it was: none of them may review (BP-A2-3.6). */
  readonly earlierParts: readonly { readonly staff: string; readonly name: string; readonly part: string }[];
  /** Who may open it, where it is kept from everybody else. */
  readonly restriction: Restriction | null;
  readonly safetyOpenings: readonly SafetyOpening[];
  /** See the nominated officer before meeting; null where there is no such marker. */
  readonly mappa: Mappa | null;
  /** Whether a marker on another complaint of theirs belongs here too, as officers were asked: told to nobody else. */
  readonly officerAsked: readonly OfficerAsked[];
}

/** It has been destroyed: what is left of it names nobody, and nothing more can be done with it. */
export interface DestroyedComplaint {
  readonly exists: false;
  readonly version: number;
  readonly destroyed: Omit<EventOf<'ComplaintDestroyed'>, 'type'>;
}

export type ComplaintState = NoComplaint | DestroyedComplaint | Complaint;

export const nothing: NoComplaint = { exists: false };

export const destroyed = (
  { type: _type, ...left }: EventOf<'ComplaintDestroyed'>,
  version: number,
): DestroyedComplaint => ({ exists: false, version, destroyed: left });

export const isDestroyed = (state: ComplaintState): state is DestroyedComplaint => 'destroyed' in state;

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

/** It bears the MAPPA marker, and the person has not left. */
export const isMarked = ({ mappa }: Pick<Complaint, 'mappa'>): boolean =>
  mappa !== null && mappa.endedOn === null;

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
/** Of those, the cases in which ICE has something to do: not where it has reported, nor while steps it handed back are with us. */
export const casesAtWork = (complaint: Complaint): readonly IceCase[] =>
  openIceCases(complaint).filter(({ state }) => state !== 'final-report' && state !== 'revisit');
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
