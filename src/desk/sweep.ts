import type { Desk } from './desk.ts';
import { providersOf } from './organisation/organisation.ts';
import { sweepSetDown } from './set-down.ts';
import { attemptsKept, before, idle } from './sign-in/limits.ts';

/**
 * Sweeps away what is over: sessions that have ended, attempts to sign in and askings that no limit asks about, passkeys asked and not
 * answered, files no event mentions, what a process that was killed had set down, and words of search that no case has. Gives back how
 * many files of the record went.
 */
export async function sweep(desk: Desk): Promise<number> {
  const { record } = desk;
  const now = desk.now();
  await record.sessions.sweep(now, before(now, idle));
  await record.attempts.sweep(before(now, attemptsKept));
  await record.asked.sweep(Math.floor(Temporal.Instant.from(now).epochMilliseconds / 60_000) - 60);
  await record.challenges.sweep(now);
  for (const { id } of await providersOf(desk)) await record.tidyWords(id);
  await sweepSetDown();
  // What was cut off after something was destroyed is finished here.
  await record.destructions.finish();
  return record.files.sweep();
}
