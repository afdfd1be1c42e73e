import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { administers, type Changing, saveSetting } from '../settings/save.ts';
import { noSuchPerson, notYourself } from './guards.ts';
import { peopleOf, peopleStream } from './people.ts';

/**
 * Takes away somebody's second steps and recovery codes, because they have lost them: they are signed out everywhere, and set up
 * anew when they next sign in. Nobody does it for themselves.
 */
export async function resetSecondSteps(desk: Desk, who: Changing, account: string): Promise<Refusal | null> {
  const { organisation, actor } = who;
  const { record } = desk;
  const { people, version } = await peopleOf(desk, organisation);
  const person = people.find(({ id }) => id === account);
  if (person === undefined) return noSuchPerson;
  const refusal = administers(actor) ?? notYourself(actor, account, '');
  if (refusal !== null) return refusal;
  const failed = await saveSetting(desk, {
    ...who,
    type: 'SecondStepsReset',
    stream: peopleStream,
    kind: peopleStream,
    payload: { account, name: person.name },
    opened: version,
  });
  if (failed !== null) return failed;
  await record.secondSteps.removeAll(organisation, account);
  await record.recoveryCodes.remove(organisation, account);
  await record.sessions.endAll(organisation, account);
  return null;
}
