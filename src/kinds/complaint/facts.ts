import type { Day } from '#core/day.ts';
import type { Nation } from '#core/nation.ts';
import type { Outcome } from '#guidance/complaint/outcomes.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import type { ContractExtract } from '#kinds/limit.ts';

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
  /** What decides an ICE contribution; absent in what was recorded before it was asked for. */
  readonly money?: ContractMoney;
  /** The clause by which the commissioner clears each final response before it goes; absent where none does. */
  readonly clearsDrafts?: string;
}

/** A contract for employment provision, or a Jobcentre Plus support contract, which the ICE process is no part of (G2-A2-4d). */
export const contractKinds = ['employment', 'jcp-support'] as const;
export type ContractKind = (typeof contractKinds)[number];

/** What a clause of the signed contract says of the ICE contribution: due, or not due. */
export const clauseSayings = ['WITH_CONTRIBUTION', 'WITHOUT_CONTRIBUTION'] as const;
export type ClauseSaying = (typeof clauseSayings)[number];

/** What decides whether an ICE contribution falls due under a contract, and how much. */
export interface ContractMoney {
  readonly kind: ContractKind;
  readonly letOn: Day;
  readonly renewedOn: readonly Day[];
  /** When the provider took the ICE process on by agreement, for a contract let before April 2011. */
  readonly voluntaryOn: Day | null;
  readonly value: ContractValue;
  readonly signedClause: SignedClause | null;
}

/** The value on each basis in whole pence, null on a basis nobody has recorded, and the day the figure is of. */
export interface ContractValue {
  readonly totalExVatPence: number | null;
  readonly totalIncVatPence: number | null;
  readonly annualExVatPence: number | null;
  readonly on: Day | null;
}

export interface SignedClause {
  readonly says: ClauseSaying;
  /** The clause number or the extract’s title. */
  readonly reference: string;
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
