import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { TableRow } from '#core/rule.ts';
import { tableIn } from '#core/rule-book.ts';
import type { ContributionFlag, CostThen, CostWhen } from '#guidance/complaint/ice-contribution.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { ClauseSaying } from '../facts.ts';
import { againstThreshold, type KnownValue } from './contract-value.ts';
import { costConflicts } from './contribution-conflicts.ts';
import { bindingUnder, type Owed, payAfterReport, type Reckoning } from './owed.ts';
import { type ContractDates, processInContract } from './process-in-contract.ts';
import { type Rate, rateOn } from './rate.ts';

/** What a contribution depends on in the contract. */
export interface CostContract extends ContractDates {
  /** Null where the programme is not known: every source is then cited. */
  readonly pack: PackId | null;
  readonly value: KnownValue | null;
  readonly signedClause: ClauseSaying | null;
}

/** What a contribution depends on in ICE’s case. */
export interface CostCase {
  readonly endedAt: 'resolution' | 'settlement' | 'investigation';
  /** As ICE’s report has it, never worked out from the elements; null where it is not known. */
  readonly overall: 'upheld' | 'partly-upheld' | 'not-upheld' | 'none' | null;
  /** Against whom it is upheld; empty where only we were complained about. */
  readonly against: readonly Subject[];
  /** The date on the final report. */
  readonly reportOn: Day | null;
  /** Another amount, stated by DWP; without DWP’s reference it counts for nothing. */
  readonly exception: { readonly pence: number; readonly dwpRef: string } | null;
}

export interface CostFacts {
  readonly contract: CostContract;
  readonly ice: CostCase;
  /** Rates beside those of the guidance. */
  readonly rates?: readonly Rate[];
}

export type Contribution = Owed<ContributionFlag>;
type Row = TableRow<CostWhen, CostThen>;

/**
 * The contribution to ICE’s costs that a complaint comes to (DT-COST), on the facts as they stood on the report’s date. Null
 * where nothing can be said without a fact: `missing` of `unknownIn` names it.
 */
export function contribution(reckoning: Reckoning, facts: CostFacts): Contribution | null {
  const row = rowFor(reckoning, facts);
  if (row === null) return null;
  const { contract, ice } = facts;
  const { status, amount, flags } = row.then;
  const rate = rateOn(reckoning.rules, ice.reportOn, facts.rates);
  const pence = amount === 'nothing' ? 0 : amount === 'stated-by-dwp' ? (ice.exception?.pence ?? null) : rate;
  if (pence === null) return null;
  const pay = amount === 'nothing' || pence === 0 ? null : payAfterReport(reckoning, ice.reportOn);
  return {
    status: pence === 0 && status === 'DUE' ? 'NONE' : status,
    pence: status === 'PENDING' ? null : pence,
    proposedPence: status === 'PENDING' ? pence : null,
    dueOn: pay?.on ?? null,
    row: row.id,
    flags,
    clauses: [...new Set([...bindingUnder(contract.pack, row.clauses), ...(pay?.clauses ?? [])])],
    says: [row.says, ...amountInWords(row, pence as Pence, pay?.on ?? null), ...leftAside(facts, row)],
    conflicts: costConflicts(row.id, contract, ice.reportOn),
    missing: missingFor(row, facts),
  };
}

/** The facts without which nothing can be said, by their path. */
export function unknownIn(reckoning: Reckoning, facts: CostFacts): string[] {
  if (facts.ice.endedAt === 'investigation' && facts.ice.overall === null) return ['ice.overall'];
  return contribution(reckoning, facts) === null ? ['ice.reportOn'] : [];
}

/** The row for the facts. Without the report’s date, the row that holds whenever it was dated, if there is one. */
function rowFor({ rules }: Reckoning, facts: CostFacts): Row | null {
  const rows = (tableIn(rules, 'ice.contribution')?.rows ?? []) as readonly Row[];
  const value = againstThreshold(rules, facts.contract.value);
  const on = (day: Day): Row | null =>
    rows.find((row) => matches(row.when, seenOn(facts, value, day))) ?? null;
  if (facts.ice.reportOn !== null) return on(facts.ice.reportOn);
  const earliest = on(facts.contract.letOn ?? ('0001-01-01' as Day));
  return earliest === on('9999-12-31' as Day) ? earliest : null;
}

/** What the table looks at: of a contract whose signed clause speaks, neither its dates nor its value. */
interface Seen extends Pick<CostWhen, 'against' | 'signedClause' | 'process' | 'value' | 'statedByDwp'> {
  readonly endedAt: CostCase['endedAt'];
  readonly overall: CostCase['overall'];
}

function seenOn({ contract, ice }: CostFacts, value: NonNullable<CostWhen['value']>, day: Day): Seen {
  const investigated = ice.endedAt === 'investigation';
  const { signedClause } = contract;
  return {
    endedAt: ice.endedAt,
    overall: investigated ? ice.overall : 'none',
    against: ice.against.length === 0 || ice.against.some(isUs) ? 'us' : 'others',
    ...(investigated && (ice.exception?.dwpRef ?? '').trim() !== '' ? { statedByDwp: true } : {}),
    ...(signedClause === null ? { process: processInContract(contract, day), value } : { signedClause }),
  };
}

/** What a sub-contractor did is the provider’s (WP16-G1). */
const isUs = (subject: Subject): boolean => subject === 'PROVIDER' || subject === 'SUBCONTRACTOR';

function matches(when: CostWhen, seen: Seen): boolean {
  const { endedAt, overall, ...exact } = when;
  if (endedAt !== undefined && !endedAt.includes(seen.endedAt)) return false;
  if (overall !== undefined && (seen.overall === null || !overall.includes(seen.overall))) return false;
  return Object.entries(exact).every(([name, value]) => seen[name as keyof Seen] === value);
}

function amountInWords(row: Row, pence: Pence, dueOn: Day | null): string[] {
  const by = dueOn === null ? '' : `, by ${inWords(dueOn)}`;
  if (row.then.status === 'PENDING')
    return [
      pence === 0
        ? 'Nothing is proposed; a person decides.'
        : `${penceInWords(pence)} is proposed${by === '' ? '' : `, provisionally${by}`}; a person decides.`,
    ];
  return [pence === 0 ? 'No contribution is owed.' : `${penceInWords(pence)} is owed${by}.`];
}

/** What was said and counted for nothing. */
function leftAside({ contract, ice }: CostFacts, row: Row): string[] {
  const stated = row.then.amount === 'rate' && ice.exception !== null;
  const { letOn } = contract;
  return [
    ...(stated
      ? ['Another amount counts only when DWP has stated it, with its reference: there is none.']
      : []),
    ...(letOn !== null && ice.reportOn !== null && letOn > ice.reportOn && row.when.process !== undefined
      ? ['The contract is said to have been let after the report was dated, so its dates cannot be right.']
      : []),
  ];
}

function missingFor({ id, then }: Row, { contract, ice }: CostFacts): string[] {
  return [
    ...(then.flags.includes('VALUE_MISSING') ? ['contract.value.totalExVatPence'] : []),
    ...(id === 'COST-8-process' || (id === 'COST-8' && contract.letOn === null) ? ['contract.letOn'] : []),
    ...(then.amount !== 'nothing' && ice.reportOn === null ? ['ice.reportOn'] : []),
  ];
}
