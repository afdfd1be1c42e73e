import type { Moment } from '#core/day.ts';
import type { SecondStep } from '#record/accounts/second-step.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';

/** One of somebody's second steps, as their account's page shows it. */
export interface SecondStepShown {
  readonly id: string;
  readonly kind: SecondStep['kind'];
  readonly name: string;
  readonly addedAt: Moment;
  readonly lastUsedAt: Moment | null;
}

/** Somebody's ways to show their second step. */
export interface SecondStepsShown {
  readonly steps: readonly SecondStepShown[];
  /** How many recovery codes are left; null where none were ever made. */
  readonly recoveryCodesLeft: number | null;
  /** Whether codes of an app can be entered at signing in. */
  readonly byApp: boolean;
  readonly byPasskey: boolean;
}

/** The second steps somebody has confirmed, and what is left of their recovery codes. */
export async function secondStepsShown(
  { record }: Desk,
  { organisation, id }: Person,
): Promise<SecondStepsShown> {
  const [all, codes] = await Promise.all([
    record.secondSteps.of(organisation, id),
    record.recoveryCodes.left(organisation, id),
  ]);
  const steps = all
    .filter(({ confirmedAt }) => confirmedAt !== null)
    .map(({ id: step, kind, name, addedAt, lastUsedAt }) => ({ id: step, kind, name, addedAt, lastUsedAt }));
  return {
    steps,
    recoveryCodesLeft: codes?.left ?? null,
    byApp: steps.some(({ kind }) => kind === 'app'),
    byPasskey: steps.some(({ kind }) => kind === 'passkey'),
  };
}
