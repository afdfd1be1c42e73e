import type { Moment } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import { roleRefusal } from '#kinds/permit.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import { areas } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { type ChangeOf, type SettingChange, settingsAfter } from './follow.ts';

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
  /** Versions of the stream whose payload and files go for good with this change, and why, in words that name nobody. */
  readonly letsGo?: { readonly versions: readonly number[]; readonly reason: string };
  /** The version of the stream the person was looking at; left out by callers that did not look. */
  readonly opened?: number | undefined;
}

/** Who changes a setting, from what they were looking at, with one press of a button. */
export interface Changing {
  readonly organisation: string;
  readonly actor: Actor;
  readonly key: string;
  readonly opened?: number | undefined;
}

/** Records a change of settings; two people changing the same one at once is told to the second. */
export async function saveSetting<Type extends SettingChange>(
  desk: Desk,
  saved: SettingSaved<Type>,
): Promise<Refusal | null> {
  const at: Moment = desk.now();
  const by = { id: saved.actor.id, name: saved.actor.name };
  const { letsGo } = saved;
  const loaded = await desk.record.load(saved.organisation, saved.stream);
  const expected = saved.opened ?? loaded?.version ?? 0;
  const { type, payload } = saved;
  const outcome = await desk.record.append({
    organisation: saved.organisation,
    key: saved.key,
    command: `setting.${saved.type}`,
    writes: [
      {
        stream: saved.stream,
        kind: saved.kind,
        expected,
        events: [
          {
            type: saved.type,
            at,
            by,
            payload: saved.payload,
            ...(saved.files === undefined ? {} : { files: saved.files }),
          },
          ...(letsGo === undefined ? [] : [{ type: payloadsDestroyed, at, by, payload: letsGo }]),
        ],
        settings: settingsAfter([...(loaded?.events ?? []), { type, payload }]),
        ...(letsGo === undefined ? {} : { destroys: letsGo.versions }),
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

/** How often a setting has been changed: 0 before it was first set. */
export const versionOf = async (desk: Desk, organisation: string, stream: string): Promise<number> =>
  (await desk.record.load(organisation, stream))?.version ?? 0;

/** Whether this very press of the button was recorded before: a form sent twice is answered as it was the first time. */
export const savedBefore = async (
  desk: Desk,
  { organisation, key }: Changing,
  type: SettingChange,
): Promise<{ readonly stream: string } | null> => desk.record.answered(organisation, key, `setting.${type}`);

/** Null where somebody changes what a provider has set; else the refusal. Redress itself does, where it sets up what it plays. */
export const administers = ({ roles }: Actor): Refusal | null =>
  roleRefusal([...areas.settings.changers, 'system'], roles);
