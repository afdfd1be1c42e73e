import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { accountStream } from '../second-steps/note.ts';
import { administers, type Changing, saveSetting } from '../settings/save.ts';
import { noSuchPerson } from './guards.ts';
import { peopleOf } from './people.ts';

/**
 * Signs somebody out in every browser and program, because what they are signed in on is lost or in other hands. They may sign
 * in again at once: closing the account is another thing. It stands in their account's own history, by whom.
 */
export async function signOutPerson(desk: Desk, who: Changing, account: string): Promise<Refusal | null> {
  const { organisation, actor } = who;
  const { people } = await peopleOf(desk, organisation);
  const person = people.find(({ id }) => id === account);
  if (person === undefined) return noSuchPerson;
  const barred = administers(actor);
  if (barred !== null) return barred;
  const { opened: _ofThePeople, ...asking } = who;
  const failed = await saveSetting(desk, {
    ...asking,
    type: 'PersonSignedOut',
    stream: accountStream(account),
    kind: 'account',
    payload: { account, name: person.name },
  });
  if (failed !== null) return failed;
  await desk.record.sessions.endAll(organisation, account);
  return null;
}
