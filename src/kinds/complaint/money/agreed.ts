import type { Day } from '#core/day.ts';
import type { ComplaintEvent } from '../events.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint, IceCase } from '../state.ts';
import type { Work } from '../work.ts';
import { costContract } from './contract.ts';
import { contribution } from './contribution.ts';
import { contractNow, moneyOf, raised } from './raise.ts';
import { redress as redressOf } from './redress.ts';

/** What was agreed at ICE’s first or second stage: no contribution, and redress as agreed on the day agreed. */
export function agreedRedress(
  complaint: Complaint,
  agreed: {
    readonly iceCase: IceCase;
    readonly endedAt: 'resolution' | 'settlement';
    readonly pence: number;
    readonly payBy: Day | null;
    readonly on: Day;
  },
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const { iceCase, endedAt, pence, payBy, on } = agreed;
  const cost = contribution(setting, {
    contract: costContract(complaint.pack, moneyOf(contractNow(complaint, setting))),
    ice: { endedAt, overall: null, against: [], reportOn: null, exception: null },
  });
  const owed =
    pence === 0
      ? null
      : redressOf(setting, {
          pack: complaint.pack,
          endedAt,
          overall: 'none',
          redressPence: pence,
          reportOn: null,
          agreedPayOn: payBy,
          closedOn: on,
        });
  const clock = { rule: 'clock.agreed-redress', name: 'Pay the redress that was agreed', startsOn: on };
  return [
    ...(cost === null
      ? []
      : raised(
          complaint,
          cost,
          { kind: 'contribution', case: iceCase.id, payee: 'DWP', payer: 'provider', clock },
          0,
          setting,
          work,
        )),
    ...(owed === null
      ? []
      : raised(
          complaint,
          owed,
          { kind: 'redress', case: iceCase.id, payee: 'complainant', payer: 'provider', clock },
          0,
          setting,
          work,
        )),
  ];
}
