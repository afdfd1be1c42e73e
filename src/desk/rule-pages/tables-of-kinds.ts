import type { ClauseId } from '#core/citation.ts';
import { type TransitionThen, type TransitionWhen, transitions } from '#guidance/complaint/transitions.ts';
import { dataRequestTransitions } from '#guidance/data-request/transitions.ts';
import { complaint } from '#kinds/complaint/complaint.ts';
import { dataRequest } from '#kinds/data-request/data-request.ts';
import type { Role } from '#kinds/roles.ts';

/** One row of a table of transitions, of whatever kind: what its guard reads. */
export interface MovingRow {
  readonly id: string;
  readonly says: string;
  readonly clauses: readonly ClauseId[];
  readonly command: string;
  /** The part of the case that moves: a limb, a thing asked for. */
  readonly part: string | null;
  readonly from: readonly string[];
  readonly to: string | null;
  readonly checks: readonly string[];
  /** Clocks that start or stop with it. */
  readonly clocks: readonly string[];
  readonly letter: string | null;
}

/** A kind of case with the table it moves by: read by its guard, its drawing and whoever asks where a clause is. */
export interface KindTable {
  readonly kind: string;
  /** The rule the table is. */
  readonly rule: string;
  readonly rows: readonly MovingRow[];
  /** Every command, in the order a page offers them. */
  readonly commands: readonly string[];
  /** A command in its own words; undefined where the kind has none of that name. */
  readonly saysOf: (command: string) => string | undefined;
  readonly rolesFor: (command: string) => readonly Role[];
  /** Whether a command no row speaks of is possible after the case has ended too. */
  readonly isForEnded: (command: string) => boolean;
}

interface ComplaintRow {
  readonly id: string;
  readonly says: string;
  readonly clauses: readonly ClauseId[];
  readonly when: TransitionWhen;
  readonly then: TransitionThen;
}

export const complaintTable: KindTable = {
  kind: complaint.name,
  rule: transitions.id,
  rows: (transitions.rows as readonly ComplaintRow[]).map(({ id, says, clauses, when, then }) => ({
    id,
    says,
    clauses,
    command: when.command,
    part: when.limb ?? null,
    from: when.from,
    to: then.to,
    checks: then.checks,
    clocks: [...(then.starts ?? []), ...(then.stops ?? [])],
    letter: then.letter ?? null,
  })),
  commands: [...complaint.commands.keys()],
  isForEnded: (command) => complaint.commands.get(command)?.whenClosed === true,
  saysOf: (command) => complaint.commands.get(command)?.says,
  rolesFor: (command) => complaint.rolesFor(command) as readonly Role[],
};

export const dataRequestTable: KindTable = {
  kind: dataRequest.name,
  rule: dataRequestTransitions.id,
  rows: dataRequestTransitions.rows.map(({ id, says, clauses, when, then }) => ({
    id,
    says,
    clauses,
    command: when.command,
    part: when.part,
    from: when.from,
    to: then.to,
    checks: then.checks,
    clocks: [],
    letter: null,
  })),
  commands: [...dataRequest.commands.keys()],
  isForEnded: (command) => dataRequest.commands.get(command)?.whenClosed === true,
  saysOf: (command) => dataRequest.commands.get(command)?.says,
  rolesFor: (command) => dataRequest.rolesFor(command) as readonly Role[],
};

/** Every kind of case that moves by a table. */
export const tablesOfKinds: readonly KindTable[] = [complaintTable, dataRequestTable];
