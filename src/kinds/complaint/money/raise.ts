import type { Day } from '#core/day.ts';
import type { LiabilityKind } from '../events/money.ts';
import type { ComplaintEvent } from '../events.ts';
import type { ContractFacts, ContractMoney } from '../facts.ts';
import { nextId } from '../ids.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';
import type { Owed } from './owed.ts';

/** The contract as it stands now: costs are worked out on the facts as at the final report, not as at receipt. */
export const contractNow = (
  { contract }: Pick<Complaint, 'contract'>,
  { contracts }: Pick<ComplaintSetting, 'contracts'>,
): ContractFacts => contracts.get(contract.id) ?? contract;

/** What is known of a contract’s money; of one recorded before it was asked for, its value and the day it began. */
export const moneyOf = ({ money, value, from }: ContractFacts): ContractMoney =>
  money ?? {
    kind: 'employment',
    letOn: from,
    renewedOn: [],
    voluntaryOn: null,
    value: { totalExVatPence: value, totalIncVatPence: null, annualExVatPence: null, on: null },
    signedClause: null,
  };

interface Raised {
  readonly kind: LiabilityKind;
  readonly case: string;
  readonly payee: string;
  readonly payer: string;
  /** The days there are to pay; none where nothing has been found that has a day. */
  readonly clock: { readonly rule: string; readonly name: string; readonly startsOn: Day } | null;
}

/** An amount worked out becomes something owed, something pending, or, with its reason, nothing. */
export function raised(
  complaint: Complaint,
  owed: Owed,
  { kind, case: of, payee, payer, clock }: Raised,
  index: number,
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const { row, flags, clauses } = owed;
  const says = owed.says.join(' ');
  if (owed.status === 'NONE') return [{ type: 'NothingOwed', kind, case: of, row, says, flags, clauses }];
  const first = Number(nextId('m', complaint.liabilities).slice(1));
  const id = `m${first + index}`;
  const pending = owed.status === 'PENDING';
  return [
    {
      type: 'LiabilityRaised',
      id,
      kind,
      case: of,
      status: pending ? 'pending' : 'due',
      pence: owed.pence ?? owed.proposedPence ?? 0,
      payee,
      payer,
      due: owed.dueOn,
      row,
      says,
      flags,
      clauses,
    },
    ...daysToPay(id, clock, owed, work),
    ...(pending
      ? work.start({
          rule: 'clock.decide-money',
          id: `decide-${id}`,
          name: 'Decide what is owed',
          startsOn: setting.today,
        })
      : []),
  ];
}

/** The clock of a payment. The four weeks run only for what the table gives a day; what was agreed has its own. */
function daysToPay(id: string, clock: Raised['clock'], { dueOn }: Owed, work: Work): ComplaintEvent[] {
  if (clock === null) return [];
  const afterReport = clock.rule === 'clock.ice-payment';
  return afterReport && dueOn === null
    ? []
    : work.startBy({ ...clock, id: `pay-${id}` }, afterReport ? null : dueOn);
}
