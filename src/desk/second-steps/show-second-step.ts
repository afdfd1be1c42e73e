import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { proved, renewSession, type SignedIn } from '../sign-in/session.ts';
import type { Here } from '../sign-in/who-is-here.ts';
import { type CodeTyped, type Entered, enterCode } from './enter-code.ts';

/** Shows the second step of whoever holds a session, by a code. The session goes on under a new secret, and owes nothing. */
export async function showSecondStep(
  desk: Desk,
  { person, session }: Pick<Here, 'person' | 'session'>,
  typed: CodeTyped,
): Promise<(SignedIn & Entered) | Refusal> {
  const entered = await enterCode(desk, person, typed);
  if (isRefusal(entered)) return entered;
  return { ...(await renewSession(desk, session, person, proved(desk))), ...entered };
}
