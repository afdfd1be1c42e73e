import type { z } from 'zod';
import { issueInWords } from '#desk/issue-in-words.ts';
import type { Fault } from '#web/forms/faults.ts';
import type { Problem } from '#web/problem.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as a problem that names every field. */
export const invalid = (issues: readonly Issue[]): Problem => ({
  status: 422,
  code: 'input.invalid',
  title: 'Something in it is not right',
  says: 'Nothing has been recorded.',
  remedy: 'See each of the errors, mend them and send it again.',
  errors: issues.flatMap(faultsOf),
});

function faultsOf(issue: Issue): Fault[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [field, key].filter((part) => part !== '').join('.'),
      says: 'There is no such field here.',
    }));
  return [{ field, says: issueInWords(issue) }];
}
