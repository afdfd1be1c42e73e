import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Complaint, isOpen, openIceCases, openOmbudsmanCases } from './state.ts';

/** Why nothing of a complaint may be destroyed now. */
export interface Hold {
  readonly id: 'open' | 'ice-window' | 'ice-case' | 'ombudsman';
  readonly says: string;
  /** The last day on which it holds, where one is known. */
  readonly until: Day | null;
}

/**
 * The holds on a complaint: put on by what happens, and lifted by it, never by hand. ICE destroys its copies, so while a
 * way to it or to the Ombudsman is open ours are the only ones (G2-A2B-8a, G2-A2B-11c).
 */
export function holdsOn(complaint: Complaint, today: Day): Hold[] {
  const window = complaint.clocks['ice-window'];
  const atIce = openIceCases(complaint);
  return [
    ...(atIce.length > 0
      ? [
          {
            id: 'ice-case' as const,
            says: 'Nothing in this file can be destroyed while ICE has it.',
            until: null,
          },
        ]
      : []),
    ...(openOmbudsmanCases(complaint).length > 0
      ? [
          {
            id: 'ombudsman' as const,
            says: 'Nothing in this file can be destroyed while the Ombudsman has it.',
            until: null,
          },
        ]
      : []),
    ...(window !== undefined && window.due.due >= today
      ? [
          {
            id: 'ice-window' as const,
            says: `Nothing in this file can be destroyed while they may go to ICE: until ${inWords(window.due.due, today)}.`,
            until: window.due.due,
          },
        ]
      : []),
    ...(isOpen(complaint)
      ? [
          {
            id: 'open' as const,
            says: 'Nothing in this file can be destroyed while the complaint is open.',
            until: null,
          },
        ]
      : []),
  ];
}
