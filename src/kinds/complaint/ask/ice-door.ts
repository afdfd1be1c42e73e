import { z } from 'zod';
import type { ClauseId } from '#core/citation.ts';
import { type Day, plusDays, plusMonths } from '#core/day.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { clockIn, tableIn } from '#core/rule-book.ts';
import type { DoorThen, DoorWhen } from '#guidance/complaint/ice-door.ts';
import { type PackId, packs } from '#guidance/programmes.ts';
import { limitFor } from '#kinds/limit.ts';
import { aDay, aPack, flag, question } from '#kinds/question.ts';

/** A reply that went to the complainant. */
export interface Reply {
  readonly kind: 'acknowledgement' | 'holding' | 'stage-response' | 'final-response';
  readonly at: Day;
  /** How many elements it answered, or which; all of them when left out. */
  readonly elementsAnswered?: number | readonly string[] | null | undefined;
}

/**
 * The day on which every element had an answer, or null. An acknowledgement or a holding reply never counts; answers
 * to some elements add up until none is left (AMB-2).
 */
function fullReplyOn(elements: number, replies: readonly Reply[]): Day | null {
  const named = new Set<string>();
  let counted = 0;
  for (const reply of [...replies].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    if (reply.kind === 'acknowledgement' || reply.kind === 'holding') continue;
    const { elementsAnswered } = reply;
    if (elementsAnswered === undefined || elementsAnswered === null) return reply.at;
    if (typeof elementsAnswered === 'number') counted += elementsAnswered;
    else for (const id of elementsAnswered) named.add(id);
    if (Math.max(counted, named.size) >= elements) return reply.at;
  }
  return null;
}

/** Where the complainant stands at ICE’s door on a day, by the first row of the table that matches. */
export function doorOn(
  rules: RuleBook,
  facts: {
    pack: PackId;
    receivedOn: Day;
    today: Day;
    elements: number;
    replies: readonly Reply[];
    iceRevisitOpen: boolean;
  },
): { door: DoorThen['door']; says: string; clauses: readonly ClauseId[] } | null {
  const table = tableIn(rules, 'clock.ice-door');
  if (table === null) return null;
  const replies = facts.replies.filter((reply) => reply.at <= facts.today);
  const final = replies
    .filter((reply) => reply.kind === 'final-response')
    .map((reply) => reply.at)
    .sort()
    .at(-1);
  const lastDay = endOf(rules, 'clock.reply-before-ice', facts.pack, facts.receivedOn);
  const windowEnd = final === undefined ? null : endOf(rules, 'clock.ice-window', facts.pack, final);
  const full = fullReplyOn(facts.elements, replies);
  const seen: DoorWhen = {
    ...(facts.iceRevisitOpen ? { revisit: true } : {}),
    ...(final === undefined
      ? {}
      : { finalResponse: windowEnd === null || facts.today <= windowEnd ? 'in-window' : 'window-past' }),
    fullReply: full === null ? 'none' : lastDay === null || full <= lastDay ? 'in-time' : 'late',
    eightWeeks: lastDay === null || facts.today <= lastDay ? 'running' : 'past',
  };
  const row = table.rows.find((candidate) =>
    Object.entries(candidate.when as DoorWhen).every(([key, value]) => seen[key as keyof DoorWhen] === value),
  );
  return row === undefined
    ? null
    : { door: (row.then as DoorThen).door, says: row.says, clauses: row.clauses };
}

/** The last day of a calendar clock under a pack, or null where the pack has no such clock. */
function endOf(rules: RuleBook, id: string, pack: PackId, from: Day): Day | null {
  const rule = clockIn(rules, id);
  const governing = rule && limitFor(rule, packs[pack]);
  if (governing?.limit.kind !== 'period') return null;
  const { value, unit } = governing.limit.period;
  return unit === 'months' ? plusMonths(from, value) : plusDays(from, value * 7);
}

/** Of the elements a reply names, those the complaint has: where its elements are named too. */
function ofThese(elements: unknown, answered: Reply['elementsAnswered']): Reply['elementsAnswered'] {
  if (!Array.isArray(elements) || !Array.isArray(answered)) return answered;
  const named = elements.filter((element): element is string => typeof element === 'string');
  return named.length < elements.length ? answered : answered.filter((id: string) => named.includes(id));
}

export const iceDoorQuestion = question({
  rule: 'clock.ice-door',
  facts: z.object({
    pack: aPack.optional(),
    receivedOn: aDay.optional(),
    today: aDay.optional(),
    elements: z.union([z.int().min(0), z.array(z.unknown())]).optional(),
    replies: z
      .array(
        z.object({
          kind: z.enum(['acknowledgement', 'holding', 'stage-response', 'final-response']),
          at: aDay,
          elementsAnswered: z.union([z.int().min(0), z.array(z.string())]).nullish(),
        }),
      )
      .nullish(),
    iceRevisitOpen: flag,
  }),
  answer: z.object({
    door: z.enum(['NOT_YET', 'OPEN', 'OUT_OF_TIME', 'WITH_ICE']),
    mayRecordContact: z.boolean(),
  }),
  needs: ['receivedOn', 'today'],
  ask({ pack, receivedOn, today, elements, replies, iceRevisitOpen }, { rules }) {
    const found = doorOn(rules, {
      pack: pack ?? 'WP16',
      receivedOn,
      today,
      elements: typeof elements === 'number' ? elements : (elements?.length ?? 1),
      replies: (replies ?? []).map((reply) => ({
        ...reply,
        elementsAnswered: ofThese(elements, reply.elementsAnswered),
      })),
      iceRevisitOpen: iceRevisitOpen ?? false,
    });
    if (found === null)
      return { answer: { mayRecordContact: true }, because: [], working: ['No row of the table matches.'] };
    return {
      answer: { door: found.door, mayRecordContact: true },
      because: found.clauses,
      working: [found.says, 'ICE decides; a contact from ICE is always recorded.'],
    };
  },
});
