import type { Moment } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { submit } from '../complaint/submit.ts';
import type { Desk } from '../desk.ts';
import { type Changing, saveSetting } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';
import type { SafetyAsked } from './safety-asked.ts';

/** The roles that may open one for safety. */
export const openers: readonly string[] = kind.rolesFor('open-for-safety');

export const safetyStream = 'safety-openings';

/**
 * Opens a restricted complaint at once to somebody who knows its reference, for a safety reason and some hours. Logged and answered
 * in the same words whether or not there is such a complaint. Refused only for who they are, and for what they typed.
 */
export async function askForSafety(
  desk: Desk,
  who: Omit<Changing, 'opened'> & { readonly actor: Person },
  { reference, input }: { readonly reference: string; readonly input: { reason: string; hours: number } },
): Promise<readonly Refusal[]> {
  const { organisation, actor, key } = who;
  const barred = kind.barred('open-for-safety', actor.roles);
  if (barred !== null) return [barred];
  const payload: SafetyAsked = {
    account: actor.id,
    name: actor.name,
    reference: reference.trim().slice(0, 100),
    ...input,
  };
  return desk.record.asItself(async () => {
    const { id, name, roles } = actor;
    const noted = await saveSetting(desk, {
      organisation,
      actor: { id, name, roles },
      key: `${key} asked`,
      type: 'SafetyOpeningAsked',
      stream: safetyStream,
      kind: safetyStream,
      payload,
    });
    if (noted !== null) return [noted];
    // What comes of it is not told: the answer is the same where there is none, or none that is restricted.
    await submit(desk, {
      organisation,
      actor: { id, name, roles },
      command: 'open-for-safety',
      reference,
      input,
      key,
    });
    return [];
  });
}

/** Everybody who asked, the last first, for those who review it. */
export async function safetyAsked(
  desk: Desk,
  organisation: string,
): Promise<(SafetyAsked & { readonly at: Moment })[]> {
  const loaded = await desk.record.asItself(() => desk.record.load(organisation, safetyStream));
  return (loaded?.events ?? [])
    .filter(({ type, payload }) => type === 'SafetyOpeningAsked' && payload !== null)
    .map(({ payload, at }) => ({ ...(payload as SafetyAsked), at }))
    .toReversed();
}
