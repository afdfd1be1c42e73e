import { dayOf, type Moment, plusMonths } from '#core/day.ts';
import type { Desk } from '../../desk.ts';
import { recordAudit } from '../../performance-audit/record-audit.ts';
import { auditSchedule } from '../../performance-audit/schedule.ts';
import { demoActor, demoPeople } from './people.ts';

/** Who audits in the demo, and how many months before its last day each organisation had its turn; one is late, one near. */
const auditor = 'Example Row Assurance';
const monthsAgo = [7, 5, 4, 3, 2, 1, 3, 2, 4, 1, 2, 3];
const by = 'Nell Sandlark';

/** Records the last audit of performance of everybody who delivers a contract. Done twice, it changes nothing. */
export async function auditPerformance(desk: Desk, organisation: string, last: Moment): Promise<void> {
  const then: Desk = { ...desk, now: () => last };
  const actor = demoActor(by);
  const email = demoPeople.find(({ name }) => name === by)?.email ?? '';
  const person = { ...actor, organisation, email, scope: null, expiresOn: null, mustChangePassword: false };
  const schedule = await auditSchedule(then, person);
  if ('code' in schedule) throw new RangeError(`the demo shows no audits: ${schedule.says}`);
  for (const [at, { contract, whom, last: done }] of schedule.rows.entries()) {
    const completedOn = plusMonths(dayOf(last), -(monthsAgo[at % monthsAgo.length] ?? 3));
    // Taken up again after it was cut off, what was audited is not audited again.
    if (done !== null) continue;
    const refusal = await recordAudit(
      then,
      { organisation, actor, key: `demo:performance-audit/${contract.id}/${whom}` },
      { contract: contract.id, whom },
      {
        completedOn,
        covers: 'recording-and-reporting',
        sites: 'all',
        which: '',
        by: auditor,
        sample: 20 + 5 * (at % 5),
      },
    );
    if (refusal !== null) throw new RangeError(`an audit of the demo was refused: ${refusal.says}`);
  }
}
