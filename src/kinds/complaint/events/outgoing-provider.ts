import type { Day } from '#core/day.ts';

/** What the outgoing provider is asked, and agrees to. */
export type OutgoingEvent =
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
    };
