import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { acknowledgement } from '#kinds/complaint/letters/acknowledgement.ts';
import { finalResponse } from '#kinds/complaint/letters/final-response.ts';
import { closure, eightWeekNotice } from '#kinds/complaint/letters/others.ts';
import { stageResponse } from '#kinds/complaint/letters/stage-response.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Actor } from '#kinds/kind.ts';
import { logoOf } from '../cases/print-letters.ts';
import type { Desk } from '../desk.ts';
import { loadCase } from './open-case.ts';

/** The letters that can be seen before they are sent: each follows from the case alone. */
export const previewable = [
  'acknowledgement',
  'stage-response',
  'final-response',
  'eight-week-notice',
  'closure',
] as const;
export type Previewable = (typeof previewable)[number];

/** The letter as it stands, and the command that sends it. */
const letters: Readonly<
  Record<
    Previewable,
    {
      readonly command: string;
      readonly letter: (complaint: Complaint, setting: ComplaintSetting) => Letter;
    }
  >
> = {
  acknowledgement: { command: 'send-acknowledgement', letter: acknowledgement },
  'stage-response': { command: 'send-stage-response', letter: stageResponse },
  'final-response': {
    command: 'issue-final-response',
    letter: (complaint, setting) => finalResponse(complaint, setting, setting.today),
  },
  'eight-week-notice': { command: 'tell-eight-weeks', letter: eightWeekNotice },
  closure: {
    command: 'record-satisfied',
    letter: (complaint, setting) => closure(complaint, setting, 'satisfied'),
  },
};

/** A letter as it would be sent now, with everything that stands in the way of sending it. */
export interface LetterPreviewed {
  readonly letter: Letter;
  readonly logo: Uint8Array | undefined;
  readonly refusals: readonly Refusal[];
}

/** A letter of a complaint before it is sent; null when there is no complaint of that reference. */
export async function previewOf(
  desk: Desk,
  who: { readonly organisation: string; readonly actor: Actor },
  reference: string,
  which: Previewable,
): Promise<LetterPreviewed | null> {
  const found = await loadCase(desk, who.organisation, who.actor, reference);
  if (found === null) return null;
  const { complaint, setting } = found;
  const { command, letter } = letters[which];
  return {
    letter: letter(complaint, setting),
    logo: await logoOf(desk, who.organisation, setting),
    refusals: kind.commands.get(command)?.blocked(complaint, setting) ?? [],
  };
}
