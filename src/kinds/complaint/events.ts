import type { Day } from '#core/day.ts';
import type { DueDate } from '#core/due-date.ts';
import type { Letter } from '#core/letter.ts';
import type { Nation } from '#core/nation.ts';
import type { CategoryCode } from '#guidance/complaint/categories.ts';
import type { Outcome } from '#guidance/complaint/outcomes.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { ContractExtract } from '#kinds/limit.ts';
import type { Receipt } from './ask/reply-before-ice.ts';
import type { RoutedLimb } from './ask/route.ts';
import type { Procedure } from './procedure.ts';

export const channels = ['phone', 'in-person', 'letter', 'email', 'text', 'web-form', 'other'] as const;
export type Channel = (typeof channels)[number];

export const ways = ['direct', 'via-jcp', 'jcp-request', 'to-dwp'] as const;
export type Way = (typeof ways)[number];

export const findings = ['upheld', 'partly-upheld', 'not-upheld'] as const;
export type Finding = (typeof findings)[number];

export interface ContractFacts {
  readonly id: string;
  readonly name: string;
  readonly programme: string;
  readonly nation: Nation;
  /** Pence, without VAT; null where nobody has recorded it. */
  readonly value: number | null;
  readonly from: Day;
  readonly extracts: readonly ContractExtract[];
}

export interface Complainant {
  /** Empty for a person who would not give one. */
  readonly name: string;
  readonly type: 'participant' | 'employer' | 'other';
  /** The provider’s own number for the participant. */
  readonly participant: string;
  /** How to reach them, as they said it. */
  readonly contact: string;
  readonly address: readonly string[];
  /** For an employer: how the participant comes into it. */
  readonly placement: 'placed' | 'attempted' | 'none' | null;
  readonly transferredGroup: boolean;
}

export interface Representation {
  readonly kind: 'representative' | 'elected-member';
  readonly name: string;
  readonly office: string | null;
  readonly address: readonly string[];
  readonly authority: 'given' | 'doubted' | 'denied' | null;
}

export interface ElementGiven {
  readonly id: string;
  readonly about: Subject | null;
  /** A few words: "Travel costs for January were not paid". */
  readonly title: string;
  /** What would put it right, in their words; null while nobody has asked, empty when asked and nothing named. */
  readonly wanted: string | null;
  readonly happenedOn: Day | null;
  /** Members of staff it is about, by id. */
  readonly staff: readonly string[];
}

export interface ElementAnswer {
  readonly shouldHave: string;
  readonly did: string;
  readonly finding: Finding;
  readonly outcomes: readonly Outcome[];
  /** What has been done about it or will be, in words for the letter; absent in answers of before it was asked for. */
  readonly doing?: string;
  readonly canHave: 'met' | 'partly' | 'not-met';
  readonly why: string;
}

/** An answer still being written: it has no finding yet, and no letter rests on it. */
export interface AnswerDraft {
  readonly shouldHave: string;
  readonly did: string;
  readonly outcomes: readonly Outcome[];
  readonly doing: string;
  readonly canHave: ElementAnswer['canHave'] | null;
  readonly why: string;
}

/** What has happened to a complaint, in the past tense. Events are kept for ever as they are: add, never change. */
export type ComplaintEvent =
  // Coming in
  | {
      readonly type: 'ComplaintRecorded';
      readonly reference: string;
      readonly receivedOn: Day;
      readonly receipts: readonly Receipt[];
      readonly firstToldJcpOn: Day | null;
      readonly channel: Channel;
      readonly way: Way;
      readonly complainant: Complainant;
      readonly representation: Representation | null;
      readonly summary: string;
      readonly matter: string;
      readonly adjustments: string;
      readonly language: 'en-GB' | 'cy';
      readonly contract: ContractFacts;
      readonly deliveredBy: string;
      readonly pack: PackId;
      readonly editions: readonly string[];
      readonly procedure: Procedure;
      readonly elements: readonly ElementGiven[];
      readonly importedFrom: string | null;
    }
  | {
      readonly type: 'SettledOnTheSpot';
      readonly whatWasDone: string;
      readonly byWhom: string;
      readonly on: Day;
    }
  | {
      readonly type: 'ProcessExplained';
      readonly on: Day;
      readonly how: string;
      readonly reasonIfLater: string;
    }
  | {
      readonly type: 'Routed';
      readonly subjects: readonly Subject[];
      readonly way: Way;
      readonly limbs: readonly RoutedLimb[];
      readonly tell: readonly string[];
      readonly notedOnly: readonly string[];
      readonly warnings: readonly string[];
      readonly because: readonly string[];
      /** Decided by a person after recording, and not by the record itself. */
      readonly confirmed: boolean;
    }
  | { readonly type: 'PerformanceManagerTold'; readonly on: Day; readonly note: string }
  | {
      readonly type: 'ElementsAgreed';
      readonly elements: readonly ElementGiven[];
      readonly on: Day;
      readonly how: string;
    }
  | { readonly type: 'DetailsChanged'; readonly changes: Readonly<Record<string, unknown>> }
  | {
      readonly type: 'AuthorityRecorded';
      readonly authority: 'given' | 'doubted' | 'denied';
      readonly on: Day;
      readonly reason: string;
    }
  | {
      readonly type: 'Categorised';
      readonly primary: CategoryCode;
      readonly secondary: readonly CategoryCode[];
      readonly subcategory: string;
      readonly rootCause: string;
    }
  // Clocks
  | { readonly type: 'ClockStarted'; readonly clock: string; readonly name: string; readonly due: DueDate }
  | {
      readonly type: 'ClockStopped';
      readonly clock: string;
      readonly on: Day;
      readonly how: 'met' | 'stopped';
    }
  | {
      readonly type: 'ClockMoved';
      readonly clock: string;
      readonly due: DueDate;
      readonly why: string;
      readonly kind: 'extended' | 'recomputed' | 'decided';
    }
  | {
      readonly type: 'DueDateTold';
      readonly clock: string;
      readonly due: Day;
      readonly on: Day;
      readonly whom: string;
    }
  | { readonly type: 'EightWeekRouteOpened'; readonly on: Day }
  // Stages
  | { readonly type: 'HandlerAssigned'; readonly handler: string; readonly name: string }
  | {
      readonly type: 'StageOpened';
      readonly stage: number;
      readonly name: string;
      readonly on: Day;
      readonly because: 'routed' | 'dissatisfied' | 'residual' | 'reopened';
      readonly words: string;
    }
  | {
      readonly type: 'StepDone';
      readonly stage: number;
      readonly step: string;
      readonly on: Day;
      readonly note: string;
    }
  | { readonly type: 'StepLeftOut'; readonly stage: number; readonly step: string; readonly reason: string }
  | { readonly type: 'AnswerDrafted'; readonly element: string; readonly draft: AnswerDraft }
  | {
      readonly type: 'ElementAnswered';
      readonly element: string;
      readonly stage: number;
      readonly answer: ElementAnswer;
    }
  | {
      readonly type: 'StageResponded';
      readonly stage: number;
      readonly on: Day;
      readonly letter: string | null;
      readonly elements: readonly string[];
    }
  | { readonly type: 'AllStagesCompleted'; readonly on: Day }
  | {
      readonly type: 'FinalResponseSubmitted';
      readonly reviewer: string;
      readonly reviewerName: string;
      readonly draft: number;
      readonly on: Day;
    }
  | { readonly type: 'FinalResponseReturned'; readonly note: string; readonly on: Day }
  | { readonly type: 'FinalResponseApproved'; readonly on: Day }
  | {
      readonly type: 'FinalResponseIssued';
      readonly on: Day;
      readonly letter: string;
      readonly wording: string;
      readonly reviewer: string;
    }
  // What the complainant says
  | {
      readonly type: 'ContactLogged';
      readonly id: string;
      readonly on: Day;
      readonly time: string;
      readonly with: string;
      readonly channel: Channel;
      readonly summary: string;
      readonly attemptOnly: boolean;
    }
  | { readonly type: 'Satisfied'; readonly on: Day; readonly how: string; readonly words: string }
  | { readonly type: 'Dissatisfied'; readonly on: Day; readonly how: string; readonly words: string }
  | { readonly type: 'Withdrawn'; readonly on: Day; readonly how: string; readonly words: string }
  | {
      readonly type: 'LimbEnded';
      readonly limb: 'provider' | 'mixed';
      readonly state: 'resolved' | 'window-closed' | 'withdrawn';
      readonly satisfied: 'yes' | 'no' | 'unknown';
      readonly on: Day;
      readonly why: string;
    }
  /** It had ended where it was kept before it was brought in; the day is null where nobody wrote it down. */
  | { readonly type: 'ClosedBefore'; readonly on: Day | null; readonly how: string }
  | { readonly type: 'Reopened'; readonly on: Day; readonly why: string }
  // Promises
  | {
      readonly type: 'PromiseMade';
      readonly id: string;
      readonly what: string;
      readonly owner: string;
      readonly by: Day;
      readonly toldOn: Day | null;
      readonly told: string;
    }
  | { readonly type: 'PromiseTold'; readonly id: string; readonly on: Day; readonly how: string }
  | { readonly type: 'PromiseKept'; readonly id: string; readonly on: Day; readonly how: string }
  | {
      readonly type: 'PromiseMoved';
      readonly id: string;
      readonly by: Day;
      readonly why: string;
      readonly toldOn: Day;
    }
  // Letters and papers
  | {
      readonly type: 'LetterIssued';
      readonly id: string;
      readonly letter: Letter;
      readonly to: string;
      readonly sentBy: string;
    }
  /** What was printed, byte for byte: the file is kept, and can be made again from the letter and its template. */
  | {
      readonly type: 'LetterPrinted';
      readonly letter: string;
      readonly file: string;
      readonly pages: number;
      readonly bytes: number;
    }
  | {
      readonly type: 'DocumentAdded';
      readonly id: string;
      readonly title: string;
      readonly kind: string;
      readonly dated: Day;
      readonly file: string | null;
      readonly mediaType: string;
      readonly bytes: number;
    }
  | { readonly type: 'PersonAdded'; readonly id: string; readonly name: string; readonly part: string }
  // Elsewhere
  | {
      readonly type: 'SignpostSent';
      readonly limb: string;
      readonly on: Day;
      readonly how: string;
      readonly where: string;
    }
  // With Jobcentre Plus
  | {
      readonly type: 'JcpRequested';
      readonly id: string;
      readonly on: Day;
      readonly statedOn: Day | null;
      readonly items: readonly string[];
      readonly contact: string;
    }
  | {
      readonly type: 'ContributionSent';
      readonly on: Day;
      readonly items: readonly {
        readonly item: string;
        readonly sentOn: Day | null;
        readonly reason: string;
      }[];
      readonly summary: string;
    }
  | {
      readonly type: 'CombinedDraftReceived';
      readonly id: string;
      readonly on: Day;
      readonly draft: number;
      readonly statedOn: Day | null;
    }
  | {
      readonly type: 'CombinedDraftAnswered';
      readonly on: Day;
      readonly agreed: boolean;
      readonly comments: string;
    }
  | {
      readonly type: 'CombinedReplyIssued';
      readonly on: Day;
      readonly withoutAgreement: boolean;
      readonly file: string | null;
    }
  | {
      readonly type: 'ResidualApproached';
      readonly on: Day;
      readonly elements: readonly string[];
      readonly words: string;
    }
  | { readonly type: 'JcpEscalated'; readonly on: Day; readonly words: string }
  | { readonly type: 'JcpAsked'; readonly on: Day; readonly answer: string }
  // The outgoing provider
  | { readonly type: 'OutgoingAsked'; readonly on: Day; readonly how: string }
  | {
      readonly type: 'OutgoingReplied';
      readonly on: Day;
      readonly replied: boolean;
      readonly summary: string;
    }
  | { readonly type: 'OutgoingDraftSent'; readonly on: Day; readonly draft: number }
  | { readonly type: 'OutgoingAgreed'; readonly on: Day; readonly draft: number }
  | {
      readonly type: 'OutgoingOverridden';
      readonly on: Day;
      readonly reason: string;
      readonly reference: string;
    }
  // With ICE
  | {
      readonly type: 'IceContacted';
      readonly id: string;
      readonly on: Day;
      readonly iceReference: string;
      readonly kind: 'letter' | 'e-mail' | 'telephone';
      readonly summary: string;
      readonly statedOn: Day | null;
      readonly flag: 'NONE' | 'PREMATURE' | 'OUT_OF_TIME';
    }
  | {
      readonly type: 'IceAnswered';
      readonly item: string;
      readonly on: Day;
      readonly reply: string;
      readonly noReplyBecause: string;
    }
  | { readonly type: 'IceRevisitAsked'; readonly on: Day; readonly steps: readonly string[] };

export type EventType = ComplaintEvent['type'];
export type EventOf<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>;
