import type { Recorded } from '#kinds/kind.ts';
import type { ComplaintEvent, EventOf, EventType } from '../events.ts';
import type { Complaint } from '../state.ts';

/** What one event changes of a complaint. It checks nothing: what happened, happened. */
export type Fold<Type extends EventType> = (
  was: Complaint,
  event: EventOf<Type>,
  recorded: Recorded<ComplaintEvent>,
) => Partial<Complaint>;

/** The folds of some events: the type makes a forgotten one an error. */
export type Folds<Event extends ComplaintEvent> = {
  readonly [Type in Exclude<Event['type'], 'ComplaintRecorded' | 'ComplaintDestroyed'>]: Fold<Type>;
};
