import { isRefusal } from '#core/refusal.ts';
import { dataRequest as kind } from '#kinds/data-request/data-request.ts';
import { type DataRequestState, isOpen } from '#kinds/data-request/state.ts';
import type { Desk } from '../desk.ts';
import { historyIn, stateIn } from '../history.ts';

const batch = 200;

/** References of cases, each with that of the request that asks for it to be erased. */
export type UndecidedErasures = ReadonlyMap<string, string>;

/**
 * Cases somebody has asked to have erased and nothing has been decided of: by their reference, that of the request. They are
 * neither destroyed meanwhile nor kept for it once it is decided (decision tables, section 7).
 */
export async function undecidedErasures(desk: Desk, organisation: string): Promise<UndecidedErasures> {
  const asked = new Map<string, string>();
  for (const route of ['erasure', 'access-and-erasure']) {
    let after: string | undefined;
    do {
      const page = await desk.record.cases.list(
        organisation,
        { kind: kind.name, open: true, route },
        { limit: batch, ...(after === undefined ? {} : { after }) },
      );
      if (isRefusal(page)) throw new RangeError(page.says);
      for (const { stream } of page.items) {
        const loaded = await desk.record.load(organisation, stream);
        const request = stateIn(kind, historyIn(loaded?.events ?? [])) as DataRequestState;
        if (!request.exists || !isOpen(request)) continue;
        for (const reference of request.cases?.references ?? []) {
          const part = request.parts.find(({ id }) => id === reference);
          if (part === undefined || part.outcome === 'deferred') asked.set(reference, request.reference);
        }
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  return asked;
}
