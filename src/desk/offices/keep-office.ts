import { hash } from 'node:crypto';
import { dayOf } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { changeRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { noPosition } from '../people/position.ts';
import { namesIn } from '../people/terms-barring.ts';
import { listBoxes } from '../sealed-boxes/box.ts';
import { currentOf } from '../settings/current.ts';
import { type Changing, savedBefore, saveSetting, versionOf } from '../settings/save.ts';
import { settingsIn } from '../settings/settings.ts';
import { type Office, officeKind, officeStream } from './office.ts';
import type { OfficeChange } from './office-change.ts';
import type { Around, Known, OfficeStep } from './step.ts';
import { detailsRefusal, type OfficeGiven } from './steps/save.ts';

/** Adds an office, with nobody in its posts yet. The same press adds one. */
export async function addOffice(
  desk: Desk,
  who: Changing,
  given: OfficeGiven,
): Promise<{ readonly id: string } | Refusal> {
  const id = hash('sha256', `${who.organisation} ${who.key}`).slice(0, 16);
  if ((await savedBefore(desk, who, 'OfficeSaved')) !== null) return { id };
  const barred = notTheirs(who) ?? detailsRefusal(given, await aroundIn(desk, who.organisation, id));
  if (barred !== null) return barred;
  const office: Office = { ...given, id, held: [], storage: null, risk: null, closedOn: null };
  return (await save(desk, who, 'OfficeSaved', office, 0)) ?? { id };
}

/** Takes a step with an office: decided on how it stands, kept as an event of its stream. */
export async function takeStep<Given>(
  desk: Desk,
  who: Changing,
  id: string,
  { type, take }: OfficeStep<Given>,
  given: Given,
): Promise<Refusal | null> {
  const barred = notTheirs(who);
  if (barred !== null) return barred;
  if ((await savedBefore(desk, who, type)) !== null) return null;
  // Read before the office itself: whatever changes meanwhile makes it out of date.
  const version = who.opened ?? (await versionOf(desk, who.organisation, officeStream(id)));
  const found = await desk.record.settings.find(who.organisation, officeKind, id);
  if (found === null) return noSuchOffice;
  const office = found.body as Office;
  if (office.closedOn !== null) return closedAlready;
  const next = take(office, given, await aroundIn(desk, who.organisation, id));
  return isRefusal(next) ? next : save(desk, who, type, next, version);
}

const save = (
  desk: Desk,
  who: Changing,
  type: OfficeChange,
  office: Office,
  opened: number,
): Promise<Refusal | null> =>
  saveSetting(desk, {
    ...who,
    type,
    stream: officeStream(office.id),
    kind: officeKind,
    payload: office,
    opened,
  });

/** What a step is decided with: everybody here, the contracts, and what stands in the office. */
async function aroundIn(desk: Desk, organisation: string, office: string): Promise<Around> {
  const [current, boxes] = await Promise.all([currentOf(desk, organisation), listBoxes(desk, organisation)]);
  const { contracts, positions } = settingsIn(current);
  const known = current.accounts.map(({ id, name, roles, disabledAt }): Known => {
    const { worksFor } = positions.get(id) ?? noPosition;
    return { id, name, roles, active: disabledAt === null, worksFor };
  });
  return {
    today: dayOf(desk.now()),
    people: new Map(known.map((one) => [one.id, one])),
    ...namesIn({ contracts }),
    boxes: boxes.filter((box) => box.destroyed === null && box.office === office).length,
  };
}

const notTheirs = ({ actor }: Changing): Refusal | null => changeRefusal(actor, 'offices');

export const noSuchOffice: Refusal = {
  code: 'office.unknown',
  says: 'There is no such office.',
  remedy: 'Choose one from the list.',
  clauses: [],
};

const closedAlready: Refusal = {
  code: 'office.closed',
  says: 'The office is closed.',
  remedy: 'Add it again if it has opened again.',
  clauses: [],
};
