import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { underLimits } from '../sign-in/attempt.ts';
import type { Person } from '../sign-in/person.ts';
import { noteSignIn } from '../sign-in/session.ts';
import { periodOf } from './app-code.ts';
import { useRecoveryCode } from './recovery-codes.ts';

/** A code somebody typed, and where from. */
export interface CodeTyped {
  readonly code: string;
  readonly address: string;
}

/** What a right code was. */
export interface Entered {
  /** How many recovery codes are left, where it was one of them. */
  readonly recoveryCodesLeft: number | null;
}

/** What wrong second steps of an account are counted under. */
export const secondStepOf = ({ organisation, id }: Person): string => `${organisation}/${id}`;

/** Uses a code of somebody's app, or one of their recovery codes. Wrong ones are counted, and each is taken once. */
export async function enterCode(
  desk: Desk,
  person: Person,
  { code, address }: CodeTyped,
): Promise<Entered | Refusal> {
  const trying = { what: 'second-step', login: secondStepOf(person), address } as const;
  const found = await underLimits(desk, trying, () => look(desk, person, code));
  if (found === null) await noteSignIn(desk, person, 'sign-in-failed');
  return found ?? wrongCode;
}

async function look(desk: Desk, person: Person, code: string): Promise<Entered | null> {
  const { secondSteps } = desk.record;
  const at = desk.now();
  for (const step of await secondSteps.of(person.organisation, person.id)) {
    if (step.kind !== 'app' || step.confirmedAt === null) continue;
    const period = await periodOf(step, code, at);
    if (period !== null && (await secondSteps.use(step, period, at))) return { recoveryCodesLeft: null };
  }
  const left = await useRecoveryCode(desk, person, code);
  return left === null ? null : { recoveryCodesLeft: left };
}

export const wrongCode: Refusal = {
  code: 'second-step.wrong',
  says: 'That code is not right, or it was used already.',
  remedy: 'Wait for the next code in your app and enter that one.',
  clauses: [],
  at: 'code',
};
