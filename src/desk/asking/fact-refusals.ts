import type { z } from 'zod';
import { listInWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with the facts of a question as they were given: which fact, and what it has to be. */
export function factRefusals(issues: readonly Issue[], facts: unknown): Refusal[] {
  return issues.map((issue) => {
    const name = issue.path.map(String).join('.');
    const absent = issue.path.reduce<unknown>(within, facts) === undefined;
    return {
      code: 'facts.invalid',
      says: `“${name}” ${absent ? 'is missing' : wrong(issue)}.`,
      remedy: remedyOf(issue),
      clauses: [],
      at: name,
    };
  });
}

const within = (value: unknown, name: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[name] : undefined;

function wrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `is not one of ${listInWords(issue.values.map(String), 'or')}`;
    case 'invalid_type':
      return `is not ${kinds[issue.expected] ?? 'of the right kind'}`;
    case 'too_small':
      return `is less than ${String(issue.minimum)}`;
    case 'too_big':
      return `is more than ${String(issue.maximum)}`;
    case 'custom':
      return issue.message;
    case 'invalid_union':
      return exact(issue) ?? 'is of the wrong kind';
    default:
      return 'cannot be read';
  }
}

/** Of a fact that may be given in several ways, the way that came nearest: one that failed on its value and not its kind. */
function exact(issue: Issue & { code: 'invalid_union' }): string | null {
  const nearest = issue.errors.flat().find((nested) => nested.code !== 'invalid_type');
  return nearest === undefined ? null : wrong(nearest);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of names with their values',
  record: 'a set of names with their values',
};

const remedyOf = (issue: Issue): string =>
  issue.code === 'invalid_value'
    ? `Give ${listInWords(issue.values.map(String), 'or')}.`
    : 'Mend it, or leave it out if it is not known.';
