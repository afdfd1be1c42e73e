import { dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { officerLeaving } from '../offices/officer-leaving.ts';
import { officerRole } from '../offices/steps/name-officer.ts';
import { saveTraining } from '../settings/people.ts';
import { administers, type Changing, saveSetting } from '../settings/save.ts';
import { settingsOf } from '../settings/settings.ts';
import { addressTaken } from './add-person.ts';
import { lastAdministrator, noSuchPerson, notYourself } from './guards.ts';
import { type PersonShown, peopleOf, peopleStream } from './people.ts';
import type { PersonGiven } from './person-form.ts';
import { scopeOf } from './terms.ts';
import { positionIn, termsBarring } from './terms-barring.ts';

/** Changes somebody's name, address, roles or training. Nobody takes the administrator's role from themselves or the last one. */
export async function changePerson(
  desk: Desk,
  who: Changing,
  account: string,
  given: PersonGiven,
): Promise<Refusal | null> {
  const { organisation, actor, key } = who;
  const { people, version } = await peopleOf(desk, organisation);
  const person = people.find(({ id }) => id === account);
  if (person === undefined) return noSuchPerson;
  const losesRole = person.roles.includes('administrator') && !given.roles.includes('administrator');
  const refusal =
    administers(actor) ??
    (await addressTaken(desk, organisation, given.email, account)) ??
    (losesRole
      ? (notYourself(actor, account, 'roles') ?? lastAdministrator(people, account, 'roles'))
      : null) ??
    (await termsBarring(desk, organisation, given, account)) ??
    (await leavesOffice(desk, organisation, person, given));
  if (refusal !== null) return refusal;
  const { name, email, roles, trainedOn, expiresOn } = given;
  const scope = scopeOf(given);
  const failed = await saveSetting(desk, {
    ...who,
    type: 'PersonChanged',
    stream: peopleStream,
    kind: peopleStream,
    payload: { account, name, email, roles, scope, expiresOn, position: positionIn(given) },
    opened: version,
  });
  if (failed !== null) return failed;
  await desk.record.accounts.change(organisation, account, { name, email, roles, scope, expiresOn });
  // What was opened with other roles is over: whoever holds it signs in anew.
  if ([...roles].sort().join() !== [...person.roles].sort().join())
    await desk.record.sessions.endAll(organisation, account);
  return trainedOn === null || trainedOn === person.trainedOn
    ? null
    : saveTraining(desk, { organisation, actor, key: `${key}:trained` }, { account, on: trainedOn });
}

/** Why the nominated officer of an office cannot lose the role or be given a last day: nobody is named to follow them. */
async function leavesOffice(
  desk: Desk,
  organisation: string,
  { id }: PersonShown,
  { roles, expiresOn }: PersonGiven,
): Promise<Refusal | null> {
  const { offices } = await settingsOf(desk, organisation);
  if (!roles.includes(officerRole)) return officerLeaving(offices, id, dayOf(desk.now()), 'roles');
  return expiresOn === null ? null : officerLeaving(offices, id, expiresOn, 'expiresOn');
}
