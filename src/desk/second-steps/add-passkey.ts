import { randomUUID } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import type { Here } from '../sign-in/who-is-here.ts';
import { longestName } from './add-app.ts';
import { type Added, added } from './added.ts';
import { askNewPasskey, type PasskeyAnswer, type PasskeyQuestion, whose } from './passkey.ts';
import { answerFrom, challengeIn, passkeyMade, wrongPasskey } from './passkey-answer.ts';
import { proofNeeded } from './proof.ts';

/** Asks the browser of somebody who just proved who they are to make a passkey. */
export const beginPasskey = async (
  desk: Desk,
  here: Pick<Here, 'person' | 'session'>,
  where: Parameters<typeof askNewPasskey>[2],
): Promise<PasskeyQuestion | Refusal> =>
  (await proofNeeded(desk, here)) ?? askNewPasskey(desk, here.person, where);

/** Keeps the passkey a browser made for somebody. */
export async function addPasskey(
  desk: Desk,
  here: Pick<Here, 'person' | 'session'>,
  { typed, site }: PasskeyAnswer,
  name: string,
): Promise<Added | Refusal> {
  const { record, now } = desk;
  const { organisation, id: account } = here.person;
  const refusal = await proofNeeded(desk, here);
  if (refusal !== null) return refusal;
  const answer = answerFrom(typed);
  if (answer === null) return wrongPasskey;
  const asked = { challenge: challengeIn(answer), purpose: 'add', ...whose(here.person) } as const;
  if (!(await record.challenges.take(asked, now()))) return wrongPasskey;
  const made = await passkeyMade(answer, site);
  if (made === null) return wrongPasskey;
  const step = {
    kind: 'passkey',
    organisation,
    account,
    id: randomUUID(),
    name: name.trim().slice(0, longestName) || 'Passkey',
    addedAt: now(),
    confirmedAt: now(),
    lastUsedAt: null,
    ...made,
  } as const;
  return (await record.secondSteps.add(step)) ? added(desk, here, step) : known;
}

const known: Refusal = {
  code: 'second-step.passkey-known',
  says: 'That passkey has been added already.',
  remedy: 'Use it as it is, or add another.',
  clauses: [],
};
