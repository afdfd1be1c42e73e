import { z } from 'zod';
import { type Day, dayOf, type Moment, plusDays } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { reviewSafetyOpening } from '#kinds/complaint/commands/restricted/for-safety.ts';
import { freeText } from '#kinds/inputs.ts';
import { actRefusal, rolesForAct } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { isOnePerson } from '../people/same-person.ts';
import type { Changing } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';
import { safetyStream } from './for-safety.ts';
import { saveInTurn } from './in-turn.ts';
import { idOfAsking, type SafetyAsked, type SafetyAskingReviewed } from './safety-asked.ts';

/** Who reviews an asking without the complaint. */
export const askingReviewers = rolesForAct('cases', 'review-asking');

/** An asking as those who look after what is restricted see it: who, when, why and how long. */
export interface Asking {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly at: Moment;
  readonly hours: number;
  readonly reason: string;
  /** Only to whoever may open it anyway. Of one that is hidden and one that never was, nobody is told which it is. */
  readonly reference: string | null;
  readonly reviewBy: Day;
  readonly review: (SafetyAskingReviewed & { readonly by: string; readonly at: Moment }) | null;
}

/** Everybody who asked to open one for safety, the last first. */
export async function askings(desk: Desk, { organisation }: Person, most = 50): Promise<Asking[]> {
  const asked = (await asItStands(desk, organisation)).toReversed().slice(0, most);
  return Promise.all(asked.map((one) => shown(desk, organisation, one)));
}

/** An asking by its id; null where there is none. */
export async function askingOf(desk: Desk, { organisation }: Person, id: string): Promise<Asking | null> {
  const found = (await asItStands(desk, organisation)).find((one) => one.id === id);
  return found === undefined ? null : shown(desk, organisation, found);
}

/** With its reference for whoever may open that complaint anyway. */
async function shown(
  desk: Desk,
  organisation: string,
  { reference, ...asking }: Omit<Asking, 'reference'> & { readonly reference: string },
): Promise<Asking> {
  const seen = await desk.record.cases.streamByReference(organisation, reference);
  return { ...asking, reference: seen === null ? null : reference };
}

/** The security lead’s word on an asking: in order, or what was done about it. Null once it is kept. */
export async function reviewAsking(
  desk: Desk,
  { organisation, actor, key }: Omit<Changing, 'opened'>,
  review: SafetyAskingReviewed,
): Promise<Refusal | null> {
  const barred = actRefusal(actor, 'cases', 'review-asking');
  if (barred !== null) return barred;
  const found = (await asItStands(desk, organisation)).find(({ id }) => id === review.asking);
  if (found === undefined) return noSuchAsking;
  if (await isOnePerson(desk, organisation, found.account, actor.id)) return own;
  if (!review.inOrder && review.done === '') return nothingDone;
  const { id, name, roles } = actor;
  return desk.record.asItself(() =>
    saveInTurn(desk, {
      organisation,
      actor: { id, name, roles },
      key,
      type: 'SafetyAskingReviewed',
      stream: safetyStream,
      kind: safetyStream,
      payload: review,
    }),
  );
}

/** The form of a review and what it takes: the command’s own, without the complaint it is of. */
export const askingForm = {
  ...reviewSafetyOpening.form,
  title: 'Review who asked for safety',
  fields: reviewSafetyOpening.form.fields.filter(({ name }) => name !== 'opening'),
};
export const askingSchema = z.strictObject({ inOrder: z.boolean(), done: freeText.default('') });

/** All that were asked, the first first, each with the last word on it. */
async function asItStands(desk: Desk, organisation: string) {
  const loaded = await desk.record.asItself(() => desk.record.load(organisation, safetyStream));
  const events = (loaded?.events ?? []).filter(({ payload }) => payload !== null);
  const reviews = new Map(
    events
      .filter(({ type }) => type === 'SafetyAskingReviewed')
      .map(({ payload, at, by }) => {
        const review = payload as SafetyAskingReviewed;
        return [review.asking, { ...review, by: by.name, at }] as const;
      }),
  );
  return events
    .filter(({ type }) => type === 'SafetyOpeningAsked')
    .map(({ payload, at, version }) => {
      const { account, name, reference, hours, reason } = payload as SafetyAsked;
      const id = idOfAsking(payload as SafetyAsked, version);
      const reviewBy = plusDays(dayOf(at), 1);
      return { id, account, name, at, hours, reason, reference, reviewBy, review: reviews.get(id) ?? null };
    });
}

const noSuchAsking: Refusal = {
  code: 'asking.unknown',
  says: 'Nobody asked for this.',
  remedy: 'See the list of who asked.',
  clauses: [],
};
const own: Refusal = {
  code: 'restricted.own-opening',
  says: 'You asked for it yourself.',
  remedy: 'Ask another security lead to review it.',
  clauses: [],
};
const nothingDone: Refusal = {
  code: 'restricted.nothing-done',
  says: 'It was not in order, and it is not said what was done.',
  remedy: 'Say what was done about it.',
  clauses: [],
  at: 'done',
};
