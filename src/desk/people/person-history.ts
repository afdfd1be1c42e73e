import type { Desk } from '../desk.ts';
import { accountStream } from '../second-steps/note.ts';
import { type SettingChanged, settingHistory } from '../settings/setting-history.ts';
import { isLater } from '../sign-in/limits.ts';
import { peopleStream } from './people.ts';

/** What was done to somebody's account, and what they did with it themselves, newest first. */
export async function personHistory(
  desk: Desk,
  organisation: string,
  account: string,
): Promise<SettingChanged[]> {
  const both = await Promise.all([
    settingHistory(desk, organisation, peopleStream, { account }),
    settingHistory(desk, organisation, accountStream(account)),
  ]);
  return both
    .flat()
    .sort((one, other) => Number(isLater(other.at, one.at)) - Number(isLater(one.at, other.at)));
}
