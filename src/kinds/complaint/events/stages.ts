import type { Day } from '#core/day.ts';
import type { AnswerDraft, ElementAnswer } from '../facts.ts';

/** The provider’s own stages, up to the final response. */
export type StageEvent =
  | { readonly type: 'HandlerAssigned'; readonly handler: string; readonly name: string }
  | {
      readonly type: 'StageOpened';
      readonly stage: number;
      readonly name: string;
      readonly on: Day;
      readonly because: 'routed' | 'dissatisfied' | 'residual' | 'reopened';
      readonly words: string;
      /** It waits for somebody to take it on: whoever had the complaint answered before. */
      readonly unhandled?: true;
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
    };
