import type { Day } from '#core/day.ts';
import { clausesOf } from '#core/rule.ts';
import { plainIn } from '#core/rule-book.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import { packs } from '#guidance/programmes.ts';
import type { IceFinding } from '../events/ice.ts';
import type { ComplaintEvent } from '../events.ts';
import { refusalOf } from '../refuse.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint, IceCase, Liability } from '../state.ts';
import type { Work } from '../work.ts';
import { costContract } from './contract.ts';
import { contribution } from './contribution.ts';
import { dualCharge } from './dual-charge.ts';
import { contractNow, moneyOf, raised } from './raise.ts';
import { redress as redressOf } from './redress.ts';

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
  if (rule === null || charged === null || charged.theirsPence === 0) return [];
  const binds = packs[pack].sources.some((source) => rule.grounds[source] !== undefined);
  if (!binds || report.overall !== 'upheld') return [];
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
