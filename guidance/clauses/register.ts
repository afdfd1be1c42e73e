import type { Clause, ClauseId } from '#core/citation.ts';
import { aw } from './aw.ts';
import { bp } from './bp.ts';
import { cpa18 } from './cpa18.ts';
import { g2 } from './g2.ts';
import { wp16 } from './wp16.ts';

/** Every clause of the five documents, in the order of the documents. What is not here cannot be cited. */
export const register: readonly Clause[] = [...g2, ...wp16, ...cpa18, ...bp, ...aw];

const byId: ReadonlyMap<string, Clause> = new Map(register.map((entry) => [entry.id, entry]));

/** The clause of an id, or undefined: what a person typed may not exist. */
export const clauseOf = (id: string): Clause | undefined => byId.get(id);

/** The clause of an id our own data cites. Throws when there is none: a bug. */
export function clause(id: ClauseId): Clause {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`no clause ${id} in the register`);
  return found;
}
