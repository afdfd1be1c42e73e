import type { Day } from '#core/day.ts';
import type { Letter } from '#core/letter.ts';
import type { KeptDocument } from '#kinds/kept-document.ts';

/** Letters, papers and people on the file. */
export type PaperEvent =
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
  | (KeptDocument & {
      readonly type: 'DocumentAdded';
      /** The contact a recording is of. */
      readonly contact?: string;
      /** The days on which a policy or standard was in force. */
      readonly inForceFrom?: Day | null;
      readonly inForceTo?: Day | null;
    })
  /** The payment for a needs assessment referral or report came on this day: its content has a last day from then on (AW-7.12). */
  | { readonly type: 'ReportPaid'; readonly document: string; readonly on: Day }
  /** It has not been paid for, and a manager keeps it until a day on which it is looked at again. */
  | {
      readonly type: 'UnpaidReportKept';
      readonly document: string;
      readonly until: Day;
      readonly why: string;
    }
  /** Its content is destroyed, here and wherever a copy of it was. That there was one stays, with its days (AW-7.11, AW-7.12). */
  | {
      readonly type: 'ReportDestroyed';
      readonly document: string;
      readonly kind: string;
      readonly dated: Day;
      readonly paidOn: Day | null;
      readonly on: Day;
      readonly certificate: string;
      /** Bundles that held a copy and went with it. */
      readonly bundles: readonly string[];
    }
  | { readonly type: 'PersonAdded'; readonly id: string; readonly name: string; readonly part: string };
