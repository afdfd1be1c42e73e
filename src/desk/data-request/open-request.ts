import type { CaseCard, Clock } from '#core/projection.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { dataRequest as kind } from '#kinds/data-request/data-request.ts';
import { cardOf } from '#kinds/data-request/standing.ts';
import type { TimelineEntry } from '#kinds/timeline-entry.ts';
import type { Desk } from '../desk.ts';
import { type DataRequestView, dataRequestViewOf } from '../scenarios/data-request-view.ts';
import type { Person } from '../sign-in/person.ts';
import { loadRequest } from './load.ts';

/** A data request opened: everything the API shows of it. */
export interface OpenRequest {
  readonly version: number;
  readonly view: DataRequestView;
  readonly card: CaseCard;
  readonly clocks: readonly Clock[];
  readonly timeline: readonly TimelineEntry[];
  readonly can: readonly string[];
}

/** Opens a data request for a person; null when there is none of that reference. */
export async function openRequest(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<OpenRequest | null> {
  const found = await loadRequest(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { request, history, version, setting } = found;
  return {
    version,
    view: dataRequestViewOf(request, setting),
    card: cardOf(request),
    clocks: clocksOf(request),
    timeline: kind.timeline(history),
    can: kind
      .possible(request, setting)
      .filter(({ blockedBy }) => blockedBy.length === 0)
      .map(({ command }) => command),
  };
}
