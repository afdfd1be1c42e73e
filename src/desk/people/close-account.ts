import { dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { officerLeaving } from '../offices/officer-leaving.ts';
import { administers, type Changing, saveSetting } from '../settings/save.ts';
import { settingsOf } from '../settings/settings.ts';
import { lastAdministrator, noSuchPerson, notYourself } from './guards.ts';
import { peopleOf, peopleStream } from './people.ts';

/** Closes somebody's account: they are signed out everywhere at once. What they did stays under their name. */
export const closeAccount = (desk: Desk, who: Changing, account: string): Promise<Refusal | null> =>
  setOpen(desk, who, account, false);

/** Opens a closed account again, with the password and roles it had. */
export const openAccount = (desk: Desk, who: Changing, account: string): Promise<Refusal | null> =>
  setOpen(desk, who, account, true);

async function setOpen(desk: Desk, who: Changing, account: string, open: boolean): Promise<Refusal | null> {
  const { organisation, actor } = who;
  const { people, version } = await peopleOf(desk, organisation);
  const person = people.find(({ id }) => id === account);
  if (person === undefined) return noSuchPerson;
  const { offices } = await settingsOf(desk, organisation);
  const refusal =
    administers(actor) ??
    (open
      ? null
      : (notYourself(actor, account, '') ??
        lastAdministrator(people, account, '') ??
        officerLeaving(offices, account, dayOf(desk.now()), '')));
  if (refusal !== null) return refusal;
  const failed = await saveSetting(desk, {
    ...who,
    type: open ? 'AccountOpened' : 'AccountClosed',
    stream: peopleStream,
    kind: peopleStream,
    payload: { account, name: person.name },
    opened: version,
  });
  if (failed !== null) return failed;
  await desk.record.accounts.change(organisation, account, { disabledAt: open ? null : desk.now() });
  if (!open) await desk.record.sessions.endAll(organisation, account);
  return null;
}
