import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { addressCounted } from './address.ts';
import {
  attemptsOfAddress,
  before,
  failuresOfName,
  failuresOfSecondStep,
  failuresOfSecondStepInAll,
} from './limits.ts';

/** Something tried that could be guessed: what, of whom, and the network address it came from. */
export interface Trying {
  readonly what: 'password' | 'second-step';
  readonly login: string;
  readonly address: string;
}

const limits = {
  password: [failuresOfName],
  'second-step': [failuresOfSecondStep, failuresOfSecondStepInAll],
};

/**
 * Looks at something that could be guessed, unless a limit is reached: gives what was found, or null where it was wrong. Every
 * attempt is counted as failed before it is looked at, in the record, so that neither many at once, nor many machines, nor a
 * restart gets past the limits. What is not looked at is not counted: trying on would otherwise keep somebody out for good.
 */
export async function underLimits<Found>(
  { record, now }: Desk,
  { what, login, address }: Trying,
  look: () => Promise<Found | null>,
): Promise<Found | Refusal | null> {
  const at = now();
  const { most, mostInAll, within } = attemptsOfAddress;
  const begun = await record.attempts.begin(
    { what, login, address: addressCounted(address), at },
    {
      ofName: limits[what].map((limit) => ({ most: limit.most, since: before(at, limit.within) })),
      ofAddress: { most, mostInAll, since: before(at, within) },
    },
  );
  if ('full' in begun) return begun.full === 'address' ? tooManyFromHere : tooMany[what];
  const found = await look();
  if (found !== null) await record.attempts.succeeded(begun.id);
  return found;
}

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code,
  says,
  remedy,
  clauses: [],
});

export const tooManyFromHere = refusal(
  'sign-in.too-many-from-address',
  'Signing in was tried too often from where you are.',
  'Wait an hour, then try again.',
);
const tooMany: Readonly<Record<Trying['what'], Refusal>> = {
  password: refusal(
    'sign-in.locked',
    `Signing in with that e-mail address failed ${failuresOfName.most} times.`,
    `Wait ${failuresOfName.within.minutes} minutes, then try again.`,
  ),
  'second-step': refusal(
    'second-step.locked',
    'A wrong code was entered too often.',
    `Wait ${failuresOfSecondStep.within.minutes} minutes, then try again. If the codes were not entered by you, change your password.`,
  ),
};
