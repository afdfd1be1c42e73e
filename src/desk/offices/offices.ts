import { type Day, dayOf } from '#core/day.ts';
import type { Option } from '#core/form.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { readRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { noPosition } from '../people/position.ts';
import { namesIn } from '../people/terms-barring.ts';
import { currentOf } from '../settings/current.ts';
import { versionOf } from '../settings/save.ts';
import { type SettingChanged, settingHistory } from '../settings/setting-history.ts';
import { settingsIn } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { officeStream } from './office.ts';
import { type OfficeStanding, officesFor } from './standing.ts';
import { officerRole } from './steps/name-officer.ts';

/** An office as a list shows it. */
export interface OfficeListed extends OfficeStanding {
  /** The contracts it serves, by name. */
  readonly serves: readonly string[];
}

/** An office by itself, with what happened to it. */
export interface OfficeShown {
  readonly today: Day;
  readonly office: OfficeListed;
  readonly version: number;
  readonly history: readonly SettingChanged[];
}

/** The register of offices, as far as somebody may see it. */
export async function officeRegister(
  desk: Desk,
  person: Person,
): Promise<{ readonly today: Day; readonly offices: readonly OfficeListed[] } | Refusal> {
  const barred = readRefusal(person, 'offices');
  if (barred !== null) return barred;
  const [standing, current] = await Promise.all([
    officesFor(desk, person),
    currentOf(desk, person.organisation),
  ]);
  const names = new Map(settingsIn(current).contracts.map(({ id, name }) => [id, name]));
  const offices = standing.map((office) => ({
    ...office,
    serves: office.contracts.map((id) => names.get(id) ?? id),
  }));
  return { today: dayOf(desk.now()), offices };
}

/** One office; null where there is none somebody may see. */
export async function officeShown(
  desk: Desk,
  person: Person,
  id: string,
): Promise<OfficeShown | Refusal | null> {
  const { organisation } = person;
  // The version is read first: whatever changes meanwhile makes it out of date.
  const version = await versionOf(desk, organisation, officeStream(id));
  const register = await officeRegister(desk, person);
  if (isRefusal(register)) return register;
  const office = register.offices.find((one) => one.id === id);
  if (office === undefined) return null;
  const history = await settingHistory(desk, organisation, officeStream(id));
  return { today: register.today, office, version, history };
}

/** The lists an office’s forms choose from; who may hold a post are those who work for whose office it is. */
export async function officeOffers(
  desk: Desk,
  { organisation }: Person,
  whose: string | null = null,
): Promise<Readonly<Record<'contracts' | 'subContractors' | 'officers', readonly Option[]>>> {
  const current = await currentOf(desk, organisation);
  const { contracts, positions } = settingsIn(current);
  const officers = current.accounts.filter(
    ({ id, disabledAt, roles }) =>
      disabledAt === null &&
      roles.includes(officerRole) &&
      (positions.get(id) ?? noPosition).worksFor === whose,
  );
  return {
    contracts: contracts.map(({ id, name }) => ({ value: id, label: name })),
    subContractors: namesIn({ contracts }).subContractors.map((name) => ({ value: name, label: name })),
    officers: officers.map(({ id, name }) => ({ value: id, label: name })),
  };
}
