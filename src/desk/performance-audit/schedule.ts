import { type Day, dayOf, plusMonths } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import { nextAudit } from '#kinds/every-kind/audit/next-audit.ts';
import { readRefusal } from '../access/areas.ts';
import { isInScope } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { type AuditDone, type Audited, auditedKind, lastOf } from './audited.ts';

/** When one organisation of the supply chain is audited next, under one contract. */
export interface ScheduledAudit {
  readonly contract: { readonly id: string; readonly name: string };
  /** The sub-contractor; empty for the provider itself. */
  readonly whom: string;
  /** The last one, whatever it covered. */
  readonly last: AuditDone | null;
  /** The last day on which the next one is in time; null where nothing says. */
  readonly dueOn: Day | null;
  readonly standing: 'overdue' | 'near' | 'in-time' | 'unsaid';
  readonly working: readonly string[];
}

export interface AuditSchedule {
  readonly today: Day;
  readonly rows: readonly ScheduledAudit[];
}

/** Every contract in force with each who delivers it, the soonest due first (`audit.next-due`). */
export async function auditSchedule(desk: Desk, person: Person): Promise<AuditSchedule | Refusal> {
  const barred = readRefusal(person, 'audit');
  if (barred !== null) return barred;
  const { organisation } = person;
  const today = dayOf(desk.now());
  const [{ contracts }, kept] = await Promise.all([
    settingsOf(desk, organisation),
    desk.record.settings.list(organisation, auditedKind),
  ]);
  const audited = kept.map(({ body }) => body as Audited);
  const rows = contracts
    .filter(({ from, endsOn }) => from <= today && (endsOn === null || endsOn >= today))
    .flatMap(({ id, name, from, subcontractors }) =>
      ['', ...subcontractors].map((whom) => ({ contract: { id, name }, from, whom })),
    )
    .filter(({ contract, whom }) => isInScope(person, () => ({ contractId: contract.id, deliveredBy: whom })))
    .map(({ contract, from, whom }): ScheduledAudit => {
      const audits = audited.find((one) => one.contract === contract.id && one.whom === whom)?.audits ?? [];
      const next = nextAudit(rules, audits, from);
      const dueOn = next === null || 'missing' in next ? null : next.dueOn;
      const working = next === null || 'missing' in next ? [] : next.working;
      return { contract, whom, last: lastOf(audits), dueOn, standing: standingOf(dueOn, today), working };
    })
    .toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
  return { today, rows };
}

function standingOf(dueOn: Day | null, today: Day): ScheduledAudit['standing'] {
  if (dueOn === null) return 'unsaid';
  if (dueOn < today) return 'overdue';
  return dueOn <= plusMonths(today, 1) ? 'near' : 'in-time';
}

/** How many are late or due within a month: the number beside the link. */
export async function auditsPressing(desk: Desk, person: Person): Promise<number> {
  const schedule = await auditSchedule(desk, person);
  if ('code' in schedule) return 0;
  return schedule.rows.filter(({ standing }) => standing === 'overdue' || standing === 'near').length;
}
