import type { Desk } from '#desk/desk.ts';
import type { Person } from './person.ts';
import { hashOf } from './session.ts';

/** Signs one browser out. */
export const signOut = ({ record }: Desk, secret: string): Promise<void> =>
  record.sessions.end(hashOf(secret));

/** Signs somebody out in every browser, this one too. */
export const signOutEverywhere = ({ record }: Desk, { organisation, id }: Person): Promise<void> =>
  record.sessions.endAll(organisation, id);
