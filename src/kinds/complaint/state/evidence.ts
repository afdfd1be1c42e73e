import type { Day } from '#core/day.ts';
import type { RedactionMark } from '../events/evidence.ts';

/** A copy of a document with something taken out; it may be disclosed once a second person has read it. */
export interface Redaction {
  readonly id: string;
  readonly document: string;
  readonly marks: readonly RedactionMark[];
  readonly file: string;
  readonly bytes: number;
  readonly pages: number;
  readonly found?: readonly { readonly times: number; readonly pages: readonly number[] }[];
  readonly notices?: readonly string[];
  readonly madeBy: string;
  readonly madeByName: string;
  readonly madeOn: Day;
  readonly checkedBy: string | null;
  readonly checkedByName: string;
  readonly state: 'to-check' | 'agreed' | 'refused' | 'dropped';
  readonly note: string;
}
