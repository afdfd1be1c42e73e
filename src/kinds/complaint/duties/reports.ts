import { later } from '#core/day.ts';
import { reportLimit, reportsKept } from '../reports.ts';
import { type Complaint, isOpen } from '../state.ts';
import type { Reading, Wish } from './wish.ts';

/**
 * What a manager owes for reports whose content is here for a time: while one is not paid for, finding out or deciding; once it is,
 * destroying it by its last day. While the complaint is open it is on hold, and so nothing is owed (AW-7.12).
 */
export const reportWishes = (complaint: Complaint, { rules }: Pick<Reading, 'rules'>): Wish[] =>
  reportsKept(complaint).flatMap((report): Wish[] => {
    const common = { view: 'checks', owner: null, role: 'manager', detail: report.title } as const;
    if (report.paidOn === undefined) {
      // As if it had been paid for as it was finished: that is the soonest its time could be over.
      const soonest = reportLimit(rules, { ...report, paidOn: report.dated }).lastDayKept;
      return soonest === null
        ? []
        : [
            {
              ...common,
              id: `unpaid-${report.id}`,
              says: 'Find out whether the needs assessment was paid for',
              due: report.lookAgainOn ?? soonest,
              command: 'record-report-paid',
            },
          ];
    }
    const { lastDayKept: last } = reportLimit(rules, report);
    if (last === null || isOpen(complaint)) return [];
    const window = complaint.clocks['ice-window']?.due.due;
    return [
      {
        ...common,
        id: `destroy-${report.id}`,
        says: 'Destroy the needs assessment',
        due: window === undefined ? last : later(last, window),
      },
    ];
  });
