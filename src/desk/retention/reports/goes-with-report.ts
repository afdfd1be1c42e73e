import type { Moment } from '#core/day.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { RecordedEvent } from '#record/events/event.ts';

/** What of a case goes with the content of one of its reports. */
export interface Goes {
  /** Versions of the case whose content goes. */
  readonly versions: readonly number[];
  /** When it was put on the file: what was made before holds nothing of it. */
  readonly since: Moment;
  /** How many copies with parts blacked out, and which bundles. */
  readonly copies: number;
  readonly bundles: readonly string[];
}

/**
 * Everything that holds what stood in a report, or says something of it in words: the document itself, why it was kept while it was not
 * paid for, copies with parts blacked out and what was said of them, and every bundle made since it was there. The day of its payment stays.
 */
export function goesWithReport(
  events: readonly Pick<RecordedEvent, 'type' | 'payload' | 'version' | 'at'>[],
  document: string,
): Goes {
  const there = events
    .filter(({ payload }) => payload !== null)
    .map(({ type, payload, version, at }) => ({
      event: { type, ...(payload as object) } as ComplaintEvent,
      version,
      at,
    }));
  const added = there.find(({ event }) => event.type === 'DocumentAdded' && event.id === document);
  if (added === undefined) throw new RangeError('what is not there goes with nothing');
  const copies = new Set(
    there.flatMap(({ event }) =>
      event.type === 'RedactionMade' && event.document === document ? [event.id] : [],
    ),
  );
  const bundles = there.flatMap(({ event, version }) =>
    event.type === 'BundleMade' && version > added.version ? [event.id] : [],
  );
  const goes = ({ event }: { readonly event: ComplaintEvent }): boolean => {
    switch (event.type) {
      case 'DocumentAdded':
        return event.id === document;
      case 'UnpaidReportKept':
        return event.document === document;
      case 'RedactionMade':
      case 'RedactionChecked':
      case 'RedactionDropped':
        return copies.has(event.id);
      case 'BundleMade':
        return bundles.includes(event.id);
      default:
        return false;
    }
  };
  return {
    versions: there.filter(goes).map(({ version }) => version),
    since: added.at,
    copies: copies.size,
    bundles,
  };
}
