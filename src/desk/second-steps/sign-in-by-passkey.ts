import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { underLimits } from '../sign-in/attempt.ts';
import { openSession, proved, renewSession, type SignedIn } from '../sign-in/session.ts';
import { closed, isClosed } from '../sign-in/sign-in.ts';
import type { Here } from '../sign-in/who-is-here.ts';
import { nobody, type PasskeyAnswer, whose } from './passkey.ts';
import { answerFrom, challengeIn, isSigned, wrongPasskey } from './passkey-answer.ts';

/**
 * Signs somebody in by a passkey alone: they hold it, and it made sure that it is them.
 */
export async function signInByPasskey(
  desk: Desk,
  { typed, site, address }: PasskeyAnswer,
  browser: string,
): Promise<SignedIn | Refusal> {
  const { record, now } = desk;
  const answer = answerFrom(typed);
  const found = await underLimits(desk, { ...byPasskey(), address }, async () => {
    if (answer === null) return null;
    const asked = { challenge: challengeIn(answer), purpose: 'sign-in', ...nobody } as const;
    if (!(await record.challenges.take(asked, now()))) return null;
    const passkey = await record.secondSteps.byCredential(answer.id);
    if (passkey === null || passkey.confirmedAt === null) return null;
    if (!(await isSigned(desk, passkey, answer, { site, verified: true }))) return null;
    return record.accounts.find(passkey.organisation, passkey.account);
  });
  if (found === null) return wrongPasskey;
  if (isRefusal(found)) return found;
  if (isClosed(found, desk)) return closed;
  await record.accounts.change(found.organisation, found.id, { lastSignedInAt: now() });
  return openSession(desk, found, { owes: 'nothing', browser });
}

/** Shows the second step of whoever holds a session, by one of their passkeys. The session goes on under a new secret. */
export async function showPasskey(
  desk: Desk,
  { person, session }: Pick<Here, 'person' | 'session'>,
  { typed, site, address }: PasskeyAnswer,
): Promise<SignedIn | Refusal> {
  const { record, now } = desk;
  const answer = answerFrom(typed);
  const found = await underLimits(desk, { ...byPasskey(), address }, async () => {
    if (answer === null) return null;
    const asked = { challenge: challengeIn(answer), purpose: 'second-step', ...whose(person) } as const;
    if (!(await record.challenges.take(asked, now()))) return null;
    const steps = await record.secondSteps.of(person.organisation, person.id);
    const passkey = steps.find((step) => step.kind === 'passkey' && step.credential === answer.id);
    if (passkey?.kind !== 'passkey' || passkey.confirmedAt === null) return null;
    return (await isSigned(desk, passkey, answer, { site, verified: false })) ? passkey : null;
  });
  if (found === null) return wrongPasskey;
  return isRefusal(found) ? found : renewSession(desk, session, person, proved(desk));
}

/** A passkey is not guessed, so nobody's wrong codes stand in its way: wrong answers count against the address alone. */
const byPasskey = () => ({ what: 'second-step', login: `passkey ${randomUUID()}` }) as const;
