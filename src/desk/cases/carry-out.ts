import type { Refusal } from '#core/refusal.ts';
import type { AnyEvent, AnyKind, CaseSetting } from '#kinds/case-setting.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { makeRedactions } from '../complaint/make-redactions.ts';
import type { Desk } from '../desk.ts';
import { printLetters } from './print-letters.ts';

type CarriedOut = { readonly events: readonly AnyEvent[] } | { readonly refusals: readonly Refusal[] };

/**
 * Does what decided events speak of before they are recorded: prints the letters they send, makes the copies they name. What
 * cannot be done is never said to have been: then nothing is stored.
 */
export async function carryOut(
  desk: Desk,
  organisation: string,
  kind: AnyKind,
  decided: { readonly state: unknown; readonly events: readonly AnyEvent[]; readonly setting: CaseSetting },
): Promise<CarriedOut> {
  const printed = await printLetters(desk, organisation, decided.events, decided.setting);
  if ('refusals' in printed || kind.name !== 'complaint') return printed;
  return makeRedactions(
    desk,
    organisation,
    printed.events as readonly ComplaintEvent[],
    decided.state as Complaint,
  );
}
