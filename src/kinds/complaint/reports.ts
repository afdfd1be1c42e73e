import type { KeptReport } from '#core/projection.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { type RetentionLimit, retentionLimit } from '#kinds/every-kind/retention/limit.ts';
import type { Complaint } from './state.ts';

/** The kind of document that has a time of its own. */
export const reportKind = 'needs-assessment';

type Report = Complaint['documents'][number];

/**
 * Needs assessment referrals and reports whose content is here. Their time binds where the chapter of Access to Work does; one that
 * stands on paper alone has no content here (AW-7.12).
 */
export const reportsKept = ({ pack, documents }: Pick<Complaint, 'pack' | 'documents'>): Report[] =>
  pack === 'AW7' ? documents.filter(({ kind, file }) => kind === reportKind && file !== null) : [];

/** How long the content of a report is kept, counted from the day its payment came, or from another. */
export const reportLimit = (
  rules: RuleBook,
  { dated, paidOn }: Pick<Report, 'dated' | 'paidOn'>,
): RetentionLimit =>
  retentionLimit(rules, {
    record: 'specified-report',
    paymentReceivedOn: paidOn ?? null,
    completedOn: dated,
  });

/** What lists show of them. */
export const reportsShown = (complaint: Complaint, rules: RuleBook): KeptReport[] =>
  reportsKept(complaint).map((report) => ({
    id: report.id,
    completedOn: report.dated,
    paidOn: report.paidOn ?? null,
    lookAgainOn: report.paidOn === undefined ? (report.lookAgainOn ?? null) : null,
    lastDay: reportLimit(rules, report).lastDayKept,
  }));
