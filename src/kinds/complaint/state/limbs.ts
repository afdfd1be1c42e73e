import type { Day } from '#core/day.ts';
import type { Lead, LimbKind } from '#guidance/complaint/route.ts';
import type { MixedState, OutgoingState, ProviderState } from '#guidance/complaint/transitions.ts';

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
