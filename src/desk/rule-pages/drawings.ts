import type { ClauseId } from '#core/citation.ts';
import { checkIn } from '#core/rule-book.ts';
import { rules } from '#guidance/catalogue.ts';
import { roleNames } from '#kinds/roles.ts';
import { stateInWords } from './state-words.ts';
import { complaintTable, dataRequestTable, type KindTable, type MovingRow } from './tables-of-kinds.ts';

/** One way a part of a case moves. */
export interface Move {
  readonly id: string;
  readonly says: string;
  /** The command that does it, in its own words. */
  readonly command: string;
  readonly from: readonly string[];
  /** Null where it stays as it is. */
  readonly to: string | null;
  readonly who: readonly string[];
  /** What has to hold first. */
  readonly checks: readonly { readonly id: string; readonly title: string }[];
  readonly letter: string | null;
  readonly clauses: readonly ClauseId[];
}

/** How one part of a case moves: its states in order, and every way between them. */
export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly states: readonly { readonly id: string; readonly says: string }[];
  readonly moves: readonly Move[];
}

const parts: readonly {
  readonly id: string;
  readonly of: KindTable;
  readonly part: string;
  readonly title: string;
}[] = [
  { id: 'provider', of: complaintTable, part: 'provider', title: 'A complaint that is ours' },
  { id: 'mixed', of: complaintTable, part: 'mixed', title: 'A complaint that Jobcentre Plus or DWP leads' },
  { id: 'outgoing', of: complaintTable, part: 'outgoing', title: 'The outgoing provider’s part' },
  { id: 'elsewhere', of: complaintTable, part: 'elsewhere', title: 'A part that is somebody else’s' },
  { id: 'data-request', of: dataRequestTable, part: 'request', title: 'A data request' },
  { id: 'data-request-access', of: dataRequestTable, part: 'access', title: 'Seeing what is held' },
  { id: 'data-request-erasure', of: dataRequestTable, part: 'erasure', title: 'Having it erased' },
];

/** The tables of transitions, part by part: what the commands themselves are decided by. */
export const drawings = (): Drawing[] =>
  parts.map(({ id, of, part, title }) => {
    const rows = of.rows.filter((row) => row.part === part);
    const states = [...new Set(rows.flatMap(({ from, to }) => [...from, ...(to === null ? [] : [to])]))];
    return {
      id,
      title,
      states: states.map((state) => ({ id: state, says: stateInWords(state) })),
      moves: rows.map((row) => moveOf(row, of)),
    };
  });

const moveOf = (
  { id, says, command, from, to, checks, letter, clauses }: MovingRow,
  of: KindTable,
): Move => ({
  id,
  says,
  command: of.saysOf(command) ?? command,
  from: from.map(stateInWords),
  to: to === null ? null : stateInWords(to),
  who: of.rolesFor(command).map((role) => roleNames[role]),
  checks: checks.flatMap((check) => {
    const rule = checkIn(rules, check);
    return rule === null ? [] : [{ id: check, title: rule.title }];
  }),
  letter,
  clauses,
});
