import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import type { Desk } from '../desk.ts';
import { holidaysByNation, settingsOf } from '../settings/settings.ts';
import { type Asked, askRule, asShipped } from './ask-rule.ts';

/** Asks a rule with the holidays an organisation has added; with those Redress is shipped with where there is none. */
export async function askWithin(
  desk: Desk,
  organisation: string | null,
  id: string,
  facts: unknown,
): Promise<Asked> {
  if (organisation === null) return askRule(id, facts, asShipped());
  const settings = await settingsOf(desk, organisation);
  return askRule(id, facts, { rules, calendars: calendars(holidaysByNation(settings)) });
}
