import type { Moment } from '#core/day.ts';
import { isOpen } from '#kinds/complaint/state.ts';
import { type Outcome, submit } from '../complaint/submit.ts';
import type { Desk } from '../desk.ts';
import { askForSafety } from '../restricted/for-safety.ts';
import type { Life } from './world/life.ts';
import { demoActor, demoPeople } from './world/people.ts';

const officer = 'Hazel Thorne';
const opener = 'Nell Sandlark';

/**
 * What the nominated officer keeps in the demo: a complaint on a list with whoever handles it, one with the MAPPA marker, and one that
 * a manager has just opened for safety. Of participants the provider serves itself (`own`), the open ones first; fewer where there are.
 */
export async function keepApart(
  desk: Desk,
  organisation: string,
  last: Moment,
  { lives, own }: { readonly lives: readonly Life[]; readonly own: string },
): Promise<void> {
  const then: Desk = { ...desk, now: () => last };
  const [listed, marked, opened] = lives
    .map(({ complaint }) => complaint)
    .filter(
      ({ deliveredBy, complainant: { type, name } }) =>
        deliveredBy === own && type === 'participant' && name !== '',
    )
    // Whoever asks for their data is looked for among the latest, and what is erased is not there to be kept.
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.reference < b.reference ? -1 : 1));
  const does = async (reference: string, command: string, input: object): Promise<void> => {
    const key = `demo:kept-apart/${reference}/${command}`;
    done(await submit(then, { organisation, actor: demoActor(officer), command, reference, input, key }));
  };
  if (listed !== undefined)
    await does(listed.reference, 'restrict', {
      reason: 'known-here',
      readers: listed.handler === null ? [] : [listed.handler],
    });
  if (marked !== undefined) await does(marked.reference, 'mark-mappa', {});
  if (opened === undefined) return;
  const { reference } = opened;
  await does(reference, 'restrict', { reason: 'safety', readers: [] });
  const refusals = await askForSafety(
    then,
    { organisation, actor: signedIn(organisation), key: `demo:kept-apart/${reference}/open` },
    { reference, input: { reason: 'Somebody is at reception and asks for them by name.', hours: 2 } },
  );
  if (refusals.length > 0) throw new RangeError(`nothing was opened for safety: ${JSON.stringify(refusals)}`);
}

const signedIn = (organisation: string) => ({
  ...demoActor(opener),
  organisation,
  email: demoPeople.find(({ name }) => name === opener)?.email ?? '',
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
});

/** Once more after the demo was cut off it stands already, with its key. */
function done(outcome: Outcome): void {
  if (outcome.outcome !== 'done')
    throw new RangeError(`a complaint of the demo was not kept apart: ${JSON.stringify(outcome)}`);
}
