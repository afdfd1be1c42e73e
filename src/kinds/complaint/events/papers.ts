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
  | { readonly type: 'PersonAdded'; readonly id: string; readonly name: string; readonly part: string };
