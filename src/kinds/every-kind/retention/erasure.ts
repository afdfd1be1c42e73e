import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';
import type { ErasureThen, ErasureWhen } from '#guidance/retention/erasure.ts';

/** A part of what is held on the person who asks. */
export interface HeldPart {
  readonly id: string;
  /** The last day it has to be kept; "running" while that has not begun to count; null where nothing keeps it. */
  readonly keepUntil?: Day | 'running' | null | undefined;
  /** What holds it back, in a word ("fraud"); null where nothing does. */
  readonly hold?: string | boolean | null | undefined;
}

export interface ErasureRequest {
  readonly identityVerified: boolean;
  /** What the programme’s guidance says; null where it has not been found. */
  readonly programmeGuidance: 'pass-to-dwp' | 'allows' | null;
  /** The day of the decision; without it, whatever has a day to be kept to is kept. */
  readonly today?: Day | undefined;
  readonly parts: readonly HeldPart[];
}

export const erasureOutcomes = [
  'ASK_IDENTITY',
  'GUIDANCE_NEEDED',
  'FORWARDED',
  'ERASED',
  'PARTLY_ERASED',
  'NOT_NOW',
] as const;

export interface ErasureDecision {
  /** Null where the rule that would say so is left out. */
  readonly outcome: (typeof erasureOutcomes)[number] | null;
  /** Ids of parts, each in one of the three. */
  readonly erased: readonly string[];
  readonly refused: readonly string[];
  readonly deferred: readonly string[];
  /** Whoever asked is never told of a hold for fraud. */
  readonly fraudHoldDisclosed: false;
  readonly clauses: readonly ClauseId[];
  /** A sentence a line; no sentence says what a hold is for. */
  readonly working: readonly string[];
}

type Row = TableRow<ErasureWhen, ErasureThen>;
type Standing = NonNullable<ErasureWhen['part']>;

/** What becomes of an erasure request (G2-133, 134): nothing is erased before identity and the programme’s guidance are known. */
export function decideErasure(rules: RuleBook, request: ErasureRequest): ErasureDecision {
  const rows = (tableIn(rules, 'erasure.decide')?.rows ?? []) as readonly Row[];
  const row = requestStates(request)
    .map((state) => rows.find(({ when }) => when.request === state))
    .find((found) => found !== undefined);
  const none = { erased: [], refused: [], deferred: [], fraudHoldDisclosed: false } as const;
  if (row === undefined) return { ...none, outcome: null, clauses: [], working: [] };
  if (row.then.outcome !== undefined)
    return { ...none, outcome: row.then.outcome, clauses: row.clauses, working: [row.says] };
  const found = request.parts.map((part) => ({ part, row: partRow(rows, part, request.today) }));
  const ids = (what: ErasureThen['part']): string[] =>
    found.filter((each) => each.row?.then.part === what).map(({ part }) => part.id);
  const erased = ids('erased');
  return {
    outcome:
      erased.length === request.parts.length ? 'ERASED' : erased.length > 0 ? 'PARTLY_ERASED' : 'NOT_NOW',
    erased,
    refused: ids('refused'),
    deferred: ids('deferred'),
    fraudHoldDisclosed: false,
    clauses: [...new Set([...row.clauses, ...found.flatMap((each) => each.row?.clauses ?? [])])],
    working: [row.says, ...found.map(({ part, row: by }) => `${part.id}: ${inASentence(part, by)}`)],
  };
}

/** What holds of a request, the first that a row speaks of deciding it. */
function requestStates({
  identityVerified,
  programmeGuidance,
}: ErasureRequest): NonNullable<ErasureWhen['request']>[] {
  return [
    ...(identityVerified ? [] : (['identity-not-verified'] as const)),
    ...(programmeGuidance === null ? (['guidance-not-found'] as const) : []),
    ...(programmeGuidance === 'pass-to-dwp' ? (['passed-to-dwp'] as const) : []),
    'allowed',
  ];
}

/** The row for a part: a hold comes before a minimum, and a minimum before being free. */
function partRow(
  rows: readonly Row[],
  { keepUntil, hold }: HeldPart,
  today: Day | undefined,
): Row | undefined {
  const held = hold === true || (typeof hold === 'string' && hold.trim() !== '' && hold !== 'none');
  const kept = keepUntil === 'running' || (keepUntil != null && (today === undefined || today <= keepUntil));
  const standings: Standing[] = [
    ...(held ? (['on-hold'] as const) : []),
    ...(kept ? (['within-its-minimum'] as const) : []),
    'free',
  ];
  return standings
    .map((standing) => rows.find(({ when }) => when.part === standing))
    .find((found) => found !== undefined);
}

function inASentence({ keepUntil }: HeldPart, row: Row | undefined): string {
  switch (row?.then.part) {
    case 'erased':
      return 'erased.';
    case 'refused':
      return keepUntil === 'running' || keepUntil == null
        ? 'refused; it has to be kept, and its time has not begun to count.'
        : `refused; it has to be kept until ${inWords(keepUntil)}.`;
    case 'deferred':
      return 'put off until a hold ends.';
    case undefined:
      return 'no rule says what becomes of it.';
  }
}
