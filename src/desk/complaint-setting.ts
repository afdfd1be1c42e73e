import { type Day, dayOf, type Moment } from '#core/day.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import type { ComplaintSetting, Staff } from '#kinds/complaint/setting.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from './desk.ts';
import { holidaysByNation, printable, type Settings, settingsOf } from './settings/settings.ts';

/** Who acts when time has passed and nobody else does. */
export const systemActor: Actor = { id: 'system', name: 'Redress', roles: ['system'] };

/** What decisions about complaints are given, for one actor at one moment, and the settings it was made from. */
export interface Situated {
  readonly setting: ComplaintSetting;
  readonly settings: Settings;
}

/** Reads everything a decision needs that is not the case itself. */
export async function situate(
  desk: Desk,
  organisation: string,
  actor: Actor,
  now: Moment = desk.now(),
): Promise<Situated> {
  const [settings, accounts] = await Promise.all([
    settingsOf(desk, organisation),
    desk.record.accounts.list(organisation),
  ]);
  const staff = new Map<string, Staff>(
    accounts.map((account) => [
      account.id,
      {
        id: account.id,
        name: account.name,
        roles: account.roles,
        trainedOn: settings.trained.get(account.id) ?? null,
        active: account.disabledAt === null,
      },
    ]),
  );
  return { settings, setting: settingFrom(settings, staff, actor, now) };
}

/** The setting of a decision from settings already read. */
export function settingFrom(
  settings: Settings,
  staff: ReadonlyMap<string, Staff>,
  actor: Actor,
  now: Moment,
): ComplaintSetting {
  const today: Day = dayOf(now);
  return {
    today,
    now,
    actor,
    rules,
    calendars: calendars(holidaysByNation(settings)),
    provider: settings.letterhead,
    staff,
    wordings: printable(settings),
  };
}
