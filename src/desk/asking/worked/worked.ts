/**
 * A question worked out by hand from the decision tables: what was asked, and what has to be answered. Of the answer only the
 * fields named are held to; a list is held to exactly, in any order. `missing` names facts the answer must ask for.
 */
export interface Worked {
  readonly rule: string;
  readonly why: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
}

type Row = readonly [why: string, facts: Worked['facts'], answer: Worked['answer']];

/** The rows of one question; what `shared` gives holds in every row that does not say otherwise. */
export const worked = (rule: string, rows: readonly Row[], shared: Worked['facts'] = {}): Worked[] =>
  rows.map(([why, facts, answer]) => ({ rule, why, facts: { ...shared, ...facts }, answer }));
