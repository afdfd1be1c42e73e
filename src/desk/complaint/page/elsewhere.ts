import type { Day } from '#core/day.ts';
import { iceStateWords, ombudsmanStateWords } from '#kinds/complaint/in-words.ts';
import { type Complaint, isIceCaseOpen, openOmbudsmanCases } from '#kinds/complaint/state.ts';

/** A case of a complaint at ICE or at the Ombudsman, in a line. */
export interface CaseElsewhere {
  readonly at: 'ice' | 'ombudsman';
  readonly id: string;
  /** Theirs; empty until they give one. */
  readonly reference: string;
  readonly standing: string;
  readonly open: boolean;
  readonly since: Day;
}

/** The cases a complaint has at ICE and at the Ombudsman, the newest first. */
export const elsewhereOf = (complaint: Complaint): CaseElsewhere[] => [
  ...complaint.ombudsmanCases
    .map(
      (one): CaseElsewhere => ({
        at: 'ombudsman',
        id: one.id,
        reference: one.reference,
        standing: ombudsmanStateWords[one.state],
        open: openOmbudsmanCases(complaint).includes(one),
        since: one.openedOn,
      }),
    )
    .toReversed(),
  ...complaint.iceCases
    .map(
      (one): CaseElsewhere => ({
        at: 'ice',
        id: one.id,
        reference: one.reference,
        standing: iceStateWords[one.state],
        open: isIceCaseOpen(one),
        since: one.since,
      }),
    )
    .toReversed(),
];
