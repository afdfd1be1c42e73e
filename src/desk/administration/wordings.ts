import { type Day, dayOf } from '#core/day.ts';
import type { Wording } from '#core/letter.ts';
import { type PackId, packIds, packOf, packs } from '#guidance/programmes.ts';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import { inForceOn } from '#kinds/complaint/ask/wording.ts';
import { isOld } from '../complaint/composing/locked.ts';
import type { Desk } from '../desk.ts';
import { type SettingChanged, settingHistory } from '../settings/setting-history.ts';
import { type LoadedWording, printable, type Settings, settingsOf } from '../settings/settings.ts';

/** A version of ordered wording, shipped or loaded. */
export interface WordingShown {
  readonly wording: Wording;
  readonly packTitle: string;
  readonly inForce: boolean;
  /** May no longer be printed. */
  readonly expired: boolean;
  /** Null for one that Redress is shipped with. */
  readonly loadedBy: string | null;
  /** Waits for somebody else’s approval. */
  readonly waiting: boolean;
  readonly loadedByMe: boolean;
  /** Its addresses and numbers have to be checked again. */
  readonly checkAgain: boolean;
}

/** The wording of one pack: what is in force, and every version there is. */
export interface PackWording {
  readonly pack: PackId;
  readonly title: string;
  /** Contracts that need it. */
  readonly contracts: readonly string[];
  readonly inForce: WordingShown | null;
  readonly versions: readonly WordingShown[];
}

/** The wording of every pack, those a contract needs first. */
export async function wordingsOf(desk: Desk, organisation: string, me: string): Promise<PackWording[]> {
  const settings = await settingsOf(desk, organisation);
  const names = new Map((await desk.record.accounts.list(organisation)).map(({ id, name }) => [id, name]));
  const today = dayOf(desk.now());
  return packIds
    .map((pack): PackWording => {
      const versions = versionsOf(settings, pack, { today, names, me });
      const contracts = settings.contracts
        .filter(({ programme, from }) => packOf(programme, from)?.id === pack)
        .map(({ name }) => name);
      return {
        pack,
        title: packs[pack].title,
        contracts,
        inForce: versions.find(({ inForce }) => inForce) ?? null,
        versions,
      };
    })
    .sort((a, b) => Number(b.contracts.length > 0) - Number(a.contracts.length > 0));
}

/** One version with everything that was done to it; null when there is none of that id. */
export async function wordingOf(
  desk: Desk,
  organisation: string,
  me: string,
  id: string,
): Promise<{ readonly shown: WordingShown; readonly history: readonly SettingChanged[] } | null> {
  const packsShown = await wordingsOf(desk, organisation, me);
  const shown = packsShown.flatMap(({ versions }) => versions).find(({ wording }) => wording.id === id);
  if (shown === undefined) return null;
  const [loaded, checked] = await Promise.all([
    settingHistory(desk, organisation, `wording-${id}`),
    settingHistory(desk, organisation, `wording-checked-${id}`),
  ]);
  return { shown, history: [...loaded, ...checked].sort((a, b) => (a.at < b.at ? 1 : -1)) };
}

interface Looking {
  readonly today: Day;
  readonly names: ReadonlyMap<string, string>;
  readonly me: string;
}

function versionsOf(settings: Settings, pack: PackId, { today, names, me }: Looking): WordingShown[] {
  const current = inForceOn(
    today,
    printable(settings)
      .filter((wording) => wording.pack === pack)
      .map((wording) => ({ ...wording, from: wording.validFrom, to: wording.validTo })),
  );
  const all: readonly (Wording | LoadedWording)[] = [...mandatedWording, ...settings.wordings];
  return all
    .filter((wording) => wording.pack === pack)
    .map((wording): WordingShown => {
      const loaded = 'loadedBy' in wording ? wording : null;
      const checkedOn = settings.checked.get(wording.id) ?? wording.checkedOn;
      return {
        wording: { ...wording, checkedOn },
        packTitle: packs[pack].title,
        inForce: wording.id === current?.id,
        expired: wording.validTo !== null && wording.validTo <= today,
        loadedBy: loaded === null ? null : (names.get(loaded.loadedBy) ?? loaded.loadedBy),
        waiting: loaded !== null && loaded.approvedBy === null,
        loadedByMe: loaded?.loadedBy === me,
        checkAgain: isOld(checkedOn, today),
      };
    })
    .sort((a, b) => ((a.wording.validFrom ?? '') < (b.wording.validFrom ?? '') ? 1 : -1));
}
