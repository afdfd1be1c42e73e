import { askedOf } from '#kinds/complaint/duties/restricted.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from '../../desk.ts';

/**
 * The references of the complaints whose marker an officer is asked about here, under the officer’s own sight: empty text for one they
 * may not open, or that has been destroyed. None for whoever is not asked.
 */
export const markedElsewhere = (
  desk: Desk,
  organisation: string,
  complaint: Complaint,
  actor: Actor,
): Promise<string[]> =>
  Promise.all(
    askedOf(complaint, actor).map(
      async ({ about }) => (await desk.record.cases.find(organisation, about))?.card.reference ?? '',
    ),
  );
