import { type Day, dayOf } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { ListedReport } from '#record/lists/kept-reports.ts';
import type { Paging } from '#record/lists/page.ts';
import { readRefusal } from '../../access/areas.ts';
import type { Desk } from '../../desk.ts';
import type { Person } from '../../sign-in/person.ts';
import type { CaseHolds, DocumentedHold } from '../kept-holds.ts';

/** Reports that were paid for and have a last day, and those that were not and have none. */
export const reportViews = ['paid', 'unpaid'] as const;
export type ReportView = (typeof reportViews)[number];

/** A report whose content is kept for a time, with what decides when it goes. */
export interface ReportRow {
  readonly reference: string;
  /** The document’s id within the case. */
  readonly document: string;
  readonly contract: string;
  readonly completedOn: Day;
  readonly paidOn: Day | null;
  readonly lookAgainOn: Day | null;
  /** The last day its content may be kept; null while it is not paid for. */
  readonly lastDay: Day | null;
  /** Past its last day, or past the day it was to be looked at again. */
  readonly late: boolean;
  /** What holds it back, where something does. */
  readonly open: boolean;
  readonly windowUntil: Day | null;
  readonly holds: readonly DocumentedHold[];
}

export interface ReportsPage {
  readonly today: Day;
  readonly view: ReportView;
  readonly counts: Readonly<Record<ReportView, number>>;
  readonly rows: readonly ReportRow[];
  readonly next: string | null;
}

/**
 * Needs assessments whose content is kept for a time: those paid for by their last day, the soonest first, and those not paid for,
 * the oldest first, which no time takes away and a manager decides (AW-7.12).
 */
export async function reportsPage(
  desk: Desk,
  person: Person,
  { view, ...paging }: Paging & { readonly view: ReportView },
): Promise<ReportsPage | Refusal> {
  const barred = readRefusal(person, 'retention');
  if (barred !== null) return barred;
  const today = dayOf(desk.now());
  const { reports } = desk.record.destructions;
  const [counts, page] = await Promise.all([
    reports.counts(person.organisation),
    reports.list(person.organisation, { paid: view === 'paid', today }, paging),
  ]);
  if (isRefusal(page)) return page;
  return { today, view, counts, rows: page.items.map((item) => rowOf(item, today)), next: page.next };
}

function rowOf(listed: ListedReport, today: Day): ReportRow {
  const { reference, contractName, report, open, windowUntil, hold } = listed;
  const { id, completedOn, paidOn, lookAgainOn, lastDay } = report;
  const by = lastDay ?? lookAgainOn;
  return {
    reference,
    document: id,
    contract: contractName,
    completedOn,
    paidOn,
    lookAgainOn,
    lastDay,
    late: by !== null && by < today,
    open,
    windowUntil,
    holds: (hold as CaseHolds | null)?.holds ?? [],
  };
}
