import type { Moment } from '#core/day.ts';
import type { DataRequestEvent } from '#kinds/data-request/events.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { RecordedEvent } from '#record/events/event.ts';
import { plainReference } from '#record/search/words.ts';
import type { Desk } from '../desk.ts';
import type { Beside } from './beside.ts';

/** Where a data request says which cases are theirs. */
const chosen = { kind: 'data-request', type: 'CasesChosen', under: 'references' };

/**
 * The exports a case was packed into for somebody who asked to see their data. Each is a copy of all that goes, so it goes too, with
 * what stands in it to be checked; the request stays, and says when it was sent. One not sent yet has to be made again, without the case. Of a document,
 * those made since it was there.
 */
export async function exportsWith(
  desk: Desk,
  organisation: string,
  {
    stream,
    reference,
    since,
  }: { readonly stream: string; readonly reference: string; readonly since?: Moment },
): Promise<Beside[]> {
  const found: Beside[] = [];
  for (const request of await desk.record.destructions.listedIn(organisation, stream, chosen)) {
    const kept = await desk.record.load(organisation, request);
    const versions = kept === null ? [] : packing(kept.events, plainReference(reference), since);
    if (kept !== null && versions.length > 0) found.push({ kept, versions });
  }
  return found;
}

/** The versions that made or checked an export with a case in it. */
export function packing(events: readonly RecordedEvent[], plain: string, since?: Moment): number[] {
  let isChosen = false;
  const packed = new Set<string>();
  const versions: number[] = [];
  for (const { type, payload, version, at } of events) {
    if (payload === null || type === payloadsDestroyed) continue;
    const event = { type, ...(payload as object) } as DataRequestEvent;
    if (event.type === 'CasesChosen')
      isChosen = event.references.some((one) => plainReference(one) === plain);
    if (event.type === 'ExportMade')
      if (isChosen && (since === undefined || isNotBefore(at, since))) packed.add(event.id);
      else packed.delete(event.id);
    if ((event.type === 'ExportMade' || event.type === 'ExportChecked') && packed.has(event.id))
      versions.push(version);
  }
  return versions;
}

const isNotBefore = (at: Moment, since: Moment): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(since)) >= 0;
