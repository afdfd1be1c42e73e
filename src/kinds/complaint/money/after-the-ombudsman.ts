import type { Day } from '#core/day.ts';
import type { ComplaintEvent } from '../events.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';
import { ombudsmanRedress } from './phso.ts';

import { raised } from './raise.ts';

/** PH4: what the Ombudsman recommends adds to ICE’s redress, or stands in its place; what was paid is never asked back. */
export function ombudsmanMoney(
  complaint: Complaint,
  report: {
    readonly case: string;
    readonly kind: 'additional' | 'different';
    readonly pence: number;
    readonly payBy: Day | null;
    readonly on: Day;
  },
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const icePence = complaint.liabilities
    .filter(({ kind, status }) => kind === 'redress' && (status === 'due' || status === 'paid'))
    .reduce((sum, { pence }) => sum + pence, 0);
  const owed = ombudsmanRedress(setting, {
    pack: complaint.pack,
    icePence,
    kind: report.kind,
    pence: report.pence,
    payOn: report.payBy,
  });
  if (owed === null) return [];
  // Less than ICE set: nothing is asked back, and a manager decides what that comes to (AMB-17).
  const lower = owed.flags.includes('MANAGER_DECIDES');
  return raised(
    complaint,
    lower ? { ...owed, status: 'PENDING', proposedPence: 0 } : owed,
    {
      kind: 'ombudsman-redress',
      case: report.case,
      payee: 'complainant',
      payer: 'provider',
      clock: lower
        ? null
        : {
            rule: 'clock.ombudsman-payment',
            name: 'Pay what the Ombudsman recommends',
            startsOn: report.on,
          },
    },
    0,
    setting,
    work,
  );
}
