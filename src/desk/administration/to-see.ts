import type { ClauseId } from '#core/citation.ts';

/** Something an administrator has to see to, and where. */
export interface ToSee {
  readonly says: string;
  /** What follows from it until it is done. */
  readonly why: string;
  readonly at: 'contracts' | 'procedure' | 'wording' | 'people' | 'look' | 'holidays' | 'backups' | 'offices';
  readonly clauses: readonly ClauseId[];
  /** Complaints cannot be answered until it is done. */
  readonly stops: boolean;
}
