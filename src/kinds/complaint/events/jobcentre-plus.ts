import type { Day } from '#core/day.ts';

/** What Jobcentre Plus and the provider answer together. */
export type JobcentrePlusEvent =
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
  | { readonly type: 'JcpAsked'; readonly on: Day; readonly answer: string };
