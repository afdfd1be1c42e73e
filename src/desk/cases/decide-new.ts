import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { AnyEvent, AnyKind } from '#kinds/case-setting.ts';
import type { Recorded } from '#kinds/kind.ts';
import { contractFor, procedureFor } from '../complaint/recording.ts';
import type { Situated } from '../complaint-setting.ts';
import { asHistory } from '../history.ts';
import { factsOf } from '../settings/contract.ts';

/** What a decision came to: a history nobody has recorded yet, or everything that stands in its way. */
export type Decided<Event extends AnyEvent = AnyEvent> =
  | { readonly ok: true; readonly history: Recorded<Event>[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Decides a new case of a kind from its parsed input, under a reference, and records nothing. */
export function decideNewCase(
  kind: AnyKind,
  situated: Situated,
  input: Readonly<Record<string, unknown>>,
  reference: string,
): Decided {
  const refused = (...refusals: readonly Refusal[]): Decided => ({ ok: false, refusals });
  const contract = contractFor(situated.settings, input['contract'] as string | undefined);
  if (isRefusal(contract)) return refused(contract);
  const procedure = procedureFor(situated, contract, input['received'] as string | undefined);
  if (isRefusal(procedure) && kind.underProcedure) return refused(procedure);
  const { setting } = situated;
  const recording = {
    reference,
    contract: factsOf(contract),
    procedure: isRefusal(procedure) ? null : procedure,
  };
  const decision = kind.commands.get('record')?.decide(kind.initial(), input, { ...setting, recording });
  if (decision === undefined || !decision.ok) return refused(...(decision?.refusals ?? []));
  return { ok: true, history: asHistory(decision.events, 0, setting) };
}
