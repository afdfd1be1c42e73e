import type { Refusal } from '#core/refusal.ts';
import type { Scrubbed, ScrubOptions } from '#record/destruction/scrub.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { approves } from './who-approves.ts';

/**
 * Finishes what was destroyed and leaves no byte of it in the database’s files. Every night, and at once where something may not
 * stay until then. With nothing destroyed since the last time it does nothing.
 */
async function scrub(desk: Desk, options?: ScrubOptions): Promise<Scrubbed> {
  await desk.record.destructions.finish();
  return desk.record.destructions.scrub(options);
}

/** The same as a job: in figures. What was put off is done the next night. */
export async function scrubAtNight(desk: Desk): Promise<Readonly<Record<string, number>>> {
  const scrubbed = await scrub(desk);
  return {
    destructions: scrubbed.outcome === 'scrubbed' ? scrubbed.destructions : 0,
    postponed: scrubbed.outcome === 'postponed' ? 1 : 0,
  };
}

/** How long somebody who waits for a scrub lets readers finish, in milliseconds. */
const waiting = 5_000;

/** The same at once, for whoever may not leave a trace until the night; what was put off is done then. */
export const scrubAtOnce = (desk: Desk): Promise<Scrubbed> =>
  desk.record.asItself(() => scrub(desk, { patience: waiting }));

/** The same at once, for a person who may approve; everybody else waits for each table while it is written anew. */
export const scrubNow = async (desk: Desk, person: Person): Promise<Scrubbed | Refusal> =>
  approves(person) ?? scrubAtOnce(desk);
