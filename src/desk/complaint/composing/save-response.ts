import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { answeredElements } from '#kinds/complaint/checklist.ts';
import { answerElement, answerSchema } from '#kinds/complaint/commands/answer.ts';
import type { Complaint, Element } from '#kinds/complaint/state.ts';
import type { Desk } from '../../desk.ts';
import { stateOf } from '../../history.ts';
import type { Person } from '../../sign-in/person.ts';
import { loadCase } from '../open-case.ts';
import type { Outcome } from '../submit.ts';
import { submitInTurn } from '../submit-in-turn.ts';

/** What a writer does with one press of a button of the composer. */
export interface ResponseSaved {
  readonly person: Person;
  readonly reference: string;
  readonly key: string;
  readonly opened: number | undefined;
  /** The open element’s answer as its form gives it; null when no element is open. */
  readonly answer: Readonly<Record<string, unknown>> | null;
  /** What the writer says of words that were stopped. */
  readonly said?: { readonly confirmed?: readonly string[] };
  /** The answer has to be whole; otherwise it is kept as far as it has got. */
  readonly whole: boolean;
  /** Who is to review it; undefined when it is not being sent. */
  readonly reviewer?: string | undefined;
}

export type SaveOutcome =
  | (Extract<Outcome, { outcome: 'done' }> & {
      /** The first element still to be answered, by id; null when every one is. */
      readonly next: string | null;
      /** Whether anything was recorded: an answer that stays as it was records nothing. */
      readonly recorded: boolean;
    })
  | Exclude<Outcome, { outcome: 'done' }>;

/** Saves the open element’s answer and, where asked, sends the final response to review: both or neither. */
export async function saveResponse(desk: Desk, saved: ResponseSaved): Promise<SaveOutcome> {
  const { person, reference, key, opened, answer } = saved;
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return { outcome: 'not-found' };
  const faults = answer === null ? [] : faultsOf(answer, saved.whole);
  if (faults.length > 0) return { outcome: 'invalid', issues: faults };
  const steps = [
    ...(answer !== null && differs(asOpened(found, opened), answer)
      ? [{ command: answerElement.name, input: { ...answer, ...saved.said } }]
      : []),
    ...(saved.reviewer === undefined
      ? []
      : [{ command: 'submit-final-response', input: { reviewer: saved.reviewer } }]),
  ];
  if (steps.length === 0)
    return {
      outcome: 'done',
      reference,
      version: found.version,
      happened: '',
      says: '',
      next: firstToAnswer(found.complaint),
      recorded: false,
    };
  const outcome = await submitInTurn(desk, {
    organisation: person.organisation,
    actor: person,
    reference,
    key,
    opened,
    steps,
  });
  if (outcome.outcome !== 'done') return outcome;
  const after = await loadCase(desk, person.organisation, person, reference);
  return { ...outcome, next: after === null ? null : firstToAnswer(after.complaint), recorded: true };
}

const firstToAnswer = (complaint: Complaint): string | null =>
  answeredElements(complaint).find(({ answer }) => answer === null)?.id ?? null;

/** What is wrong with an answer as typed; a whole one needs its finding and whether they can have what they want. */
function faultsOf(answer: Readonly<Record<string, unknown>>, whole: boolean): z.core.$ZodIssue[] {
  const parsed = answerSchema.safeParse(answer);
  const missing = whole ? (['finding', 'canHave'] as const).filter((name) => answer[name] === undefined) : [];
  return [
    ...(parsed.error?.issues ?? []),
    ...missing.map(
      (name): z.core.$ZodIssue => ({ code: 'custom', path: [name], message: 'missing', input: undefined }),
    ),
  ];
}

/**
 * The case as the writer had it before them. A form sent twice then means the same both times, also when the second is read
 * between what the first one records.
 */
const asOpened = (
  { complaint, history }: NonNullable<Awaited<ReturnType<typeof loadCase>>>,
  opened: number | undefined,
): Complaint =>
  opened === undefined
    ? complaint
    : (stateOf(history.filter(({ version }) => version <= opened)) as Complaint);

/** Whether an answer says anything that is not recorded already. */
function differs(complaint: Complaint, answer: Readonly<Record<string, unknown>>): boolean {
  const { element: id, ...said } = answerSchema.parse(answer);
  const element = complaint.elements.find((candidate) => candidate.id === id);
  return element === undefined || !isDeepStrictEqual(withBlanks(said), withBlanks(recordedFor(element)));
}

function recordedFor({ answer, draft }: Element): object {
  if (answer !== null) {
    const { stage: _stage, on: _on, by: _by, ...said } = answer;
    return said;
  }
  return draft ?? {};
}

/** An answer with nothing left out, so that two can be compared. */
const withBlanks = (said: object): object => ({
  shouldHave: '',
  did: '',
  finding: null,
  outcomes: [],
  doing: '',
  canHave: null,
  why: '',
  ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
});
