import { z } from 'zod';
import type { Moment } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { openForSafety } from '#guidance/restricted/restriction.ts';
import { freeText, oneLine, someText } from '#kinds/inputs.ts';
import { accountsOfPerson } from '#kinds/same-person.ts';
import { command } from '../../command.ts';
import { nextId } from '../../ids.ts';
import type { ComplaintSetting } from '../../setting.ts';
import type { SafetyOpening } from '../../state/restricted.ts';
import type { Complaint } from '../../state.ts';

const notRestricted: Refusal = {
  code: 'restricted.not-restricted',
  says: 'This complaint is open to everybody who works on complaints.',
  remedy: 'Open it as any other.',
  clauses: [],
};

/** Opens a restricted complaint at once to somebody who is not on its list, for a safety reason and a few hours. */
export const openForSafetyCommand = command({
  name: 'open-for-safety',
  says: 'Open for a safety reason',
  whenClosed: true,
  schema: z.strictObject({
    reason: someText,
    hours: z.coerce.number().int().min(1).max(openForSafety.value).default(1),
  }),
  form: {
    title: 'Open for a safety reason',
    about: 'The nominated officer is told at once and reviews it.',
    button: 'Open it',
    fields: [
      {
        name: 'reason',
        as: 'textarea',
        label: 'Why does somebody’s safety need it now?',
        hint: 'Name nobody: the security lead reads this without the complaint',
      },
      { name: 'hours', as: 'text', label: 'For how many hours?', starts: '1' },
    ],
  },
  blocked: ({ restriction }) => (restriction === null ? [notRestricted] : []),
  emit({ complaint, input, setting }) {
    const until = Temporal.Instant.from(setting.now).add({ hours: input.hours }).toString() as Moment;
    const { id: account, name } = setting.actor;
    const id = nextId('o', complaint.safetyOpenings);
    return [{ type: 'OpenedForSafety', id, account, name, reason: input.reason, until }];
  },
});

/** The officer’s or the security lead’s word on an opening: in order, or what was done about it. */
export const reviewSafetyOpening = command({
  name: 'review-safety-opening',
  says: 'Review an opening for safety',
  whenClosed: true,
  schema: z.strictObject({ opening: oneLine.optional(), inOrder: z.boolean(), done: freeText.default('') }),
  form: {
    title: 'Review an opening for safety',
    about: 'Whether it had to be opened, and what was done if it had not.',
    button: 'Save',
    fields: [
      {
        name: 'opening',
        as: 'radios',
        label: 'Which opening?',
        options: { from: 'safety-openings' },
      },
      { name: 'inOrder', as: 'yes-no', label: 'Was it in order?' },
      {
        name: 'done',
        as: 'textarea',
        label: 'What was done about it?',
        hint: 'Needed where it was not in order',
        optional: true,
      },
    ],
  },
  blocked(complaint, setting) {
    if (waitingIn(complaint).length === 0) return [nothingToReview];
    return openingsToReview(complaint, setting).length === 0 ? [ownOpening] : [];
  },
  emit({ complaint, input, setting, work }) {
    const others = openingsToReview(complaint, setting);
    const found =
      input.opening === undefined ? others[0] : waitingIn(complaint).find(({ id }) => id === input.opening);
    if (found === undefined) return work.refuse({ ...nothingToReview, at: 'opening' });
    if (!others.includes(found)) work.refuse(ownOpening);
    if (!input.inOrder && input.done === '') work.refuse(nothingDone);
    return [{ type: 'SafetyOpeningReviewed', id: found.id, inOrder: input.inOrder, done: input.done }];
  },
});

type Opened = Pick<Complaint, 'safetyOpenings'>;

const waitingIn = ({ safetyOpenings }: Opened): SafetyOpening[] =>
  safetyOpenings.filter(({ reviewedOn }) => reviewedOn === null);

/** What somebody else opened for safety, under none of one’s own accounts, and nobody has reviewed: the earliest first. */
export function openingsToReview(
  complaint: Opened,
  { staff, actor }: Pick<ComplaintSetting, 'staff' | 'actor'>,
): SafetyOpening[] {
  const own = accountsOfPerson(staff.values(), actor.id);
  return waitingIn(complaint).filter(({ account }) => !own.has(account));
}

const nothingToReview: Refusal = {
  code: 'restricted.nothing-to-review',
  says: 'No opening for safety waits to be reviewed.',
  remedy: '',
  clauses: [],
};
const ownOpening: Refusal = {
  code: 'restricted.own-opening',
  says: 'You opened it yourself.',
  remedy: 'Ask another nominated officer or the security lead to review it.',
  clauses: [],
};
const nothingDone: Refusal = {
  code: 'restricted.nothing-done',
  says: 'It was not in order, and it is not said what was done.',
  remedy: 'Say what was done about it.',
  clauses: [],
  at: 'done',
};
