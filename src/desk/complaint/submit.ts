import { type Submission as CaseSubmission, type Outcome, submit as submitCase } from '../cases/submit.ts';
import type { Desk } from '../desk.ts';

export type { Outcome };

/** A command on a complaint, as it comes in. */
export type Submission = Omit<CaseSubmission, 'kind'>;

/** Does a command on a complaint, through the one door that every kind of case has. */
export const submit = (desk: Desk, submission: Submission): Promise<Outcome> =>
  submitCase(desk, { ...submission, kind: 'complaint' });
