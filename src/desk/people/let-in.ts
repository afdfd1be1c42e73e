import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { resetPassword } from './reset-password.ts';
import { resetSecondSteps } from './reset-second-steps.ts';

/** Somebody let in again: the password they are told, which they change at once. */
export interface LetIn {
  readonly name: string;
  readonly password: string;
}

/**
 * Lets somebody in again who has lost everything they sign in with, from where Redress runs: for the last administrator, whom
 * nobody else can help. They get a temporary password and set up a second step anew; the record says that it was done so.
 */
export async function letIn(desk: Desk, email: string): Promise<LetIn | Refusal> {
  const accounts = await desk.record.accounts.byEmail(email.trim());
  const [account] = accounts;
  if (account === undefined || accounts.length > 1) return nobody;
  if (account.disabledAt !== null) return closed;
  const who = () => ({ organisation: account.organisation, actor: systemActor, key: randomUUID() });
  const refusal = await resetSecondSteps(desk, who(), account.id);
  if (refusal !== null) return refusal;
  const reset = await resetPassword(desk, who(), account.id);
  return isRefusal(reset) ? reset : { name: account.name, password: reset.password ?? '' };
}

const nobody: Refusal = {
  code: 'person.unknown',
  says: 'Nobody signs in with that e-mail address.',
  remedy: 'Check how it is written.',
  clauses: [],
};
const closed: Refusal = {
  code: 'person.closed',
  says: 'That account is closed.',
  remedy: 'An administrator can open it again.',
  clauses: [],
};
