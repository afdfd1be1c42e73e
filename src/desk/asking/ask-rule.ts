import type { ClauseId } from '#core/citation.ts';
import { sourceOf } from '#core/citation.ts';
import type { Refusal } from '#core/refusal.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import { editionOf } from '#guidance/sources.ts';
import { questions } from '#kinds/kinds.ts';
import type { Asking, Question } from '#kinds/question.ts';
import { factRefusals } from './fact-refusals.ts';
import { factsIgnored } from './facts-ignored.ts';

/** A rule’s answer as it is given out: its own fields at the top, and beside them what is needed to check it. */
export type RuleAnswer = Readonly<Record<string, unknown>> & {
  readonly because: readonly ClauseId[];
  /** A sentence a line. */
  readonly working: readonly string[];
  /** The document, or the version of the procedure, relied on; null where no source was. */
  readonly edition: string | null;
  /** Where sources differ, what was settled and why. */
  readonly conflicts: readonly string[];
  /** Facts that matter and were not given. */
  readonly missing: readonly string[];
  /** Facts that were given and that the rule does not take. */
  readonly ignored: readonly string[];
};

/** An answer, or why the question cannot be put. */
export type Asked =
  | { readonly ok: true; readonly answer: RuleAnswer }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The rules and the bank holidays as Redress is shipped with them: what a question is asked of outside an organisation. */
export const asShipped = (): Asking => ({ rules, calendars: calendars() });

/** The question a rule can be asked, or undefined. */
export const questionOf = (id: string): Question | undefined =>
  questions.find((candidate) => candidate.rule === id);

/**
 * Asks one rule by itself. The facts come as they were typed: an unknown rule, a rule that is not asked by itself, and a fact
 * that cannot be read are refusals in plain words; a fact left out that matters is named in the answer.
 */
export function askRule(id: string, facts: unknown, asking: Asking): Asked {
  const question = questionOf(id);
  if (question === undefined) return { ok: false, refusals: [notAsked(id, asking)] };
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts))
    return { ok: false, refusals: [notFacts] };
  const read = question.facts.safeParse(facts);
  if (!read.success) return { ok: false, refusals: factRefusals(read.error.issues, facts) };
  const { answer, because, working, edition, conflicts, missing } = question.ask(read.data, asking);
  return {
    ok: true,
    answer: {
      ...answer,
      because,
      working,
      edition: edition ?? editionsBehind(because),
      conflicts: conflicts ?? [],
      missing: missing ?? [],
      ignored: factsIgnored(question, facts),
    },
  };
}

/** The editions of the documents that clauses stand in, by title. */
function editionsBehind(because: readonly ClauseId[]): string | null {
  const titles = [...new Set(because.map((clause) => editionOf(sourceOf(clause)).title))];
  return titles.length === 0 ? null : titles.join('; ');
}

/** Why a rule that is not there can be neither asked nor read. */
export const unknownRule = (id: string): Refusal => ({
  code: 'rule.unknown',
  says: `There is no rule called “${id}”.`,
  remedy: 'List the rules to see what each is called.',
  clauses: [],
  at: 'rule',
});

function notAsked(id: string, { rules: book }: Asking): Refusal {
  const rule = book.rules.get(id);
  if (rule === undefined) return unknownRule(id);
  const gate = [...book.rules.values()].find((other) => other.kind === 'gate' && other.checks.includes(id));
  return {
    code: 'rule.not-asked-by-itself',
    says: `“${rule.title}” is not a rule that is asked by itself.`,
    remedy: gate === undefined ? 'Its page says where it is applied.' : `Ask ${gate.id}, which looks at it.`,
    clauses: [],
    at: 'rule',
  };
}

const notFacts: Refusal = {
  code: 'facts.invalid',
  says: 'The facts are not a set of names with their values.',
  remedy: 'Give them as one JSON object, such as { "nation": "scotland" }.',
  clauses: [],
  at: 'facts',
};
