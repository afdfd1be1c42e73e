import { type Day, dayOf, type Moment } from '#core/day.ts';
import { rules } from '#guidance/catalogue.ts';
import type { ComplaintSetting, Staff } from '#kinds/complaint/setting.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from './desk.ts';
import { holderOn } from './offices/office.ts';
import { noPosition } from './people/position.ts';
import { factsOf } from './settings/contract.ts';
import { type Current, currentOf } from './settings/current.ts';
import { goodwillAllowed } from './settings/goodwill.ts';
import { onceFor } from './settings/once-for.ts';
import { calendarsFor, printable, type Settings, settingsIn } from './settings/settings.ts';

/** Who acts when time has passed and nobody else does. */
export const systemActor: Actor = { id: 'system', name: 'Redress', roles: ['system'] };

/** What decisions about complaints are given, for one actor at one moment, and the settings it was made from. */
export interface Situated {
  readonly setting: ComplaintSetting;
  readonly settings: Settings;
}

/** The same, in an organisation whose references begin with something. */
export interface SituatedHere extends Situated {
  readonly referencePrefix: string;
}

/** Reads everything a decision needs that is not the case itself. */
export async function situate(
  desk: Desk,
  organisation: string,
  actor: Actor,
  now: Moment = desk.now(),
): Promise<SituatedHere> {
  const current = await currentOf(desk, organisation);
  const settings = settingsIn(current);
  const { referencePrefix } = current;
  return { settings, referencePrefix, setting: settingFrom(settings, staffIn(current), actor, now) };
}

/** Who works here, as far as decisions need to know them. */
const staffIn = onceFor((current: Current): ReadonlyMap<string, Staff> => {
  const { trained, positions } = settingsIn(current);
  const staff = current.accounts.map(({ id, name, roles, disabledAt }): Staff => {
    const { managedBy, worksFor, sameHumanAs } = positions.get(id) ?? noPosition;
    return {
      id,
      name,
      roles,
      trainedOn: trained.get(id) ?? null,
      active: disabledAt === null,
      managedBy,
      worksFor,
      sameHumanAs,
    };
  });
  return new Map(staff.map((each) => [each.id, each]));
});

const wordingsFor = onceFor(printable);
const contractsFor = onceFor(
  ({ contracts }: Settings) => new Map(contracts.map((contract) => [contract.id, factsOf(contract)])),
);

/** Sub-contractors with an office whose nominated officer is named, on a day. */
const officersAt = ({ offices }: Settings, on: Day): ReadonlySet<string> =>
  new Set(
    offices.flatMap((office) =>
      office.closedOn === null && office.organisation !== null && holderOn(office, 'officer', on) !== null
        ? [office.organisation]
        : [],
    ),
  );

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
    provider: settings.letterhead,
    staff,
    calendars: calendarsFor(settings),
    wordings: wordingsFor(settings),
    contracts: contractsFor(settings),
    officersAt: officersAt(settings, today),
    goodwillLimits: goodwillAllowed(settings.goodwillLimits),
  };
}
