import type { Refusal } from '#core/refusal.ts';
import type { Outcome } from '#desk/complaint/submit.ts';
import { type Problem, statusOf } from '#web/problem.ts';
import { invalid } from './invalid.ts';
import type { Answer } from './operation.ts';

/** What came of a command, as an answer. */
export function answerOutcome(outcome: Outcome, status: 200 | 201 = 200, home = '/api/complaints'): Answer {
  switch (outcome.outcome) {
    case 'done': {
      const { reference, version, says } = outcome;
      return {
        status,
        body: { reference, version, says },
        headers: { etag: etagOf(version), location: `${home}/${reference}` },
      };
    }
    case 'invalid':
      return { problem: invalid(outcome.issues) };
    case 'refused':
      return { refusals: outcome.refusals };
    case 'changed':
      return { problem: changedSince(outcome) };
    case 'not-found':
      return { problem: noComplaint };
  }
}

/** A version as it is told to a program, to be given back in If-Match. */
export const etagOf = (version: number): string => `"${version}"`;

/** Refusals as one problem: the first gives the code, and all of them stand in it. */
export function refusedWith(refusals: readonly Refusal[]): Problem {
  const [first] = refusals;
  if (first === undefined) throw new RangeError('refused with nothing');
  const { code, says, remedy } = first;
  return {
    status: statusOf(first),
    code,
    title: 'This cannot be done now',
    says,
    remedy,
    clauses: [...new Set(refusals.flatMap(({ clauses }) => clauses))],
    errors: refusals.flatMap(({ at, says: sentence }) =>
      at === undefined || at === '' ? [] : [{ field: at, says: sentence }],
    ),
    refusals,
  };
}

const changedSince = ({ version, since }: Extract<Outcome, { outcome: 'changed' }>): Problem => ({
  status: 409,
  code: 'complaint.changed-since',
  title: 'It has changed since you looked',
  says: 'Somebody recorded something after the version you named. Nothing of yours has been recorded.',
  remedy: 'See what they did, then send it again with the new version if it still stands.',
  more: { version, since },
});

export const noComplaint: Problem = {
  status: 404,
  code: 'complaint.not-found',
  title: 'There is no such complaint',
  says: 'No complaint here has that reference.',
  remedy: 'Check the reference.',
};
