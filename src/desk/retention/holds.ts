import { z } from 'zod';
import { dayOf, type Moment } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { someDay, someText } from '#kinds/inputs.ts';
import type { Desk } from '../desk.ts';
import { type Changing, saveSetting } from '../settings/save.ts';
import { type CaseHolds, type DocumentedHold, holdCauses, holdCauseWords, holdKind } from './kept-holds.ts';
import { approves } from './who-approves.ts';

export const holdStream = (stream: string): string => `hold-${stream}`;

export const holdSchema = z.strictObject({
  because: z.enum(holdCauses),
  why: someText,
  reviewOn: someDay,
});
export const liftSchema = z.strictObject({ because: z.enum(holdCauses), why: someText });

export const holdForm: Form = {
  title: 'Put it on hold',
  about: 'While it is on hold it stays whole, even after its time is over. Your name is kept with the hold.',
  button: 'Put on hold',
  fields: [
    {
      name: 'because',
      as: 'radios',
      label: 'What holds it back?',
      options: holdCauses.map((value) => ({ value, label: holdCauseWords[value] })),
    },
    { name: 'why', as: 'textarea', label: 'Why?', hint: 'In words that another can judge at the review' },
    { name: 'reviewOn', as: 'day', label: 'When is it looked at again?' },
  ],
};

/** What holds a case back by hand; none where nobody has put anything on it. */
export async function documentedHolds(
  desk: Desk,
  organisation: string,
  stream: string,
): Promise<readonly DocumentedHold[]> {
  const kept = await desk.record.settings.find(organisation, holdKind, stream);
  return (kept?.body as CaseHolds | undefined)?.holds ?? [];
}

/** Puts a hold on a case. One of the same cause is put in its place, with a new reason and day. */
export async function putOnHold(
  desk: Desk,
  who: Changing,
  reference: string,
  given: z.output<typeof holdSchema>,
): Promise<Refusal | null> {
  const now: Moment = desk.now();
  if (given.reviewOn <= dayOf(now)) return reviewPast;
  return change(desk, who, reference, (holds) => [
    ...holds.filter(({ because }) => because !== given.because),
    { ...given, on: dayOf(now), by: who.actor.name },
  ]);
}

/** Takes a hold off a case, with the reason. */
export function takeOffHold(
  desk: Desk,
  who: Changing,
  reference: string,
  { because, why }: z.output<typeof liftSchema>,
): Promise<Refusal | null> {
  return change(desk, who, reference, (holds) => holds.filter((hold) => hold.because !== because), why);
}

async function change(
  desk: Desk,
  who: Changing,
  reference: string,
  to: (holds: readonly DocumentedHold[]) => readonly DocumentedHold[],
  why = '',
): Promise<Refusal | null> {
  const barred = approves(who.actor);
  if (barred !== null) return barred;
  const stream = await desk.record.cases.streamByReference(who.organisation, reference);
  if (stream === null) return notThere;
  const holds = to(await documentedHolds(desk, who.organisation, stream));
  return saveSetting(desk, {
    ...who,
    type: holds.length > 0 ? 'HoldsSet' : 'HoldsLifted',
    stream: holdStream(stream),
    kind: holdKind,
    payload: { case: stream, holds, why },
  });
}

const notThere: Refusal = {
  code: 'retention.no-such-case',
  says: 'There is no such complaint.',
  remedy: 'Check the reference.',
  clauses: [],
};

const reviewPast: Refusal = {
  code: 'retention.review-past',
  says: 'The day to look at it again is not in the future.',
  remedy: 'Give a day after today.',
  clauses: ['AW-7.12b'],
  at: 'reviewOn',
};
