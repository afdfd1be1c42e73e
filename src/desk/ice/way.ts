import type { Day } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import type { IceState } from '#guidance/complaint/ice-transitions.ts';
import { type IceCase, isIceCaseOpen } from '#kinds/complaint/state.ts';

/** A step of a case’s way: behind it, where it is, still to come, or left out. */
export interface WayStep {
  readonly at: 'done' | 'here' | 'ahead' | 'barred';
  readonly says: string;
  readonly note: string;
}

const names = ['Steps checked', '1. Resolution', '2. Settlement', '3. Investigation', 'Final report'];
const ahead = [
  '',
  'If ICE takes it on',
  'If it is not resolved',
  'Only if settlement fails',
  'Costs can follow only here',
];

const stepOf: Readonly<Record<Exclude<IceState, 'closed-other'>, number>> = {
  none: 0,
  notified: 0,
  'process-check': 0,
  revisit: 0,
  resolution: 1,
  'closed-resolved': 1,
  'settlement-papers': 2,
  'settlement-proposal': 2,
  'closed-settled': 2,
  investigation: 3,
  'draft-report': 3,
  'final-report': 4,
  'closed-reported': 4,
};

/** Where a case that has ended without a report had come to. */
const reachedBy = ({ state, moves }: IceCase): number => {
  if (state !== 'closed-other') return stepOf[state];
  const before = moves.at(-1)?.from ?? 'notified';
  return before === 'closed-other' ? 0 : stepOf[before];
};

/** The way of a case at ICE: its steps checked, ICE’s three stages, and the final report (WP16-J5, CPA18-31a, BP-4-5). */
export function iceWay(iceCase: IceCase, today: Day): WayStep[] {
  const reached = reachedBy(iceCase);
  const open = isIceCaseOpen(iceCase);
  return names.map((says, step): WayStep => {
    if (step < reached) return behind(iceCase, says, step, today);
    if (step === reached) return here(iceCase, says, step, today);
    return { at: 'ahead', says, note: open ? (ahead[step] ?? '') : 'Not needed' };
  });
}

function behind({ moves, openedOn }: IceCase, says: string, step: number, today: Day): WayStep {
  const at = (state: IceState): number => (state === 'closed-other' ? -1 : stepOf[state]);
  const left = moves.findLast(({ from, to }) => at(from) === step && at(to) > step);
  if (left === undefined && step > 0) return { at: 'barred', says, note: 'Left out' };
  const day = inShort(left?.on ?? openedOn, today);
  const how = ['', 'Not agreed, ', 'No agreement, ', 'Reported, '][step] ?? '';
  return { at: 'done', says, note: `${how}${day}` };
}

function here(iceCase: IceCase, says: string, step: number, today: Day): WayStep {
  const { state, since, report, doneAgain, moves, openedOn } = iceCase;
  const day = inShort(since, today);
  switch (state) {
    case 'closed-resolved':
      return { at: 'done', says, note: `Resolved, ${day}` };
    case 'closed-settled':
      return { at: 'done', says, note: `Settled, ${day}` };
    case 'closed-reported':
      return { at: 'done', says, note: `Dated ${inShort(report?.reportOn ?? since, today)}` };
    case 'closed-other':
      return { at: 'barred', says, note: `Ended without a report, ${day}` };
    case 'draft-report':
      return { at: 'here', says, note: `We are here, draft since ${day}` };
    case 'revisit':
      return { at: 'here', says, note: `We do steps again, since ${day}` };
    case 'final-report':
      return { at: 'here', says, note: `We are here, dated ${inShort(report?.reportOn ?? since, today)}` };
    default: {
      if (doneAgain) return { at: 'here', says, note: 'Done again. Nothing from ICE since' };
      const came = moves.findLast(({ to }) => to !== 'closed-other' && stepOf[to] === step)?.on ?? openedOn;
      const began = step === 2 ? (moves.findLast(({ to }) => to === 'settlement-papers')?.on ?? came) : came;
      return { at: 'here', says, note: `We are here, since ${inShort(began, today)}` };
    }
  }
}
