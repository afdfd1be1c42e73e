import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import { contributionStanding } from '#kinds/complaint/money/after-report.ts';
import { costContract } from '#kinds/complaint/money/contract.ts';
import { type CostCase, type CostFacts, contribution } from '#kinds/complaint/money/contribution.ts';
import { contractNow, moneyOf } from '#kinds/complaint/money/raise.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';

/** One way ICE's case may end, and what our contribution would then come to. */
export interface Outcome {
  readonly id: string;
  /** "It is upheld after an investigation". */
  readonly if: string;
  readonly status: 'DUE' | 'NONE' | 'PENDING';
  /** Whole pence owed, or proposed while somebody has to decide. */
  readonly pence: number;
  /** "£5,000 falls due": the answer in a few words. */
  readonly says: string;
  readonly working: readonly string[];
  readonly row: string;
  readonly clauses: readonly ClauseId[];
  readonly conflicts: readonly string[];
  readonly missing: readonly string[];
}

/** What our contribution to ICE's costs would be, by how its case ends, and the facts of the contract it turns on. */
export interface Exposure {
  readonly outcomes: readonly Outcome[];
  /** A contribution stands for this complaint: there is never a second. */
  readonly standing: boolean;
  readonly contract: {
    readonly name: string;
    /** Whole pence without VAT; null where it is not recorded. */
    readonly value: number | null;
    readonly letOn: Day | null;
    readonly renewedOn: readonly Day[];
    readonly voluntaryOn: Day | null;
    readonly signedClause: string | null;
  };
}

type Ending = Pick<CostCase, 'endedAt' | 'overall'> & { readonly id: string; readonly if: string };

const endings: readonly Ending[] = [
  { id: 'resolved', if: 'Both agree at the first stage', endedAt: 'resolution', overall: null },
  { id: 'settled', if: 'It ends in settlement', endedAt: 'settlement', overall: null },
  { id: 'not-upheld', if: 'ICE does not uphold it', endedAt: 'investigation', overall: 'not-upheld' },
  {
    id: 'no-finding',
    if: 'An investigation ends with no finding',
    endedAt: 'investigation',
    overall: 'none',
  },
  { id: 'partly-upheld', if: 'ICE upholds it in part', endedAt: 'investigation', overall: 'partly-upheld' },
  { id: 'upheld', if: 'ICE upholds it after an investigation', endedAt: 'investigation', overall: 'upheld' },
];

/** What it could cost, by the same function that works out what is owed (DT-COST), as if a report were dated today. */
export function exposureOf(complaint: Complaint, setting: ComplaintSetting): Exposure {
  const now = contractNow(complaint, setting);
  const { value, letOn, renewedOn, voluntaryOn, signedClause } = moneyOf(now);
  return {
    outcomes: endings.flatMap((ending) => outcomeOf(complaint, ending, setting)),
    standing: contributionStanding(complaint) !== null,
    contract: {
      name: now.name,
      value: value.totalExVatPence,
      letOn,
      renewedOn,
      voluntaryOn,
      signedClause: signedClause?.reference ?? null,
    },
  };
}

function outcomeOf(complaint: Complaint, ending: Ending, setting: ComplaintSetting): Outcome[] {
  const { endedAt, overall } = ending;
  const facts: CostFacts = {
    contract: costContract(complaint.pack, moneyOf(contractNow(complaint, setting))),
    ice: { endedAt, overall, against: [], reportOn: setting.today, exception: null },
  };
  const found = contribution(setting, facts);
  if (found === null) return [];
  const { status, row, says, clauses, conflicts, missing } = found;
  const pence = found.pence ?? found.proposedPence ?? 0;
  // The last sentences say an amount and a day, as of a report of today: here only the reason is wanted.
  const working = says.slice(0, 1);
  return [
    {
      id: ending.id,
      if: ending.if,
      status,
      pence,
      says: amountWords[status](penceInWords(pence as Pence), pence),
      working,
      row,
      clauses,
      conflicts,
      missing: missing.flatMap((fact) => missingWords[fact] ?? []),
    },
  ];
}

const amountWords: Readonly<Record<Outcome['status'], (amount: string, pence: number) => string>> = {
  DUE: (amount) => `${amount} falls due`,
  NONE: () => 'Nothing falls due',
  PENDING: (amount, pence) =>
    pence === 0
      ? 'A manager decides, and nothing is proposed'
      : `A manager decides, and ${amount} is proposed`,
};

const missingWords: Readonly<Record<string, string>> = {
  'contract.value.totalExVatPence': 'what the contract is worth in all, without VAT',
  'contract.letOn': 'the day the contract was let',
};
