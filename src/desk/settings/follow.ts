import type { Day } from '#core/day.ts';
import type { Letterhead } from '#core/letter.ts';
import type { Nation } from '#core/nation.ts';
import type { NewSetting } from '#record/settings/replace.ts';
import { brandSetting } from '../organisation/organisation.ts';
import { settingKinds } from './settings.ts';
import { shadesOf } from './shades.ts';

/** What a provider has set changes only so: each with what was set, which is kept for good. */
interface Changes {
  ContractSaved: { readonly id: string };
  ProcedurePublished: { readonly id: string };
  HolidayAdded: { readonly nation: Nation; readonly on: Day };
  WordingLoaded: { readonly id: string };
  WordingApproved: { readonly id: string };
  LookChanged: Letterhead;
  TrainingRecorded: { readonly account: string; readonly on: Day };
}
export type SettingChange = keyof Changes;
export type ChangeOf<Type extends SettingChange> = Changes[Type];

/**
 * What is set from the moment of an event on. Worked out here both when it is recorded and when the record is verified, so
 * that the two cannot differ.
 */
const follows: { readonly [Type in SettingChange]: (payload: Changes[Type]) => readonly NewSetting[] } = {
  ContractSaved: (body) => [{ kind: settingKinds.contract, id: body.id, body }],
  ProcedurePublished: (body) => [{ kind: settingKinds.procedure, id: body.id, body }],
  HolidayAdded: (body) => [{ kind: settingKinds.holiday, id: `${body.nation}-${body.on}`, body }],
  WordingLoaded: (body) => [{ kind: settingKinds.wording, id: body.id, body }],
  WordingApproved: (body) => [{ kind: settingKinds.wording, id: body.id, body }],
  LookChanged: (body) => [
    { kind: settingKinds.letterhead, id: 'letterhead', body },
    { ...brandSetting, body: shadesOf(body.colour) },
  ],
  TrainingRecorded: ({ account, on }) => [{ kind: settingKinds.training, id: account, body: { on } }],
};

/** The settings that follow from an event; none from one that sets nothing. */
export const settingsFollowing = (type: string, payload: unknown): readonly NewSetting[] =>
  Object.hasOwn(follows, type)
    ? (follows[type as SettingChange] as (payload: unknown) => readonly NewSetting[])(payload)
    : [];
