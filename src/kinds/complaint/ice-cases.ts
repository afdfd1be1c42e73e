import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { IceEvent, IceState } from '#guidance/complaint/ice-transitions.ts';
import type { ComplaintEvent, EventOf } from './events.ts';
import { type IceFacts, type IceMove, iceMove } from './ice-moves.ts';
import type { ComplaintSetting } from './setting.ts';
import { type Complaint, type IceCase, isIceCaseOpen } from './state.ts';
import { stopClocks, type Work } from './work.ts';

/** The ICE case a command is about: the one named, by its id or ICE’s reference, else the only one that is open. */
export function iceCaseNamed(complaint: Complaint, named: string | undefined): IceCase | null {
  if (named !== undefined && named !== '')
    return complaint.iceCases.find(({ id, reference }) => id === named || reference === named) ?? null;
  const open = complaint.iceCases.filter(isIceCaseOpen);
  return open.length === 1 ? (open[0] ?? null) : (complaint.iceCases.findLast(isIceCaseOpen) ?? null);
}

/** The ICE case for a command, or a refusal gathered in `work`. */
export function iceCaseFor(complaint: Complaint, named: string | undefined, work: Work): IceCase | null {
  const found = iceCaseNamed(complaint, named);
  if (found === null)
    work.refuse({
      code: 'complaint.ice-case-unknown',
      says:
        complaint.iceCases.length === 0
          ? 'ICE has not been in touch about this complaint.'
          : 'ICE has no such case of this complaint.',
      remedy: 'Record first what ICE wrote or said.',
      clauses: ['WP16-I2', 'CPA18-28a'],
      at: 'case',
    });
  return found;
}

/** A move of ICE’s case by the table; what stands in its way is gathered in `work`. */
export function moved(
  complaint: Complaint,
  {
    id,
    from,
    event,
    facts,
    on,
    why = '',
  }: {
    readonly id: string;
    readonly from: IceState;
    readonly event: IceEvent;
    readonly facts?: IceFacts;
    readonly on: Day;
    readonly why?: string;
  },
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const move: IceMove = iceMove(setting.rules, {
    from,
    event,
    pack: complaint.pack,
    ...(facts ? { facts } : {}),
  });
  if (!move.allowed) return work.refuse(...move.refusals);
  const happened: EventOf<'IceMoved'> = {
    type: 'IceMoved',
    case: id,
    move: event,
    row: move.row?.id ?? '',
    from,
    to: move.to,
    on,
    why,
  };
  return move.to === from
    ? []
    : [
        happened,
        ...(isIceCaseOpen({ state: move.to } as IceCase) ? [] : ended(complaint, id, move.to, on, work)),
      ];
}

/**
 * What stands in the way of something that only ICE’s table of moves decides, before anything is typed: none while a case of
 * this complaint may take it.
 */
export function blockedMove(
  complaint: Complaint,
  event: IceEvent,
  { rules }: Pick<ComplaintSetting, 'rules'>,
): readonly Refusal[] {
  const open = complaint.iceCases.filter(isIceCaseOpen);
  const moves = open.map(({ state }) => iceMove(rules, { from: state, event, pack: complaint.pack }));
  return moves.some(({ allowed }) => allowed) ? [] : (moves.at(-1)?.refusals ?? []);
}

const whyEnded: Readonly<Partial<Record<IceState, string>>> = {
  'closed-resolved': 'It was resolved at ICE, with the agreement of both. No fault was determined.',
  'closed-settled': 'It was settled at ICE. No fault was determined.',
  'closed-reported': 'ICE has reported, and what it ordered is done.',
};

/** What ends with ICE’s case: our own part too, once no other case of it is with ICE; else it goes on from where it stood. */
function ended(complaint: Complaint, id: string, to: IceState, on: Day, work: Work): ComplaintEvent[] {
  const others = complaint.iceCases.some((one) => one.id !== id && isIceCaseOpen(one) && !one.doneAgain);
  const waits = others ? [] : stopClocks(complaint, ['ice-follow-up'], on, 'stopped');
  const why = whyEnded[to];
  if (others || complaint.provider === null) return waits;
  if (why !== undefined)
    return [
      ...waits,
      {
        type: 'LimbEnded',
        limb: 'provider',
        state: 'resolved',
        satisfied: 'unknown',
        on,
        why,
      },
    ];
  return [...waits, ...windowAgain(complaint, work)];
}

/** ICE has not taken it: the six months of the last final response are what they were. */
function windowAgain(complaint: Complaint, work: Work): ComplaintEvent[] {
  const last = complaint.provider?.finals.at(-1);
  if (last === undefined || complaint.provider?.state === 'ice-revisit') return [];
  return work.start({
    rule: 'clock.ice-window',
    id: 'ice-window',
    name: 'Six months to go to ICE',
    startsOn: last.on,
  });
}

/** What the close of a reported case turns on: its money paid, its recommendations owned. */
export const closingFacts = (complaint: Complaint, { id }: Pick<IceCase, 'id'>) => ({
  liabilitiesPaid: !complaint.liabilities.some(
    (one) => one.case === id && (one.status === 'due' || one.status === 'pending'),
  ),
  recommendationsOwned: !complaint.recommendations.some(
    (one) => one.case === id && one.doneOn === null && (one.owner === '' || one.by === null),
  ),
});
