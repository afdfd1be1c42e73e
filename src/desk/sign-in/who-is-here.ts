import type { Moment } from '#core/day.ts';
import type { Desk } from '#desk/desk.ts';
import { type OrganisationShown, organisationIn } from '#desk/organisation/organisation.ts';
import { currentOf, type Standing } from '#desk/settings/current.ts';
import type { Session } from '#record/accounts/session.ts';
import { before, idle, isLater, seenEvery } from './limits.ts';
import type { Person } from './person.ts';
import { hashOf, personOf } from './session.ts';
import { isClosed } from './sign-in.ts';

/** Somebody who is signed in, in which session, and whose pages they are shown. */
export interface Here {
  readonly person: Person;
  readonly session: Session;
  readonly organisation: OrganisationShown;
  /** How their organisation stood when they were found. */
  readonly standing: Standing;
}

/** Whoever shows a secret, or null when the session is over, idle too long, or was never there. */
export async function whoIsHere(desk: Desk, secret: string): Promise<Here | null> {
  const { sessions } = desk.record;
  const idHash = hashOf(secret);
  const found = await sessions.find(idHash);
  if (found === null) return null;
  const { session, account, mark } = found;
  const at = desk.now();
  if (isOver(session, desk) || isClosed(account, desk)) {
    await sessions.end(idHash);
    return null;
  }
  if (!isLater(session.lastSeenAt, before(at, seenEvery))) await sessions.seen(idHash, at);
  const organisation = organisationIn(await currentOf(desk, account.organisation, mark));
  const standing = { organisation: account.organisation, mark };
  return { person: personOf(account), session, organisation, standing };
}

/** In how many seconds a session is over: when nothing is done, and whatever is done. */
export const secondsLeft = (
  { endsAt }: Session,
  at: Moment,
): { readonly idle: number; readonly ends: number } => ({
  idle: idle.minutes * 60,
  ends: Math.floor(Temporal.Instant.from(at).until(endsAt).total('seconds')),
});

/** Whether a session has ended, or nobody used it for too long. */
export function isOver({ endsAt, lastSeenAt }: Session, { now }: Desk): boolean {
  const at = now();
  return !isLater(endsAt, at) || !isLater(lastSeenAt, before(at, idle));
}
