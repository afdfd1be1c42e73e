import type { Refusal } from './refusal.ts';

/** What came of a command: the events to record, or everything that stands in its way. */
export type Decision<Event> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const decided = <Event>(...events: readonly Event[]): Decision<Event> => ({ ok: true, events });

export const refused = (...refusals: readonly Refusal[]): Decision<never> => ({ ok: false, refusals });
