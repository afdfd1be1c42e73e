import type { Day } from '#core/day.ts';
import type { IceEvent as IceHappening, IceState } from '#guidance/complaint/ice-transitions.ts';
import type { Finding } from '../facts.ts';

/** A remark on ICE’s draft report: on a fact, with the reason it is wrong; on a finding; on a recommendation. */
export interface DraftComment {
  readonly on: 'fact' | 'finding' | 'recommendation';
  readonly says: string;
  /** Why a fact is wrong, and what shows it. */
  readonly reason: string;
}

export interface IceRecommendation {
  readonly id: string;
  readonly says: string;
  /** Beyond this person’s case: it goes to the improvement register too. */
  readonly systemic: boolean;
  readonly owner: string;
  readonly by: Day | null;
}

/** What ICE found of an element and of the whole, as its report says it; never worked out by us. */
export type IceFinding = Finding | 'no-finding';

/** What ICE asks, decides and recommends, and what it is told. */
export type IceEvent =
  | {
      readonly type: 'IceContacted';
      readonly id: string;
      readonly on: Day;
      readonly iceReference: string;
      readonly kind: 'letter' | 'e-mail' | 'telephone';
      readonly summary: string;
      readonly statedOn: Day | null;
      readonly flag: 'NONE' | 'PREMATURE' | 'OUT_OF_TIME';
      /** The ICE case it belongs to; absent where it was recorded before there were cases. */
      readonly case?: string;
      /** The letter itself, on the file. */
      readonly document?: string | null;
    }
  | {
      readonly type: 'IceAnswered';
      readonly item: string;
      readonly on: Day;
      readonly reply: string;
      readonly noReplyBecause: string;
    }
  | {
      readonly type: 'IceRevisitAsked';
      readonly on: Day;
      readonly steps: readonly string[];
      readonly case?: string;
    }
  /** The case moved by a row of the table of moves (IC1 to IC13). */
  | {
      readonly type: 'IceMoved';
      readonly case: string;
      readonly move: IceHappening;
      readonly row: string;
      readonly from: IceState;
      readonly to: IceState;
      readonly on: Day;
      readonly why: string;
    }
  | {
      readonly type: 'IcePapersRequested';
      readonly case: string;
      readonly on: Day;
      readonly items: readonly string[];
    }
  | {
      readonly type: 'IceEvidenceSent';
      readonly case: string;
      readonly on: Day;
      readonly how: string;
      /** The bundle that went, or null where papers went another way. */
      readonly bundle: string | null;
    }
  | {
      readonly type: 'IceProposed';
      readonly case: string;
      readonly on: Day;
      readonly says: string;
      /** Pence to the complainant; null where it speaks of no money. */
      readonly redress: number | null;
      readonly payBy: Day | null;
    }
  /** Whether a side agrees to what is on the table. */
  | {
      readonly type: 'IceSideAnswered';
      readonly case: string;
      readonly side: 'provider' | 'complainant';
      readonly agrees: boolean;
      readonly on: Day;
      readonly words: string;
    }
  | { readonly type: 'IceDraftReceived'; readonly case: string; readonly on: Day; readonly item: string }
  | {
      readonly type: 'IceExtensionAgreed';
      readonly case: string;
      readonly to: Day;
      /** ICE’s own writing, on the file. */
      readonly document: string;
    }
  | {
      readonly type: 'IceDraftCommented';
      readonly case: string;
      readonly on: Day;
      readonly comments: readonly DraftComment[];
      /** After the day they were due: ICE may finalise without them. */
      readonly late: boolean;
    }
  | {
      readonly type: 'IceReported';
      readonly case: string;
      readonly reportOn: Day;
      readonly arrivedOn: Day;
      readonly overall: IceFinding;
      /** Against whom it was upheld. */
      readonly against: readonly string[];
      readonly findings: readonly { readonly element: string; readonly finding: IceFinding }[];
      readonly recommendations: readonly IceRecommendation[];
      readonly document: string | null;
    }
  | {
      readonly type: 'RecommendationTaken';
      readonly recommendation: string;
      readonly owner: string;
      readonly by: Day;
    }
  | {
      readonly type: 'RecommendationDone';
      readonly recommendation: string;
      readonly on: Day;
      readonly how: string;
      /** What shows it, on the file. */
      readonly proof: string;
    }
  /** Something ICE says goes beyond this person’s case; it may come before any report. */
  | {
      readonly type: 'SystemicPointRaised';
      readonly id: string;
      readonly case: string;
      readonly on: Day;
      readonly says: string;
      readonly owner: string;
      readonly by: Day | null;
    };
