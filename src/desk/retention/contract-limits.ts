import type { ClauseId } from '#core/citation.ts';
import { type Day, later, plusDays, plusMonths } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { packOf } from '#guidance/programmes.ts';
import type { KeptRecord } from '#kinds/every-kind/retention/limit.ts';
import { retentionLimit } from '#kinds/every-kind/retention/limit.ts';
import type { Contract } from '../settings/contract.ts';
import type { RetentionSettings } from './retention-set.ts';

/** How long what belongs to a contract is kept, and why. */
export interface ContractLimit {
  readonly contract: string;
  readonly name: string;
  readonly endsOn: Day | null;
  /** The last day it has to be kept by a document that binds the contract; null where none says, or the contract runs. */
  readonly mustUntil: Day | null;
  /** The last day of the provider’s own time; null where none is set. */
  readonly ownUntil: Day | null;
  /** The first day on which it may go; null while there is none. */
  readonly goFrom: Day | null;
  /** The first day on which the provider’s own time is over; null where it has set none. */
  readonly lateFrom: Day | null;
  /** The rule that governs: a document’s, or the provider’s own setting. */
  readonly rule: 'retention.limit' | 'own-setting';
  readonly clauses: readonly ClauseId[];
  /** Why, in a sentence that names nobody. */
  readonly says: string;
}

/** What is asked of the rules about a contract’s records. The six years are the Access to Work chapter’s (AW-7.11). */
export const contractRecord = (contract: Contract): KeptRecord => ({
  record: 'contract-record',
  contractEndedOn: contract.endsOn,
  sixYearRule: packOf(contract.programme, contract.from)?.id === 'AW7',
});

/** How long a contract’s complaints are kept: what a document orders at least, and the provider’s own time. */
export function contractLimit(
  rules: RuleBook,
  contract: Contract,
  { ownMonths }: RetentionSettings,
  today: Day,
): ContractLimit {
  const limit = retentionLimit(rules, contractRecord(contract));
  const ended = contract.endsOn !== null && contract.endsOn < today ? contract.endsOn : null;
  const ownUntil = ended === null || ownMonths === null ? null : plusMonths(ended, ownMonths);
  const mustUntil = ended === null ? null : limit.lastDayKept;
  const own = ownUntil !== null && (mustUntil === null || ownUntil > mustUntil);
  const last = ownUntil === null || mustUntil === null ? (ownUntil ?? mustUntil) : later(ownUntil, mustUntil);
  const goFrom = last === null ? null : plusDays(last, 1);
  return {
    contract: contract.id,
    name: contract.name,
    endsOn: contract.endsOn,
    mustUntil,
    ownUntil,
    goFrom,
    lateFrom: own ? goFrom : null,
    rule: own ? 'own-setting' : 'retention.limit',
    clauses: own && limit.kind === null ? [] : limit.clauses,
    says: saying(ended, { mustUntil, ownUntil, own, runs: contract.endsOn === null || ended === null }),
  };
}

function saying(
  ended: Day | null,
  {
    mustUntil,
    ownUntil,
    own,
    runs,
  }: { mustUntil: Day | null; ownUntil: Day | null; own: boolean; runs: boolean },
): string {
  if (runs || ended === null) return 'The contract has not ended, so its time has not begun.';
  const since = `The contract ended on ${inWords(ended)}`;
  if (own && ownUntil !== null)
    return `${since}, and your own setting keeps its complaints until ${inWords(ownUntil)}.`;
  if (mustUntil !== null) return `${since}, and its record had to stay until ${inWords(mustUntil)}.`;
  return `${since}. No document that binds it says how long its record stays, and you have set no time of your own.`;
}
