import type { Moment } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from '../desk.ts';
import { type ChangeOf, type SettingChange, settingsFollowing } from './follow.ts';

/** A change to what a provider has set: kept as an event with who and when, and readable at once. */
export interface SettingSaved<Type extends SettingChange = SettingChange> {
  readonly organisation: string;
  readonly actor: Actor;
  readonly key: string;
  /** What happened, in the past tense: "ContractSaved". */
  readonly type: Type;
  /** The stream it belongs to: one a setting, so that its history is its own. */
  readonly stream: string;
  readonly kind: string;
  readonly payload: ChangeOf<Type>;
  readonly files?: readonly string[];
}

/** Records a change of settings; two people changing the same one at once is told to the second. */
export async function saveSetting<Type extends SettingChange>(
  desk: Desk,
  saved: SettingSaved<Type>,
): Promise<Refusal | null> {
  const at: Moment = desk.now();
  const before = await desk.record.load(saved.organisation, saved.stream);
  const outcome = await desk.record.append({
    organisation: saved.organisation,
    key: saved.key,
    command: `setting.${saved.type}`,
    writes: [
      {
        stream: saved.stream,
        kind: saved.kind,
        expected: before?.version ?? 0,
        events: [
          {
            type: saved.type,
            at,
            by: { id: saved.actor.id, name: saved.actor.name },
            payload: saved.payload,
            ...(saved.files === undefined ? {} : { files: saved.files }),
          },
        ],
        settings: settingsFollowing(saved.type, saved.payload),
      },
    ],
  });
  if (outcome.outcome === 'changed-since')
    return {
      code: 'setting.changed-meanwhile',
      says: 'Somebody else changed this a moment ago.',
      remedy: 'Look at what it is now, and change it again if need be.',
      clauses: [],
    };
  return outcome.outcome === 'refused' ? outcome.refusal : null;
}

/** Only an administrator changes what a provider has set. */
export const administers = (actor: Actor): Refusal | null =>
  actor.roles.includes('administrator') || actor.roles.includes('system')
    ? null
    : {
        code: 'permit.role',
        says: 'Your role does not allow this.',
        remedy: 'Ask an administrator.',
        clauses: [],
      };
