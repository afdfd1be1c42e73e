import { momentInWords } from '#core/moment-in-words.ts';
import type { RestrictedEvent } from './events/restricted.ts';
import type { Tellings } from './telling.ts';

/**
 * What happened to who may open it, as the timeline tells it to those who may. The MAPPA marker is told by none: a timeline goes
 * into bundles and exports, and the marker into neither (G2-102).
 */
export const restrictedTellings: Pick<Tellings, RestrictedEvent['type']> = {
  Restricted: () => ({ title: 'Kept to a list of people' }),
  RestrictedListChanged: () => ({ title: 'The list of who may open it was changed' }),
  RestrictionLifted: ({ why }) => ({ title: 'Open to everybody again', detail: why }),
  OpenedForSafety: ({ name, reason, until }) => ({
    title: `Opened for a safety reason by ${name}`,
    detail: `Until ${momentInWords(until)}.`,
    words: reason,
    key: true,
  }),
  SafetyOpeningReviewed: ({ inOrder, done }) => ({
    title: inOrder ? 'Opening for safety reviewed: in order' : 'Opening for safety reviewed: not in order',
    detail: done,
  }),
  MappaMarked: () => null,
  MappaAsked: () => null,
  MappaDeclined: () => null,
  MappaChecked: () => null,
  MappaWordsConfirmed: () => null,
  MappaEnded: () => null,
  MappaPapersShredded: () => null,
};
