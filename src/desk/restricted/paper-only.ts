import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import { keptOnPaper } from '#guidance/restricted/kept-on-paper.ts';
import { refusalOf } from '#kinds/complaint/refuse.ts';

/**
 * Whether what was sent says that the person’s record is kept on paper only, however it says so. Asked before anything else of it is
 * looked at: of such a person nothing is stored, not even what was wrong with what was typed (G2-63).
 */
export function saysPaperOnly(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('paperOnly' in input)) return false;
  return [input.paperOnly].flat().some((answer) => affirmed.has(String(answer).trim().toLowerCase()));
}

const affirmed: ReadonlySet<string> = new Set(['yes', 'true', '1', 'on']);

/** Whether the question was answered at all. */
export const isPaperAsked = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'paperOnly' in input && input.paperOnly !== undefined;

/** Why somebody whose record is kept on paper only is not recorded here, and what to do instead. */
export const paperOnly = (): readonly Refusal[] => refusalOf(rules, 'complaint.paper-only', 'OTHER');

/** Why a file of that name is not taken: it says itself that it belongs on paper. Empty for any other (G2-63c, G2-87b). */
export const paperByName = (name: string): readonly Refusal[] =>
  keptOnPaper
    .filter(({ called }) => called.test(name))
    .flatMap(({ check }) => refusalOf(rules, check, 'OTHER'));

/** A program has to say that it asked: nobody is taken not to be one of them for want of a word. */
export const notAsked: Refusal = {
  code: 'complaint.paper-only-not-asked',
  says: 'It is not said whether their record is kept on paper only. Nothing has been recorded.',
  remedy: 'Ask before any name is taken, and send “paperOnly” with the answer.',
  clauses: ['G2-63a', 'G2-63g'],
  at: 'paperOnly',
};
