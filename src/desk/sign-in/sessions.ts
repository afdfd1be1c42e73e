import type { Moment } from '#core/day.ts';
import type { Desk } from '#desk/desk.ts';
import type { Here } from './who-is-here.ts';
import { isOver } from './who-is-here.ts';

/** Somebody signed in somewhere, as their account's page shows it. */
export interface SessionShown {
  /** Names it and opens nothing. */
  readonly id: string;
  /** "Firefox on Windows"; empty for a program. */
  readonly browser: string;
  readonly since: Moment;
  readonly lastSeenAt: Moment;
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
}

/** Where somebody is signed in now: the session that asks first, then the last one used. */
export async function sessionsShown(
  desk: Desk,
  { person, session }: Pick<Here, 'person' | 'session'>,
): Promise<SessionShown[]> {
  const all = await desk.record.sessions.of(person.organisation, person.id);
  return all
    .filter((one) => one.owes !== 'second-step' && !isOver(one, desk))
    .map((one) => ({
      id: idOf(one),
      browser: one.browser,
      since: one.createdAt,
      lastSeenAt: one.lastSeenAt,
      isThis: idOf(one) === idOf(session),
    }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** Ends one of somebody's own sessions. One that is over already is as good as ended. */
export async function endSessionOf(desk: Desk, { person }: Pick<Here, 'person'>, id: string): Promise<void> {
  const all = await desk.record.sessions.of(person.organisation, person.id);
  const found = all.find((one) => idOf(one) === id);
  if (found !== undefined) await desk.record.sessions.end(found.idHash);
}

const idOf = ({ idHash }: Here['session']): string => Buffer.from(idHash).toString('hex').slice(0, 24);
