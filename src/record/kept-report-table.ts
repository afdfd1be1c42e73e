import type { Day } from '#core/day.ts';

/** A report whose content is kept for a time, as its case shows it (core/projection.ts). */
export interface KeptReportTable {
  organisation: string;
  stream: string;
  /** The document’s id within the case. */
  id: string;
  completed_on: Day;
  paid_on: Day | null;
  look_again_on: Day | null;
  last_day: Day | null;
  /** From the case’s card, so that a row is judged by itself. */
  contract_id: string;
  delivered_by: string;
}
