import type { Refusal } from '#core/refusal.ts';
import type { TableRow } from '#core/rule.ts';
import { tableIn } from '#core/rule-book.ts';
import {
  dataRequestTransitions,
  type RequestThen,
  type RequestWhen,
} from '#guidance/data-request/transitions.ts';
import { type Given, refusalsOf } from './checks.ts';
import type { DataRequestSetting } from './setting.ts';
import type { DataRequest, DataRequestState } from './state.ts';

type Transition = TableRow<RequestWhen, RequestThen>;

/** What each state is called in a sentence. */
const stateWords: Readonly<Record<string, string>> = {
  received: 'whoever asks has not been verified',
  verified: 'whoever asks has been verified',
  answered: 'it has been answered',
  withdrawn: 'it has been withdrawn',
  unverified: 'it ended because nobody could be verified',
  'to-find': 'nobody has said which cases are theirs',
  found: 'the export has not been made',
  made: 'the export waits to be checked',
  returned: 'the export was sent back to be made again',
  checked: 'the export has been checked',
  'to-look-up': 'nobody has looked for the programme’s guidance',
  'guidance-needed': 'the programme’s guidance has not been found',
  'dwp-decides': 'DWP decides it',
  allowed: 'the guidance allows it and nothing has been decided',
  decided: 'it has been decided and what was to be erased is still there',
  'carried-out': 'what was to be erased is gone',
  deferred: 'a part is put off',
  forwarded: 'it has been passed to DWP',
};

/** The rows of the table that a command can take, whatever the state. */
const rowsOf = (command: string, { rules }: Pick<DataRequestSetting, 'rules'>): Transition[] =>
  ((tableIn(rules, 'data-request.transitions')?.rows ?? []) as Transition[]).filter(
    ({ when }) => when.command === command,
  );

/** Whether the table, whole, speaks of a command: one whose row has been left out is not free of it. */
const spokenOf = (command: string): boolean =>
  dataRequestTransitions.rows.some(({ when }) => when.command === command);

/** Everything between a request and a command the table speaks of: its state first, then the checks. Null where it does not. */
export function blockedByTable(command: string, given: Given): Refusal[] | null {
  if (!spokenOf(command)) return null;
  const { request, setting } = given;
  const [row] = rowsOf(command, setting);
  if (row === undefined) return [noRow];
  const { when, then, clauses } = row;
  const state = request[when.part];
  const open = request.request === 'received' || request.request === 'verified';
  const fits = state !== null && open && (when.from as readonly string[]).includes(state);
  return fits ? refusalsOf(then.checks, given) : [notNow(given.request, state, clauses)];
}

const noRow: Refusal = {
  code: 'data-request.not-at-this-point',
  says: 'No rule lets this be done.',
  remedy: 'See on the page of the request what can be done.',
  clauses: [],
};

function notNow(request: DataRequest, state: string | null, clauses: Refusal['clauses']): Refusal {
  const ended = request.request !== 'received' && request.request !== 'verified';
  const is = state === null ? 'they did not ask for it' : stateWords[ended ? request.request : state];
  return {
    code: 'data-request.not-at-this-point',
    says: `Not now: ${is ?? 'it stands elsewhere'}.`,
    remedy: '',
    clauses,
  };
}

/** The refusal of any command but recording on a request that does not exist. */
export const noSuchRequest: Refusal = {
  code: 'data-request.not-found',
  says: 'There is no such request.',
  remedy: 'Check the reference.',
  clauses: [],
};

export const closed: Refusal = {
  code: 'data-request.closed',
  says: 'This request has ended.',
  remedy: 'Record a new one if they ask again.',
  clauses: [],
};

export const isThere = (state: DataRequestState): state is DataRequest => state.exists;
