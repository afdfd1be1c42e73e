import type { z } from 'zod';
import { issueInWords } from '#desk/issue-in-words.ts';
import type { Fault } from '#web/forms/faults.ts';
import type { Problem } from '#web/problem.ts';

type Issue = z.core.$ZodIssue;

/** Errors told at once: more are no help to anybody, and cost more to say than to send. */
const mostTold = 200;

/** What a schema found wrong, as a problem that names every field, or the first few hundred. */
export const invalid = (issues: readonly Issue[]): Problem => ({
  status: 422,
  code: 'input.invalid',
  title: 'Something in it is not right',
  says: 'Nothing has been recorded.',
  remedy: 'See each of the errors, mend them and send it again.',
  errors: issues.slice(0, mostTold).flatMap(faultsOf).slice(0, mostTold),
});

function faultsOf(issue: Issue): Fault[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostTold).map((key) => ({
      field: [field, key].filter((part) => part !== '').join('.'),
      says: 'There is no such field here.',
    }));
  return [{ field, says: issueInWords(issue) }];
}
