import type { ClauseId, SourceId } from '#core/citation.ts';

/** One line of what a final response must hold, with its clauses by source. */
export interface ChecklistRow {
  readonly id: `LTR-${number}`;
  readonly says: string;
  /** Met by the ordered wording being in the letter, or by something the writer does. */
  readonly metBy: 'wording' | 'letter';
  readonly clauses: Partial<Record<SourceId, readonly ClauseId[]>>;
}

const wording = (
  n: number,
  says: string,
  wp16: ClauseId[],
  cpa18: ClauseId[],
  others: Partial<Record<SourceId, ClauseId[]>> = {},
): ChecklistRow => ({
  id: `LTR-${n}`,
  says,
  metBy: 'wording',
  clauses: { WP16: wp16, CPA18: cpa18, AW: ['AW-7.04a'], ...others },
});
const written = (n: number, says: string, clauses: ChecklistRow['clauses']): ChecklistRow => ({
  id: `LTR-${n}`,
  says,
  metBy: 'letter',
  clauses,
});

/** LTR-1 to LTR-24 of the decision tables. */
export const letterChecklist: readonly ChecklistRow[] = [
  wording(1, 'Says an unhappy person can ask ICE', ['WP16-Q1'], ['CPA18-A1-1'], {
    G2: ['G2-A2A-6b'],
    BP: ['BP-A2-3.7b'],
  }),
  wording(2, 'Gives six months from the letter’s date', ['WP16-Q2', 'WP16-I1'], ['CPA18-A1-2', 'CPA18-27']),
  wording(3, 'Says DWP, which includes Jobcentre Plus, provides ICE', ['WP16-Q3'], ['CPA18-A1-3']),
  wording(4, 'Says ICE is free and impartial', ['WP16-Q4'], ['CPA18-A1-4']),
  wording(5, 'Says ICE does not look at law or policy', ['WP16-Q5'], ['CPA18-A1-5']),
  wording(6, 'Gives ICE’s address', ['WP16-Q6'], ['CPA18-A1-6'], { G2: ['G2-A2B-1e'] }),
  wording(7, 'Gives ICE’s telephone number', ['WP16-Q7'], ['CPA18-A1-7']),
  wording(8, 'Gives ICE’s e-mail address', ['WP16-Q8'], ['CPA18-A1-8']),
  wording(9, 'Gives ICE’s website', ['WP16-Q9'], ['CPA18-A1-9']),
  wording(10, 'Says an MP may take it to the Ombudsman at any time', ['WP16-Q10'], ['CPA18-A1-10']),
  wording(11, 'Says what the Ombudsman expects to be used first', ['WP16-Q11'], ['CPA18-A1-11']),
  wording(12, 'Says what the Ombudsman investigates', ['WP16-Q12'], ['CPA18-A1-12']),
  wording(13, 'Gives the Ombudsman’s address', ['WP16-Q13'], ['CPA18-A1-13']),
  wording(14, 'Gives the Ombudsman’s telephone number', ['WP16-Q14'], ['CPA18-A1-14']),
  wording(15, 'Gives the Ombudsman’s website', ['WP16-Q15'], ['CPA18-A1-15']),
  written(16, 'Dated the day it goes', {
    WP16: ['WP16-I1', 'WP16-Q2'],
    CPA18: ['CPA18-27', 'CPA18-A1-2'],
    AW: ['AW-7.04a'],
  }),
  written(17, 'Every element answered', { WP16: ['WP16-H2'], BP: ['BP-A2-3.1a'] }),
  written(18, 'An outcome for each element', { BP: ['BP-A2-5.5'] }),
  written(19, 'Why they cannot have all they want', { BP: ['BP-A2-3.7a'], G2: ['G2-A2A-10e'] }),
  written(20, 'Says how to go further', { BP: ['BP-A2-3.7b'] }),
  written(21, 'Promises have dates', { BP: ['BP-A2-3.4'], G2: ['G2-A2A-10d'] }),
  written(22, 'Reviewed by somebody with no earlier part', { BP: ['BP-A2-3.6'] }),
  written(23, 'Agreed with the outgoing provider, where it has a part', {
    CPA18: ['CPA18-26b', 'CPA18-26c'],
  }),
  written(24, 'All stages and steps complete', {
    WP16: ['WP16-A3', 'WP16-G6'],
    CPA18: ['CPA18-1c', 'CPA18-17'],
    AW: ['AW-7.03a', 'AW-7.04b'],
    G2: ['G2-128a'],
  }),
];
