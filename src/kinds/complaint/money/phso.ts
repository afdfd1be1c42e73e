import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { TableRow } from '#core/rule.ts';
import { tableIn } from '#core/rule-book.ts';
import type { OmbudsmanRedressThen, OmbudsmanRedressWhen } from '#guidance/complaint/phso-redress.ts';
import type { PackId } from '#guidance/programmes.ts';
import { bindingUnder, type Owed, type Reckoning } from './owed.ts';

export interface OmbudsmanRedressFacts {
  readonly pack: PackId | null;
  /** What is owed already after ICE’s report, paid or not. */
  readonly icePence: number;
  /** Whether the Ombudsman’s figure stands in place of ICE’s or comes on top of it. */
  readonly kind: 'different' | 'additional';
  readonly pence: number;
  /** The day the Ombudsman gives to pay by; no source gives one. */
  readonly payOn: Day | null;
}

/** What is left to pay; `MANAGER_DECIDES` where the Ombudsman set less than ICE. */
export interface OmbudsmanRedress extends Owed<'MANAGER_DECIDES'> {
  /** What the person has in the end. */
  readonly totalPence: number;
  readonly pence: number;
}

/**
 * The redress left to pay after the Ombudsman’s report (DT-REDRESS): its figure replaces what ICE set or adds to it. Nothing
 * is asked back, and no contribution arises. Null only when the rule has been left out.
 */
export function ombudsmanRedress(
  { rules }: Pick<Reckoning, 'rules'>,
  { pack, icePence, kind, pence, payOn }: OmbudsmanRedressFacts,
): OmbudsmanRedress | null {
  const against = pence > icePence ? 'higher' : 'lower-or-same';
  const rows = (tableIn(rules, 'phso.redress')?.rows ?? []) as readonly TableRow<
    OmbudsmanRedressWhen,
    OmbudsmanRedressThen
  >[];
  const row = rows.find(
    ({ when }) => when.kind === kind && (when.against === undefined || when.against === against),
  );
  if (row === undefined) return null;
  const totalPence = { theirs: pence, 'ours-already': icePence, both: icePence + pence }[row.then.total];
  const balance = totalPence - icePence;
  return {
    status: balance === 0 ? 'NONE' : 'DUE',
    pence: balance,
    proposedPence: null,
    totalPence,
    dueOn: balance === 0 ? null : payOn,
    row: row.id,
    flags: row.then.decide && pence < icePence ? ['MANAGER_DECIDES'] : [],
    clauses: bindingUnder(pack, row.clauses),
    says: [row.says, inTheEnd(totalPence as Pence, balance as Pence, payOn)],
    conflicts: [],
    missing: [],
  };
}

const inTheEnd = (total: Pence, balance: Pence, payOn: Day | null): string =>
  `The person has ${penceInWords(total)} in the end: ${
    balance === 0
      ? 'nothing more is to be paid'
      : `${penceInWords(balance)} more is to be paid${payOn === null ? '' : `, by ${inWords(payOn)}`}`
  }, and nothing is asked back.`;
