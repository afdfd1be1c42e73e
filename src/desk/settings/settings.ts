import type { Calendar, Holiday } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import type { Letterhead, Wording } from '#core/letter.ts';
import type { Nation } from '#core/nation.ts';
import type { Desk } from '#desk/desk.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import type { Procedure } from '#kinds/complaint/procedure.ts';
import { type Office, officeKind } from '../offices/office.ts';
import { noPosition, type Position } from '../people/position.ts';
import { type Contract, nothingMoreSaid } from './contract.ts';
import { type Current, currentOf } from './current.ts';
import { type GoodwillLimits, noGoodwill } from './goodwill.ts';
import { onceFor } from './once-for.ts';

/** A holiday an administrator added to a nation’s table. */
export interface AddedHoliday extends Holiday {
  readonly nation: Nation;
  readonly addedOn: Day;
}

/** A wording the provider has loaded: it is printed only once somebody else has approved it. */
export interface LoadedWording extends Wording {
  readonly loadedBy: string;
  readonly approvedBy: string | null;
}

/** What a provider has set, as decisions need it. */
export interface Settings {
  readonly contracts: readonly Contract[];
  readonly procedures: readonly Procedure[];
  readonly holidays: readonly AddedHoliday[];
  readonly wordings: readonly LoadedWording[];
  /** When the addresses and numbers of a wording were last checked, by its id, where somebody has said so since. */
  readonly checked: ReadonlyMap<string, Day>;
  readonly letterhead: Letterhead;
  /** When each member of staff was trained, by account. */
  readonly trained: ReadonlyMap<string, Day>;
  /** Where each member of staff stands, by account; those of whom nothing is on record are left out. */
  readonly positions: ReadonlyMap<string, Position>;
  /** Every office there is or was. */
  readonly offices: readonly Office[];
  /** The most each role may offer as a goodwill payment of the provider’s own. */
  readonly goodwillLimits: GoodwillLimits;
}

/** The kinds of settings, by the names they are kept under. */
export const settingKinds = {
  contract: 'contract',
  procedure: 'procedure',
  holiday: 'holiday',
  wording: 'wording',
  wordingChecked: 'wording-checked',
  letterhead: 'letterhead',
  training: 'training',
  position: 'position',
  goodwillLimits: 'goodwill-limits',
} as const;

/** Everything an organisation has set. The same object while nothing of it changes, so that what is made of it can be kept. */
export const settingsOf = async (desk: Desk, organisation: string): Promise<Settings> =>
  settingsIn(await currentOf(desk, organisation));

/** What an organisation has set, out of how it stands. */
export const settingsIn: (current: Current) => Settings = onceFor(settingsFrom);

function settingsFrom({ name, settings: rows }: Current): Settings {
  const of = <Body>(kind: string): Body[] =>
    rows.filter((row) => row.kind === kind).map((row) => row.body as Body);
  const [goodwillLimits = noGoodwill] = of<GoodwillLimits>(settingKinds.goodwillLimits);
  const [letterhead] = of<Letterhead>(settingKinds.letterhead);
  const days = (kind: string): Map<string, Day> =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.id, (row.body as { on: Day }).on]));
  return {
    contracts: of<Contract>(settingKinds.contract).map((body) => ({ ...nothingMoreSaid, ...body })),
    procedures: of<Procedure>(settingKinds.procedure),
    holidays: of<AddedHoliday>(settingKinds.holiday),
    wordings: of<LoadedWording>(settingKinds.wording),
    checked: days(settingKinds.wordingChecked),
    letterhead: letterhead ?? { name, addressLines: [], phone: '', email: '', colour: '#1f4e5f', logo: null },
    trained: days(settingKinds.training),
    positions: new Map(
      rows
        .filter(({ kind }) => kind === settingKinds.position)
        .map(({ id, body }) => [id, { ...noPosition, ...(body as Partial<Position>) }]),
    ),
    offices: of<Office>(officeKind),
    goodwillLimits,
  };
}

/** The wordings that may be printed: those Redress is shipped with and those somebody has approved. */
export const printable = (settings: Settings): Wording[] =>
  [...mandatedWording, ...settings.wordings.filter((wording) => wording.approvedBy !== null)].map(
    (wording) => {
      const { loadedBy: _loaded, approvedBy: _approved, ...plain } = wording as LoadedWording;
      return { ...plain, checkedOn: settings.checked.get(wording.id) ?? wording.checkedOn };
    },
  );

/** The procedure in force on a day: the latest to have begun by then; null before the first. */
export function procedureOn(settings: Settings, on: Day): Procedure | null {
  const begun = settings.procedures.filter((procedure) => procedure.from <= on);
  return (
    begun.sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : b.version - a.version))[0] ?? null
  );
}

/** Added holidays by nation, for the calendars. */
export function holidaysByNation(settings: Pick<Settings, 'holidays'>): Partial<Record<Nation, Holiday[]>> {
  return Object.groupBy(settings.holidays, (holiday) => holiday.nation) as Partial<Record<Nation, Holiday[]>>;
}

/** The calendars of all nations with the holidays added to them, worked out once for as long as the settings stand. */
export const calendarsFor: (settings: Settings) => Readonly<Record<Nation, Calendar>> = onceFor((settings) =>
  calendars(holidaysByNation(settings)),
);
