import type { Day } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { counted, thousands } from '#core/thousands.ts';
import type { ReportRow, ReportsPage, ReportView } from '#desk/retention/reports/list.ts';
import type { ReportLook } from '#desk/retention/reports/look.ts';
import { homeOfReference } from '#web/case-addresses.ts';
import { reportHref } from '#web/complaint/addresses.ts';
import type { PageData } from '#web/http.ts';
import { sizeInWords } from '#web/size-in-words.ts';
import { holdShown } from './list-view.ts';
import { addressOf, placesFrom, reportsHref } from './places.ts';

const about: Readonly<Record<ReportView, string>> = {
  paid: 'The content of a needs assessment may be kept for six months from the day its payment came. Each is destroyed only when a person approves it.',
  unpaid:
    'No payment has come for these, so no time runs and nothing goes by itself. A manager decides: keep one until it is looked at again, or destroy it.',
};

const empty: Readonly<Record<ReportView, string>> = {
  paid: 'No needs assessment is kept that was paid for. One is listed here once the day of its payment is recorded on its complaint.',
  unpaid: 'No needs assessment waits for its payment.',
};

const names: Readonly<Record<ReportView, string>> = { paid: 'Paid for', unpaid: 'Not paid for' };

/** The list of needs assessments as its template draws it. */
export function reportsView({ view, today, rows, counts, next }: ReportsPage, shown: number): PageData {
  const last = shown + rows.length;
  const to = (more: Readonly<Record<string, string>>) => addressOf(reportsHref, { view, ...more });
  return {
    title: 'Needs assessments',
    about: about[view],
    empty: empty[view],
    places: placesFrom('reports'),
    lists: (Object.keys(names) as ReportView[]).map((each) => ({
      href: each === 'paid' ? reportsHref : addressOf(reportsHref, { view: each }),
      says: `${names[each]} ${thousands(counts[each])}`,
      current: each === view,
    })),
    paid: view === 'paid',
    rows: rows.map((row) => rowOf(row, today)),
    paging:
      next === null && shown === 0
        ? null
        : {
            next:
              next === null
                ? null
                : { href: to({ after: next, shown: `${last}` }), label: 'Show the next 25' },
            says: `${shown + 1} to ${last}, ${view === 'paid' ? 'the soonest to go first' : 'the oldest first'}.`,
            first: shown === 0 ? null : to({}),
          },
  };
}

function rowOf(row: ReportRow, today: Day) {
  const { reference, document, contract, completedOn, paidOn, lookAgainOn, lastDay, late } = row;
  const by = lastDay ?? lookAgainOn;
  return {
    reference,
    href: homeOfReference(reference),
    look: reportHref(reference, document),
    about: `${contract}. Finished ${inShort(completedOn, today)}${paidOn === null ? '' : `, paid for ${inShort(paidOn, today)}`}.`,
    by,
    bySays: by === null ? '' : inShort(by, today),
    late,
    heldBy: [
      ...(row.open ? ['The complaint is open.'] : []),
      ...(row.windowUntil === null ? [] : [`They may go to ICE until ${inWords(row.windowUntil, today)}.`]),
    ],
    holds: row.holds.map((hold) => holdShown(hold, today)),
  };
}

/** The second look at one of them before somebody approves, as its template draws it. */
export function reportLookView(
  look: ReportLook,
  mayApprove: boolean,
  against: readonly Refusal[] = [],
): PageData {
  const { reference, report, contract, limit, goes, held, today, backupsUntil } = look;
  const refusals = against.length > 0 ? against : look.refusals;
  const free = refusals.length === 0;
  return {
    title: free ? 'Destroy this needs assessment?' : 'This needs assessment cannot be destroyed now',
    crumb: { href: reportsHref, label: 'Needs assessments' },
    refusals,
    mayApprove: free && mayApprove,
    action: `${reportHref(reference, report.id)}/destroy`,
    facts: [
      { name: 'Document', says: report.title, strong: true },
      { name: 'Complaint', says: `${reference}, ${contract}` },
      { name: 'Finished', says: inWords(report.dated, today) },
      {
        name: 'Paid for',
        says: report.paidOn === undefined ? 'No payment has come' : inWords(report.paidOn, today),
      },
      {
        name: 'May be kept until',
        says: limit.lastDayKept === null ? 'Its time has not begun' : inWords(limit.lastDayKept, today),
      },
      {
        name: 'What goes',
        says: `${counted(held.events, 'entry', 'entries')}, ${counted(held.files, 'file')}${held.files === 0 ? '' : ` of ${sizeInWords(held.bytes)}`}`,
      },
      {
        name: 'With it',
        says: [
          ...(goes.copies === 0
            ? []
            : [counted(goes.copies, 'copy with parts blacked out', 'copies with parts blacked out')]),
          ...(goes.bundles.length === 0
            ? []
            : [
                `${counted(goes.bundles.length, 'bundle')} made since it was here; a new one can be made without it`,
              ]),
        ].join(', '),
      },
      { name: 'What stays', says: 'That there was one, its days, and a certificate' },
      {
        name: 'Backups',
        says:
          backupsUntil === null
            ? 'None are said to be made'
            : `The last that may hold it is gone after ${inWords(backupsUntil, today)}`,
      },
    ],
    clauses: limit.clauses,
    complaint: homeOfReference(reference),
    paid: report.paidOn !== undefined,
  };
}
