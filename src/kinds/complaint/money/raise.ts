import type { Day } from '#core/day.ts';
import { clausesOf } from '#core/rule.ts';
import { plainIn } from '#core/rule-book.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import type { IceFinding } from '../events/ice.ts';
import type { LiabilityKind } from '../events/money.ts';
import type { ComplaintEvent } from '../events.ts';
import type { ContractFacts, ContractMoney } from '../facts.ts';
import { nextId } from '../ids.ts';
import { refusalOf } from '../refuse.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint, IceCase, Liability } from '../state.ts';
import type { Work } from '../work.ts';
import { costContract } from './contract.ts';
import { contribution } from './contribution.ts';
import { dualCharge } from './dual-charge.ts';
import type { Owed } from './owed.ts';
import { ombudsmanRedress } from './phso.ts';
import { redress as redressOf } from './redress.ts';

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
function raised(
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

/** The sub-contractor that pays, by its name where the complaint says who delivers; we are who it is recorded for otherwise. */
const subcontractorOf = ({ deliveredBy }: Complaint, { provider }: ComplaintSetting): string =>
  deliveredBy === '' || deliveredBy === provider.name ? 'sub-contractor' : deliveredBy;

/** What stands already as a contribution for this complaint: there is never a second for the same (WP16-M9). */
export const contributionStanding = (complaint: Complaint): Liability | null =>
  complaint.liabilities.find(({ kind, status }) => kind === 'contribution' && status !== 'reversed') ?? null;

/** IC11: the contribution and the redress of a final report, each a row of its own, never set off against each other. */
export function moneyOfReport(
  complaint: Complaint,
  report: {
    readonly iceCase: IceCase;
    readonly reportOn: Day;
    readonly overall: IceFinding;
    readonly against: readonly string[];
    readonly redress: number;
    readonly exception: { readonly pence: number; readonly dwpRef: string } | null;
    readonly payer: 'prime' | 'subcontractor';
  },
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const { iceCase, reportOn } = report;
  const overall = report.overall === 'no-finding' ? 'none' : report.overall;
  const clock = { rule: 'clock.ice-payment', startsOn: reportOn };
  const cost = contribution(setting, {
    contract: costContract(complaint.pack, moneyOf(contractNow(complaint, setting))),
    ice: {
      endedAt: 'investigation',
      overall,
      against: report.against as readonly Subject[],
      reportOn,
      exception: report.exception,
    },
  });
  const payer = report.payer === 'prime' ? 'provider' : subcontractorOf(complaint, setting);
  const standing = contributionStanding(complaint);
  const first =
    cost === null
      ? []
      : standing !== null && cost.status !== 'NONE'
        ? secondContribution(complaint, iceCase, setting)
        : raised(
            complaint,
            cost,
            {
              kind: 'contribution',
              case: iceCase.id,
              payee: 'DWP',
              payer,
              clock: { ...clock, name: 'Pay the contribution to ICE’s costs' },
            },
            0,
            setting,
            work,
          );
  const owed = redressOf(setting, {
    pack: complaint.pack,
    endedAt: 'investigation',
    overall,
    redressPence: report.redress,
    reportOn,
    agreedPayOn: null,
    closedOn: null,
  });
  const second =
    owed === null || report.redress === 0
      ? []
      : raised(
          complaint,
          owed,
          {
            kind: 'redress',
            case: iceCase.id,
            payee: 'complainant',
            payer: 'provider',
            clock: { ...clock, name: 'Pay the redress ICE recommends' },
          },
          first.some(({ type }) => type === 'LiabilityRaised') ? 1 : 0,
          setting,
          work,
        );
  return [...first, ...second, ...theirs(complaint, report, setting)];
}

/** The outgoing provider’s own contribution, where the report upholds the complaint against it too: recorded as theirs. */
function theirs(
  { pack }: Complaint,
  report: {
    readonly iceCase: IceCase;
    readonly reportOn: Day;
    readonly overall: IceFinding;
    readonly against: readonly string[];
  },
  { rules }: ComplaintSetting,
): ComplaintEvent[] {
  const rule = plainIn(rules, 'ice.dual-charge');
  const charged = dualCharge(rules, report.against, report.reportOn);
  const bound = pack === 'CPA18' && report.overall === 'upheld';
  if (rule === null || charged === null || charged.theirsPence === 0 || !bound) return [];
  return [
    {
      type: 'OthersOwe',
      case: report.iceCase.id,
      who: 'Outgoing provider',
      pence: charged.theirsPence,
      says: rule.says,
      clauses: clausesOf(rule),
    },
  ];
}

/** IC13 of a case ICE was investigating: whether its costs are owed is left open, so a manager decides (COST-3, AMB-15). */
export function moneyWithoutFinding(
  complaint: Complaint,
  iceCase: Pick<IceCase, 'id'>,
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const cost = contribution(setting, {
    contract: costContract(complaint.pack, moneyOf(contractNow(complaint, setting))),
    ice: { endedAt: 'investigation', overall: 'none', against: [], reportOn: null, exception: null },
  });
  if (cost === null || contributionStanding(complaint) !== null) return [];
  const to = {
    kind: 'contribution',
    case: iceCase.id,
    payee: 'DWP',
    payer: 'provider',
    clock: null,
  } as const;
  return raised(complaint, cost, to, 0, setting, work);
}

/** A second upheld report about the same complaint is recorded, and costs nothing more. */
const secondContribution = (
  complaint: Complaint,
  { id }: IceCase,
  { rules }: ComplaintSetting,
): ComplaintEvent[] =>
  refusalOf(rules, 'complaint.contribution-already-charged', complaint.pack).map(({ says, clauses }) => ({
    type: 'NothingOwed',
    kind: 'contribution',
    case: id,
    row: 'one-per-complaint',
    says: `${says} There is one for each upheld complaint, and no second.`,
    flags: ['ALREADY_CHARGED'],
    clauses,
  }));

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
  return raised(
    complaint,
    owed,
    {
      kind: 'ombudsman-redress',
      case: report.case,
      payee: 'complainant',
      payer: 'provider',
      clock: {
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
