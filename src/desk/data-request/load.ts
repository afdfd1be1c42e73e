import type { CaseSetting } from '#kinds/case-setting.ts';
import { dataRequest as kind } from '#kinds/data-request/data-request.ts';
import type { DataRequestEvent } from '#kinds/data-request/events.ts';
import { cardOf } from '#kinds/data-request/standing.ts';
import type { DataRequest, DataRequestState } from '#kinds/data-request/state.ts';
import type { Actor, Recorded } from '#kinds/kind.ts';
import { isInScope } from '../access/in-scope.ts';
import { situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { historyIn, stateIn } from '../history.ts';

/** A data request as one loaded history, with the setting it is read in. */
export interface LoadedRequest {
  readonly request: DataRequest;
  readonly history: readonly Recorded<DataRequestEvent>[];
  readonly version: number;
  readonly setting: CaseSetting;
}

/** A data request by its reference; null when there is none of it for whoever asks. */
export async function loadRequest(
  desk: Desk,
  organisation: string,
  actor: Actor,
  reference: string,
): Promise<LoadedRequest | null> {
  const [loaded, { setting }] = await Promise.all([
    desk.record.loadByReference(organisation, reference),
    situate(desk, organisation, actor),
  ]);
  if (loaded === null || loaded.kind !== kind.name) return null;
  const history = historyIn(loaded.events) as Recorded<DataRequestEvent>[];
  const request = stateIn(kind, history) as DataRequestState;
  if (!request.exists || !isInScope(actor, () => cardOf(request))) return null;
  return { request, history, version: loaded.version, setting };
}
