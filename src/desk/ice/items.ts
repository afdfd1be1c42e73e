import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Period, workingDays } from '#core/period.ts';
import { standingDue } from '#core/projection.ts';
import type { ClockState, Complaint, IceItem } from '#kinds/complaint/state.ts';

/** Something that came from ICE, with both its dates and what was answered. */
export interface ItemShown {
  readonly id: string;
  /** "Letter: send all papers". */
  readonly says: string;
  readonly on: Day;
  /** ICE’s own date; null where it gave none. */
  readonly statedOn: Day | null;
  /** The day the guidance counts to; null where nothing was counted. */
  readonly countedTo: Day | null;
  /** The day it is held to. */
  readonly due: Day | null;
  readonly answeredOn: Day | null;
  readonly late: boolean;
  readonly reply: string;
  readonly noReplyBecause: string;
  readonly document: string | null;
  /** The clock to ask why. */
  readonly clock: string | null;
}

const kinds = { letter: 'Letter', 'e-mail': 'Email', telephone: 'Call' } as const;
const longest = 90;

/** Everything that came from ICE in a case, the newest first. */
export const itemsOf = (complaint: Complaint, iceCase: string): ItemShown[] =>
  complaint.iceItems
    .filter((item) => item.case === iceCase)
    .map((item) => itemShown(complaint, item))
    .toReversed();

export function itemShown(complaint: Complaint, item: IceItem): ItemShown {
  const clock = complaint.clocks[`ice-item-${item.id}`];
  const due = clock === undefined ? null : standingDue(clock);
  return {
    id: item.id,
    says: `${kinds[item.kind]}: ${shortened(item.summary)}`,
    on: item.on,
    statedOn: item.statedOn,
    countedTo: clock === undefined ? null : countedTo(clock),
    due,
    answeredOn: item.answeredOn,
    late: item.answeredOn !== null && due !== null && item.answeredOn > due,
    reply: item.reply,
    noReplyBecause: item.noReplyBecause,
    document: item.document,
    clock: clock === undefined ? null : clock.id,
  };
}

/** The day counted by the guidance, whichever date is held to. */
const countedTo = ({ due }: ClockState): Day =>
  due.limitFrom === 'stated'
    ? (due.others?.find(({ name }) => name === 'Counted by the guidance')?.on ??
      due.others?.find(({ name }) => name === 'Before ICE gave more time')?.on ??
      due.due)
    : due.due;

/** Both dates of an item, which one counts and why, with the clauses (DT-DUE). Null for an item without a clock. */
export function bothDates(
  complaint: Complaint,
  { id, on, statedOn }: IceItem,
  today: Day,
): { readonly says: string; readonly clauses: readonly ClauseId[] } | null {
  const clock = complaint.clocks[`ice-item-${id}`];
  if (clock === undefined) return null;
  const counted = countedTo(clock);
  const due = standingDue(clock);
  const clauses = clock.due.clauses.slice(0, 1);
  // A stated date that governs leaves no period on the clock; ICE's letters have five working days.
  const days = daysInWords(clock.due.limit ?? workingDays(5));
  const from = `${days.charAt(0).toUpperCase()}${days.slice(1)} from ${inWords(on, today)}`;
  if (statedOn === null) return { says: `ICE gave no date. ${from} end on this day.`, clauses };
  const wrote = `ICE asks for it by ${inWords(statedOn, today)}.`;
  if (due !== statedOn && due !== counted)
    return {
      says: `${wrote} ${from} end on ${inWords(counted, today)}. ICE has since given until ${inWords(due, today)} in writing, so that is your date. All are kept.`,
      clauses,
    };
  if (statedOn === counted) return { says: `${wrote} ${from} end on the same day.`, clauses };
  if (statedOn < counted)
    return {
      says: `${wrote} That is before ${days} end, on ${inWords(counted, today)}, so it is your date. Both are kept.`,
      clauses,
    };
  return { says: `${wrote} ${from} end first, so that is your date. Both are kept.`, clauses };
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "five working days". */
const daysInWords = ({ value, unit }: Period): string =>
  `${numbers[value] ?? value} ${unit === 'working-days' ? 'working day' : 'day'}${value === 1 ? '' : 's'}`;

function shortened(text: string): string {
  const letters = [...(text.split('\n')[0] ?? '').trim()];
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
