import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';
import type {
  OmbudsmanEvent,
  OmbudsmanMoveThen,
  OmbudsmanMoveWhen,
  OmbudsmanState,
} from '#guidance/complaint/phso-transitions.ts';
import type { PackId } from '#guidance/programmes.ts';
import { type Guard, heldTo, type Move, mustHold } from './moves.ts';

export interface OmbudsmanFacts {
  /** All that was recommended is paid and done, with what shows it. */
  readonly actioned?: boolean | null | undefined;
}

const guards: Readonly<Record<string, Guard<OmbudsmanFacts>>> = {
  'complaint.ombudsman-not-actioned': mustHold('actioned'),
  'complaint.ombudsman-recommendation-declined': { asks: [], stops: () => true },
};

/** Whether something may happen in a case at the Ombudsman, and where it leads (PH1 to PH5). */
export function ombudsmanMove(
  rules: RuleBook,
  {
    from,
    event,
    facts = {},
    pack,
  }: {
    readonly from: OmbudsmanState;
    readonly event: OmbudsmanEvent;
    readonly facts?: OmbudsmanFacts;
    readonly pack?: PackId;
  },
): Move<OmbudsmanState, keyof OmbudsmanFacts> {
  const rows = (tableIn(rules, 'phso.event')?.rows ?? []) as readonly TableRow<
    OmbudsmanMoveWhen,
    OmbudsmanMoveThen
  >[];
  const row = rows.find(({ when }) => when.event === event && when.from.includes(from));
  return heldTo(rules, row, {
    from,
    to: row?.then.to ?? from,
    facts,
    guards,
    outOfOrder: 'complaint.ombudsman-not-from-here',
    pack,
  });
}
