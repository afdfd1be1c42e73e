import { type Pence, penceInWords } from '#core/money.ts';
import { roleNames } from '#kinds/roles.ts';
import type { Desk } from '../desk.ts';
import { type GoodwillLimits, goodwillRoles, goodwillStream } from '../settings/goodwill.ts';
import { versionOf } from '../settings/save.ts';
import { type SettingChanged, settingHistory } from '../settings/setting-history.ts';
import { settingsOf } from '../settings/settings.ts';

/** How much each role may offer as a goodwill payment, with every change of it. */
export interface GoodwillShown {
  readonly limits: GoodwillLimits;
  /** Whether any role may offer anything. */
  readonly anySet: boolean;
  /** "Up to £50", or that the role may offer none. */
  readonly roles: readonly { readonly name: string; readonly says: string }[];
  readonly version: number;
  readonly history: readonly SettingChanged[];
}

export async function goodwillOf(desk: Desk, organisation: string): Promise<GoodwillShown> {
  const version = await versionOf(desk, organisation, goodwillStream);
  const [{ goodwillLimits: limits }, history] = await Promise.all([
    settingsOf(desk, organisation),
    settingHistory(desk, organisation, goodwillStream),
  ]);
  const roles = goodwillRoles.map((role) => {
    const most = limits[role];
    return { name: roleNames[role], says: most === null ? 'None' : `Up to ${penceInWords(most as Pence)}` };
  });
  return { limits, anySet: goodwillRoles.some((role) => limits[role] !== null), roles, version, history };
}

/** The limits as their form holds them: pounds as they are typed. */
export const inputFromLimits = (limits: GoodwillLimits): Record<string, string> =>
  Object.fromEntries(
    goodwillRoles.map((role) => {
      const most = limits[role];
      return [role, most === null ? '' : penceInWords(most as Pence)];
    }),
  );
