import type { Clause } from '#core/citation.ts';
import { sourceOf } from '#core/citation.ts';
import { register } from '#guidance/clauses/register.ts';
import { type CoveredClause, coverage, type Status } from './coverage.ts';

/** A clause in our words, with what is done about it. */
export type ListedClause = Clause & Pick<CoveredClause, 'status' | 'where' | 'scenarios'>;

/** The clauses of a document, or of all, with a status or with any, in the register’s order. */
export function listClauses({
  source,
  status,
}: {
  readonly source?: string;
  readonly status?: string;
}): ListedClause[] {
  const { byId } = coverage();
  return register
    .filter(({ id }) => source === undefined || sourceOf(id) === source)
    .map((clause): ListedClause => {
      const covered = byId.get(clause.id);
      const standing: Status = covered?.status ?? 'not yet';
      return {
        ...clause,
        status: standing,
        where: covered?.where ?? [],
        scenarios: covered?.scenarios ?? [],
      };
    })
    .filter((clause) => status === undefined || clause.status === status);
}
