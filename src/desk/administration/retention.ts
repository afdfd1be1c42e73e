import type { Desk } from '../desk.ts';
import { type RetentionSettings, retentionKind } from '../retention/retention-set.ts';
import { retentionSettings } from '../retention/retention-settings.ts';
import { versionOf } from '../settings/save.ts';
import { type SettingChanged, settingHistory } from '../settings/setting-history.ts';

/** How long what is closed is kept by the provider’s own setting, with every change of it. */
export interface RetentionShown {
  readonly settings: RetentionSettings;
  readonly version: number;
  readonly history: readonly SettingChanged[];
}

export async function retentionShown(desk: Desk, organisation: string): Promise<RetentionShown> {
  const [settings, version, history] = await Promise.all([
    retentionSettings(desk, organisation),
    versionOf(desk, organisation, retentionKind),
    settingHistory(desk, organisation, retentionKind),
  ]);
  return { settings, version, history };
}
