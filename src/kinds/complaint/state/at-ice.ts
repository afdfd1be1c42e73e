import type { Day } from '#core/day.ts';
import type { IceState } from '#guidance/complaint/ice-transitions.ts';
import type { DraftComment, IceFinding, IceRecommendation } from '../events/ice.ts';

/** Something ICE sent, and what it was answered. */
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
