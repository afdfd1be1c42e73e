import type { Recorded } from '#kinds/kind.ts';
import type { ComplaintEvent, EventType } from './events.ts';
import { begin } from './evolve/begin.ts';
import { clearance } from './evolve/clearance.ts';
import { clocks } from './evolve/clocks.ts';
import { comingIn } from './evolve/coming-in.ts';
import { elsewhere } from './evolve/elsewhere.ts';
import { evidence } from './evolve/evidence.ts';
import type { Fold, Folds } from './evolve/fold.ts';
import { ice } from './evolve/ice.ts';
import { jobcentrePlus } from './evolve/jobcentre-plus.ts';
import { money } from './evolve/money.ts';
import { ombudsman } from './evolve/ombudsman.ts';
import { outgoingProvider } from './evolve/outgoing-provider.ts';
import { papers } from './evolve/papers.ts';
import { promises } from './evolve/promises.ts';
import { restricted } from './evolve/restricted.ts';
import { stages } from './evolve/stages.ts';
import { whatTheySay } from './evolve/what-they-say.ts';
import { type ComplaintState, destroyed } from './state.ts';

/** The first and the last event make a state anew, and are no folds. */
const folds: Folds<ComplaintEvent> = {
  ...comingIn,
  ...clocks,
  ...stages,
  ...whatTheySay,
  ...promises,
  ...papers,
  ...elsewhere,
  ...jobcentrePlus,
  ...outgoingProvider,
  ...ice,
  ...ombudsman,
  ...money,
  ...evidence,
  ...clearance,
  ...restricted,
};

/** The state after an event: a pure fold, with no checks in it. Throws when a history does not begin with its recording. */
export function evolve(state: ComplaintState, recorded: Recorded<ComplaintEvent>): ComplaintState {
  const { event } = recorded;
  if (event.type === 'ComplaintRecorded') return begin(event, recorded);
  if (event.type === 'ComplaintDestroyed') return destroyed(event, recorded.version);
  if (!state.exists) throw new RangeError(`${event.type} before the complaint was recorded`);
  const fold = folds[event.type] as Fold<EventType>;
  return { ...state, ...fold(state, event, recorded), version: recorded.version };
}
