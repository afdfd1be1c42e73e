import type { ListedEntry } from '#record/audit/list.ts';
import type { Desk } from '../desk.ts';
import { type SettingChanged, settingHistory } from '../settings/setting-history.ts';

/**
 * Finds what an entry about a change says: each setting's history is told once a page. Null for every other entry.
 * It is asked for as Redress itself: whoever reads the audit reads what is set, and may see no more than a part of the cases.
 */
export function changeIn(
  desk: Desk,
  organisation: string,
): (entry: Pick<ListedEntry, 'did' | 'stream' | 'version'>) => Promise<SettingChanged | null> {
  const told = new Map<string, Promise<readonly SettingChanged[]>>();
  return async ({ did, stream, version }) => {
    if (did !== 'changed') return null;
    const history =
      told.get(stream) ?? desk.record.asItself(() => settingHistory(desk, organisation, stream));
    told.set(stream, history);
    return (await history).find((change) => change.version === version) ?? null;
  };
}
