import { refusalOf } from '../refuse.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';

/** Who pays a contribution: exactly one, the contract holder unless it is said otherwise (BP-A1-2.11.3Hc, AMB-18). */
export function payers(
  complaint: Complaint,
  given: readonly string[],
  { rules }: ComplaintSetting,
  work: Work,
): 'prime' | 'subcontractor' {
  const named = [...new Set(given.filter((each) => each !== '').map((each) => each.toUpperCase()))];
  if (named.length > 1) work.refuse(...refusalOf(rules, 'ice.payer', complaint.pack, { at: 'payer' }));
  const [only] = named;
  if (only !== undefined && !['PRIME', 'SUBCONTRACTOR'].includes(only))
    work.refuse({
      code: 'complaint.payer-unknown',
      says: 'A contribution is paid by the contract holder or by its sub-contractor.',
      remedy: 'Choose one of the two.',
      clauses: ['BP-A1-2.11.3Hc'],
      at: 'payer',
    });
  return only === 'SUBCONTRACTOR' ? 'subcontractor' : 'prime';
}
