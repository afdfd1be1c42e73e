import type { Day } from '#core/day.ts';
import { plusMonths } from '#core/day.ts';
import { iceProcessFrom } from '#guidance/ice-process.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { ContractDates } from './process-in-contract.ts';

/** Rows that do not look at the contract. */
const beforeTheContract = /^COST-[1-4]$/;

/** Where the sources differ over a contribution, and what was followed, by the row that was. */
export function costConflicts(
  row: string,
  contract: ContractDates & { readonly pack: PackId | null },
  reportOn: Day | null,
): string[] {
  return [
    ...(row === 'COST-10' || row === 'COST-9-exactly'
      ? [
          'BP-A1-0H has “at or above £50,000” and BP-4-23b “over £50,000”. Annex 1 is the text of the contract and was followed; a person records which applies.',
        ]
      : []),
    ...(row === 'COST-7'
      ? [
          'The programme’s chapter and the generic chapter name no value. The threshold is a term of contract in the briefing pack (BP-A1-0L) and was followed.',
        ]
      : []),
    ...(row.startsWith('COST-signed')
      ? ['The signed contract comes before what the documents say of its dates and its value (BP-2-2).']
      : []),
    ...(!beforeTheContract.test(row) && inFirstMonth(contract, reportOn)
      ? [
          'G2-A2-4c has “post April 2011” and G2-A2B-1a “on or after 1 April 2011”. The exact day was followed.',
        ]
      : []),
  ];
}

/** Let or last renewed in April 2011, the month the two wordings disagree about. */
function inFirstMonth({ letOn, renewedOn }: ContractDates, reportOn: Day | null): boolean {
  const latest = [letOn, ...renewedOn]
    .filter((date) => date !== null)
    .filter((date) => reportOn === null || date <= reportOn)
    .toSorted()
    .at(-1);
  return latest !== undefined && latest >= iceProcessFrom && latest < plusMonths(iceProcessFrom, 1);
}
