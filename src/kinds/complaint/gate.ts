import type { Refusal } from '#core/refusal.ts';
import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';
import type { TransitionThen, TransitionWhen } from '#guidance/complaint/transitions.ts';
import { type Given, refusalsOf } from './checks.ts';
import type { ComplaintSetting } from './setting.ts';
import { type Complaint, type ComplaintState, isDestroyed, isLastStage } from './state.ts';

export type Transition = TableRow<TransitionWhen, TransitionThen>;

/** What each state is called in a sentence. */
export const stateWords: Readonly<Record<string, string>> = {
  received: 'has been received and no stage is open',
  routed: 'has been routed and no stage is open',
  'stage-open': 'is at an open stage',
  'stage-responded': 'has been answered and waits for what they say',
  'all-stages-complete': 'is ready for its final response',
  'final-in-review': 'is with its reviewer',
  'final-response-issued': 'has had its final response',
  'at-ice': 'is with ICE',
  'ice-revisit': 'has steps that ICE asked for again',
  resolved: 'is resolved',
  settled: 'was put right on the spot',
  'window-closed': 'is past its six months',
  withdrawn: 'has been withdrawn',
  'directed-to-jcp': 'has been directed to Jobcentre Plus',
  'contribution-due': 'waits for our part',
  'contribution-sent': 'is with Jobcentre Plus, which has our part',
  'combined-in-agreement': 'waits for us to agree the combined reply',
  'combined-issued': 'has had its combined reply',
  'further-resolution': 'goes on after its combined reply',
};

type RowsByCommand = ReadonlyMap<string, readonly Transition[]>;

/** A page asks of every command in turn, so a book is gone through once. */
const sorted = new WeakMap<RuleBook, RowsByCommand>();

/** The rows of the transition table that a command can take, whatever the case’s state. */
export function rowsOf(command: string, { rules }: Pick<ComplaintSetting, 'rules'>): readonly Transition[] {
  const rows = sorted.getOrInsertComputed(rules, () => {
    const all = (tableIn(rules, 'complaint.transitions')?.rows ?? []) as Transition[];
    return Map.groupBy(all, ({ when }) => when.command);
  });
  return rows.get(command) ?? [];
}

/** The state of the limb a row speaks of; undefined where the complaint has no such limb. */
function stateOf(complaint: Complaint, limb: TransitionWhen['limb']): string | undefined {
  switch (limb) {
    case 'provider':
      // Until it is known whose it is, a complaint stands where ours begin.
      return complaint.provider?.state ?? (complaint.routed ? undefined : 'received');
    case 'mixed':
      return complaint.mixed?.state;
    case 'outgoing':
      return complaint.outgoing?.state;
    case 'elsewhere':
      return complaint.elsewhere.some((other) => other.state === 'signposted') ||
        complaint.outgoing?.state === 'signposted'
        ? 'signposted'
        : undefined;
    case 'settled':
      return complaint.settledOnTheSpot === null ? undefined : 'settled';
    case 'unopened':
      return (complaint.provider?.stages.length ?? 0) === 0 ? '-' : undefined;
    case 'none':
      return '-';
  }
}

function fits(complaint: Complaint, { when }: Transition): boolean {
  const from = when.from as readonly string[];
  const state = statesOf(complaint, when.limb).find((candidate) => from.includes(candidate));
  if (state === undefined) return false;
  if (when.stage === undefined || !['stage-open', 'ice-revisit'].includes(state)) return true;
  return (when.stage === 'last') === isLastStage(complaint);
}

/** The states a limb stands in: a limb with ICE whose procedure was not finished stands where it stood, too. */
function statesOf(complaint: Complaint, limb: TransitionWhen['limb']): string[] {
  const state = stateOf(complaint, limb);
  const before = limb === 'provider' ? complaint.provider?.before : null;
  return [state, before ?? undefined].filter((each) => each !== undefined);
}

/** The transition a command would take now, or null. */
export const transitionFor = (
  command: string,
  complaint: Complaint,
  setting: ComplaintSetting,
): Transition | null => rowsOf(command, setting).find((row) => fits(complaint, row)) ?? null;

/**
 * Everything that stands between a complaint and a command: its state first, then every check of the transition. All of
 * them are said at once. A command the table does not speak of needs only that the complaint exists.
 */
export function blockedBy(command: string, given: Given): Refusal[] {
  const { complaint, setting } = given;
  const everyRow = rowsOf(command, setting);
  const row = transitionFor(command, complaint, setting);
  if (row !== null) return refusalsOf(row.then.checks, given);
  const nearest =
    everyRow.find((candidate) => stateOf(complaint, candidate.when.limb) !== undefined) ?? everyRow[0];
  if (nearest === undefined) return spokenOf(command, setting) ? [noRow] : [];
  return [notNow(complaint, nearest, everyRow), ...refusalsOf(nearest.then.checks, given)];
}

/** Whether the table, whole, speaks of a command: one whose every row has been left out is not free of it. */
const spokenOf = (command: string, { rules }: ComplaintSetting): boolean => {
  const table = rules.rules.get('complaint.transitions');
  return table?.kind === 'table' && table.rows.some((row) => (row as Transition).when.command === command);
};

const noRow: Refusal = {
  code: 'complaint.not-at-this-point',
  says: 'No rule lets this be done.',
  remedy: 'See on the page of the complaint what can be done.',
  clauses: [],
};

function notNow(complaint: Complaint, nearest: Transition, rows: readonly Transition[]): Refusal {
  const state = stateOf(complaint, nearest.when.limb);
  const is = state === undefined ? 'has no such part' : (stateWords[state] ?? `is ${state}`);
  const wrongStage = state !== undefined && (nearest.when.from as readonly string[]).includes(state);
  return {
    code: 'complaint.not-at-this-point',
    says: wrongStage
      ? nearest.when.stage === 'last'
        ? 'Not yet. A stage of our procedure is still to come.'
        : 'This is the last stage, so its response is the final response.'
      : `Not now. This complaint ${is}.`,
    remedy: wrongStage && nearest.when.stage !== 'last' ? 'Write the final response.' : '',
    clauses: [...new Set(rows.flatMap((row) => row.clauses))],
  };
}

/** The refusal of any command but recording on a complaint that does not exist. */
export const noSuchComplaint: Refusal = {
  code: 'complaint.not-found',
  says: 'There is no such complaint.',
  remedy: 'Check the reference.',
  clauses: [],
};

const wasDestroyed: Refusal = {
  code: 'complaint.destroyed',
  says: 'This complaint has been destroyed, so nothing more can be done with it.',
  remedy: 'If they have come back, record a new complaint.',
  clauses: [],
};

/** Why nothing can be done with a complaint that is not there. */
export const whyNotThere = (state: ComplaintState): Refusal =>
  isDestroyed(state) ? wasDestroyed : noSuchComplaint;

export const isThere = (state: ComplaintState): state is Complaint => state.exists;
