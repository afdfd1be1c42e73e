import { isRefusal, type Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { nothing } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { Situated } from '../complaint-setting.ts';
import { asHistory } from '../history.ts';
import { contractFor, recordingFor } from './recording.ts';

/** What a decision came to: a history nobody has recorded yet, or everything that stands in its way. */
export type Decided =
  | { readonly ok: true; readonly history: Recorded<ComplaintEvent>[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Decides a new complaint from its parsed input, under a reference, and records nothing. */
export function decideNew(situated: Situated, input: Record<string, unknown>, reference: string): Decided {
  const refused = (...refusals: readonly Refusal[]): Decided => ({ ok: false, refusals });
  const contract = contractFor(situated.settings, input.contract as string | undefined);
  if (isRefusal(contract)) return refused(contract);
  const recording = recordingFor(situated, contract, input.received as string | undefined);
  if (isRefusal(recording)) return refused(recording);
  const { setting } = situated;
  const decision = kind.commands
    .get('record')
    ?.decide(nothing, input, { ...setting, recording: { reference, ...recording } });
  if (decision === undefined || !decision.ok) return refused(...(decision?.refusals ?? []));
  return { ok: true, history: asHistory(decision.events, 0, setting) };
}
