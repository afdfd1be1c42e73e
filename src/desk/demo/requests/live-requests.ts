import { isNotLoaded, workingDayOnOrBefore } from '#core/calendar.ts';
import { type Day, dayOf, type Moment, momentAt, plusDays } from '#core/day.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import type { Actor } from '#kinds/kind.ts';
import { askForExport } from '../../data-request/ask-for-export.ts';
import { eraseParts } from '../../data-request/erase-parts.ts';
import { loadRequest } from '../../data-request/load.ts';
import { makeExports } from '../../data-request/make-exports.ts';
import { type Outcome, submit } from '../../data-request/submit.ts';
import type { Desk } from '../../desk.ts';
import { demoActor, demoPeople } from '../world/people.ts';
import type { RequestStory, Step } from './request-story.ts';
import { requestStories } from './stories.ts';
import type { Asker } from './who-asks.ts';

/** What the requests of a demo are lived in. */
interface Office {
  readonly desk: Desk;
  readonly organisation: string;
  readonly last: Day;
}

/**
 * Lives the data requests of a demo, each through the same door as anybody’s, and at its own moments up to the day before the last.
 * Begun again after it was cut off it goes on where it stood: what was done has its key.
 */
export async function liveRequests(
  desk: Desk,
  organisation: string,
  last: Moment,
  whoAsks: (story: RequestStory) => Asker | null,
): Promise<void> {
  const office: Office = { desk, organisation, last: dayOf(last) };
  for (const story of requestStories) {
    const asker = whoAsks(story);
    if (asker !== null) await liveOne(office, story, asker);
  }
}

async function liveOne(office: Office, story: RequestStory, asker: Asker): Promise<void> {
  const { words, channel, asks } = story;
  const reference = done(
    await submit(deskAt(office, story.back, 0), {
      ...as(office, story.handler ?? 'Merle Ashby', `${story.id}/record`),
      command: 'record',
      input: {
        asks,
        channel,
        words,
        received: dayBack(office, story.back),
        person: asker.person,
        contract: asker.contract,
        ...(story.handler === undefined ? {} : { handler: demoActor(story.handler).id }),
      },
    }),
  );
  for (const [at, step] of story.then.entries()) await take(office, story, asker, reference, step, at + 1);
}

async function take(
  office: Office,
  story: RequestStory,
  { cases }: Asker,
  reference: string,
  { back, by, does, with: given = {} }: Step,
  nth: number,
): Promise<void> {
  const desk = deskAt(office, back, nth);
  const who = as(office, by, `${story.id}/${nth}`);
  if (does === 'make-export') return exportOnce(office, desk, who.actor, reference);
  if (does === 'erase') {
    const erased = await eraseParts(desk, {
      person: signedIn(office, who.actor),
      reference,
      key: who.key,
      elsewhere: {},
    });
    // What was erased before the demo was cut off is not there to be erased again.
    if (erased?.outcome === 'refused' && erased.refusals[0]?.code === 'data-request.nothing-to-erase') return;
    done(erased ?? { outcome: 'not-found' });
    return;
  }
  if ((await desk.record.answered(office.organisation, who.key, `data-request.${does}`)) !== null) return;
  const { lookAgainIn, ...rest } = given;
  const input = {
    ...rest,
    ...(does === 'choose-cases' ? { cases } : {}),
    ...(does === 'decide-erasure' ? { parts: given['parts'] ?? [] } : {}),
    ...(typeof lookAgainIn === 'number' ? { lookAgainOn: plusDays(office.last, lookAgainIn) } : {}),
  };
  done(await submit(desk, { ...who, command: does, reference, input }));
}

/** One export for a request, made at once: there is nobody else at work while a demo is made. */
async function exportOnce(office: Office, desk: Desk, actor: Actor, reference: string): Promise<void> {
  const { organisation } = office;
  const made = async () =>
    (await loadRequest(desk, organisation, actor, reference))?.request.exports.length ?? 0;
  if ((await made()) > 0) return;
  await askForExport(desk, signedIn(office, actor), reference);
  await makeExports(desk);
  if ((await made()) === 0) throw new RangeError(`no export was made for ${reference}`);
}

/** The last working day at or before so many days before the end. */
function dayBack({ last }: Office, back: number): Day {
  const on = workingDayOnOrBefore(calendars()['england-and-wales'], plusDays(last, -back));
  if (isNotLoaded(on)) throw new RangeError('no bank holidays are loaded for the demo');
  return on;
}

/** The desk as it stood at a step: each some minutes after the one before it, whatever day they fall on. */
function deskAt(office: Office, back: number, nth: number): Desk {
  const minutes = 9 * 60 + 35 + nth * 31;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const at = momentAt(dayBack(office, back), clock);
  return { ...office.desk, now: () => at };
}

const as = ({ organisation }: Office, name: string, what: string) => ({
  organisation,
  actor: demoActor(name),
  key: `demo:request/${what}`,
});

const signedIn = ({ organisation }: Office, actor: Actor) => ({
  ...actor,
  organisation,
  email: demoPeople.find(({ id }) => id === actor.id)?.email ?? '',
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
});

/** The reference of what was done; a story wants nothing that is refused. */
function done(outcome: Outcome): string {
  if (outcome.outcome === 'done') return outcome.reference;
  throw new RangeError(`a request of the demo was not lived as told: ${JSON.stringify(outcome)}`);
}
