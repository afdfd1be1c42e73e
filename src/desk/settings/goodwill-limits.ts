import { z } from 'zod';
import type { ClauseId } from '#core/citation.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { roleNames } from '#kinds/roles.ts';
import type { Desk } from '../desk.ts';
import { type GoodwillLimits, goodwillRoles, goodwillStream } from './goodwill.ts';
import { typedPounds } from './pounds.ts';
import { administers, type Changing, saveSetting } from './save.ts';
import { settingKinds } from './settings.ts';

/** Why limits are set: financial redress has guidance of its own, and what is spent is recorded (BP-A2-2.6, BP-A2-5.7). */
export const goodwillClauses: readonly ClauseId[] = ['BP-A2-1.4', 'BP-A2-2.6', 'BP-A2-5.7'];

export const goodwillLimitsSchema = z.strictObject({
  handler: typedPounds,
  reviewer: typedPounds,
  manager: typedPounds,
});

export const goodwillLimitsForm: Form = {
  title: 'Goodwill payments',
  about:
    'A goodwill payment is money of your own, offered to put something right. Say how much each role may offer by itself.',
  button: 'Save the limits',
  fields: goodwillRoles.map((role) => ({
    name: role,
    as: 'text',
    label: `${roleNames[role]}, in pounds`,
    hint: 'Leave empty if this role may offer none',
    optional: true,
    spellcheck: false,
    mend: { 'not-a-number': 'Write an amount in pounds, like 50 or 37.50' },
  })),
};

/** Saves how much each role may offer. What was offered before stands. */
export async function saveGoodwillLimits(
  desk: Desk,
  who: Changing,
  limits: GoodwillLimits,
): Promise<Refusal | null> {
  return (
    administers(who.actor) ??
    saveSetting(desk, {
      ...who,
      type: 'GoodwillLimitsSet',
      stream: goodwillStream,
      kind: settingKinds.goodwillLimits,
      payload: limits,
    })
  );
}
