import type { Telling } from '#kinds/timeline-entry.ts';
import type { EventOf, EventType } from './events.ts';

/** One telling an event type; null for events that say nothing by themselves. */
export type Tellings = {
  readonly [Type in EventType]: (event: EventOf<Type>, titles: ReadonlyMap<string, string>) => Telling | null;
};
