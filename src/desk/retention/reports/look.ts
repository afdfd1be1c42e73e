import { type Day, dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import type { Disposal } from '#guidance/retention/disposal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { reportLimit, reportsKept } from '#kinds/complaint/reports.ts';
import { cardOf } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { disposalPassage } from '#kinds/every-kind/retention/disposal.ts';
import type { RetentionLimit } from '#kinds/every-kind/retention/limit.ts';
import type { Held } from '#record/destruction/held.ts';
import type { Stream } from '#record/events/event.ts';
import { readRefusal } from '../../access/areas.ts';
import type { Desk } from '../../desk.ts';
import { historyOf, stateOf } from '../../history.ts';
import type { Person } from '../../sign-in/person.ts';
import { backupsUntil } from '../backups-until.ts';
import { holdsStanding, withReasons } from '../standing-holds.ts';
import { type Goes, goesWithReport } from './goes-with-report.ts';

/** A report as its content would be destroyed now: how much would go, by which rule, and what stands in the way. */
export interface ReportLook {
  readonly today: Day;
  readonly reference: string;
  readonly report: Complaint['documents'][number];
  readonly contract: string;
  readonly limit: RetentionLimit;
  readonly goes: Goes;
  readonly held: Held;
  readonly backupsUntil: Day | null;
  readonly refusals: readonly Refusal[];
}

/** What exactly would go of a report, looked at again before somebody approves it. Null where there is none such. */
export async function lookAtReport(
  desk: Desk,
  person: Person,
  reference: string,
  document: string,
): Promise<ReportLook | Refusal | null> {
  const barred = readRefusal(person, 'retention');
  if (barred !== null) return barred;
  const loaded = await desk.record.loadByReference(person.organisation, reference);
  return loaded === null ? null : lookIn(desk, person.organisation, loaded, document);
}

/** The same of a case that is loaded, by the rules as it stands now. */
export async function lookIn(
  desk: Desk,
  organisation: string,
  loaded: Stream,
  document: string,
  choice: Disposal = 'destroy',
): Promise<ReportLook | null> {
  if (loaded.kind !== kind.name) return null;
  const complaint = stateOf(historyOf(loaded.events));
  if (!complaint.exists) return null;
  const report = reportsKept(complaint).find(({ id }) => id === document);
  if (report === undefined) return null;
  const goes = goesWithReport(loaded.events, document);
  const { reference, contract } = complaint;
  const { open } = cardOf(complaint);
  const [held, until, holds] = await Promise.all([
    desk.record.destructions.heldBy(organisation, loaded.stream, goes.versions),
    backupsUntil(desk, organisation),
    holdsStanding(desk, organisation, { ...loaded, reference, state: complaint, open }),
  ]);
  const today = dayOf(desk.now());
  const { refusals } = disposalPassage(rules, {
    record: 'specified-report',
    paymentReceivedOn: report.paidOn ?? null,
    completedOn: report.dated,
    on: today,
    choice,
    holds: holds.codes,
  });
  return {
    today,
    reference,
    report,
    contract: contract.name,
    limit: reportLimit(rules, report),
    goes,
    held,
    backupsUntil: until,
    refusals: withReasons(refusals, holds, today),
  };
}
