import { listInWords } from '#core/day-in-words.ts';
import { type ComplaintPermit, type Condition, conditions, permits } from '#kinds/complaint/permit-table.ts';
import { type Relation, relationNames } from '#kinds/complaint/relations.ts';
import { permits as requestPermits } from '#kinds/data-request/permits.ts';
import { type Role, roleNames } from '#kinds/roles.ts';
import { stateInPlain } from './state-words.ts';
import { complaintTable, dataRequestTable, type KindTable, type MovingRow } from './tables-of-kinds.ts';

/** One command as the table of permits is read: role × command × state × what the person is to the case. */
export interface PermitRow {
  /** Its name in the API and in the code. */
  readonly command: string;
  readonly says: string;
  readonly roles: readonly Role[];
  /** The same in words: "Handler", "Redress itself". */
  readonly by: readonly string[];
  /** From which states, a sentence for each part of a case that moves by itself. */
  readonly when: readonly string[];
  /** Only where: what the case has to be for a role, or somebody of that role to it. */
  readonly only: readonly string[];
  /** Never by: what nobody who does it, or is given a place by it, may be to the case. */
  readonly never: readonly string[];
}

/** The permits of one kind of case, in the order of its commands. */
export interface KindPermits {
  readonly kind: string;
  readonly title: string;
  readonly rows: readonly PermitRow[];
}

/** Every command of every kind, joined out of its permit, its transitions and what the permit asks. */
export const permitsOfKinds = (): KindPermits[] => [
  { kind: 'complaint', title: 'A complaint', rows: rowsOf(complaintTable, permits) },
  { kind: 'data-request', title: 'A data request', rows: rowsOf(dataRequestTable, requestPermits) },
];

function rowsOf(table: KindTable, held: Readonly<Record<string, ComplaintPermit>>): PermitRow[] {
  const inOrder = [...new Set([...table.commands, ...Object.keys(held)])];
  return inOrder.map((command) => {
    const permit = held[command] ?? { roles: [] };
    return {
      command,
      says: table.saysOf(command) ?? permit.says ?? command,
      roles: permit.roles,
      by: permit.roles.map(roleInWords),
      when: statesOf(command, table),
      only: onlyOf(permit),
      never: neverOf(permit),
    };
  });
}

/** A role as the tables name it. What Redress does by itself nobody is given a role for. */
export const roleInWords = (role: Role): string => (role === 'system' ? 'Redress itself' : roleNames[role]);

/** What the parts of a case are called before their states. */
const partWords: Readonly<Record<string, string>> = {
  provider: 'Ours',
  mixed: 'Jobcentre Plus or DWP leads',
  outgoing: 'The outgoing provider’s part',
  elsewhere: 'Somebody else’s',
  settled: 'Put right on the spot',
  unopened: 'No stage of ours open',
  request: 'The request',
  access: 'Seeing what is held',
  erasure: 'Having it erased',
};

function statesOf(command: string, table: KindTable): string[] {
  const rows = table.rows.filter((row) => row.command === command);
  if (rows.some(({ part }) => part === 'none') || command === 'record') return ['Before there is one'];
  const parts = [...new Set(rows.map(({ part }) => part))];
  if (parts.length > 0) return parts.map((part) => inPart(part, rows));
  if (table.saysOf(command) === undefined) return [];
  return [table.isForEnded(command) ? 'Open or ended' : 'While it is open'];
}

function inPart(part: string | null, rows: readonly MovingRow[]): string {
  const states = new Set(rows.filter((row) => row.part === part).flatMap(({ from }) => from));
  const words = [...states].map(stateInPlain);
  return `${partWords[part ?? ''] ?? part ?? ''}: ${listInWords(words, 'or')}`;
}

/** What is asked of a complaint, or of a person to it, in words. */
export const askedInWords = (asked: Relation | Condition): string =>
  asked in conditions ? conditions[asked as Condition] : relationNames[asked as Relation];

const onlyOf = ({ only = {} }: ComplaintPermit): string[] =>
  Object.entries(only).map(([role, asked]) => `${roleNames[role as Role]}: ${askedInWords(asked)}`);

function neverOf({ never = [], appoints }: ComplaintPermit): string[] {
  const doing = never.map((relation) => relationNames[relation]);
  return [
    ...(doing.length === 0 ? [] : [`whoever does it, where ${listInWords(doing, 'or')}`]),
    ...(appoints === undefined ? [] : [`a ${appoints} who is not independent`]),
  ];
}
