import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { freeText, oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import type { ComplaintEvent } from '../../events.ts';
import { type Complaint, casesAtWork, type IceItem, openIceItems } from '../../state.ts';
import { stopClocks, type Work } from '../../work.ts';

export const nothingFromIce: Refusal = {
  code: 'complaint.nothing-from-ice',
  says: 'Nothing from ICE waits for an answer.',
  remedy: 'Record what ICE sends first.',
  clauses: ['WP16-I4', 'CPA18-28c'],
};

/** An item answered, its clock stopped; with the last of them, asking ICE where it stands begins. */
export function answered(
  complaint: Complaint,
  items: readonly IceItem[],
  {
    on,
    reply,
    noReplyBecause = '',
    ending = '',
  }: {
    readonly on: Day;
    readonly reply: string;
    readonly noReplyBecause?: string;
    /** The case that ends with the answer, by its id. */
    readonly ending?: string;
  },
  work: Work,
): ComplaintEvent[] {
  const waits =
    openIceItems(complaint).length === items.length && casesAtWork(complaint).some(({ id }) => id !== ending);
  return [
    ...items.flatMap((item): ComplaintEvent[] => [
      { type: 'IceAnswered', item: item.id, on, reply, noReplyBecause },
      ...stopClocks(complaint, [`ice-item-${item.id}`], on, 'met'),
    ]),
    ...(waits && items.length > 0
      ? work.start({ rule: 'clock.ice-follow-up', name: 'Ask ICE where it stands', startsOn: on })
      : []),
  ];
}

/** The answer to an item from ICE, or the reason why none is needed (AMB-38). */
export const answerIce = command({
  name: 'answer-ice',
  says: 'Answer ICE',
  whenClosed: true,
  schema: z.strictObject({
    item: oneLine.optional(),
    on: someDay.optional(),
    reply: freeText.default(''),
    noReplyBecause: oneLine.default(''),
  }),
  form: {
    title: 'Answer ICE',
    about: 'What we answered, or why no answer is needed.',
    button: 'Save',
    fields: [
      { name: 'item', as: 'select', label: 'Which item?', options: { from: 'ice-items' } },
      { name: 'on', as: 'day', label: 'When did we answer?', starts: 'today' },
      { name: 'reply', as: 'textarea', label: 'What did we answer?', optional: true },
      { name: 'noReplyBecause', as: 'text', label: 'Or why is no answer needed?', optional: true },
    ],
  },
  blocked: (complaint) => (openIceItems(complaint).length > 0 ? [] : [nothingFromIce]),
  emit({ complaint, input, setting, work }) {
    const item = openIceItems(complaint).find(
      (candidate) => input.item === undefined || candidate.id === input.item,
    );
    if (item === undefined)
      return work.refuse({
        ...nothingFromIce,
        says: 'That item is not there, or is answered.',
        remedy: 'Choose one that waits.',
        at: 'item',
      });
    if (input.reply === '' && input.noReplyBecause === '')
      return work.refuse({
        code: 'complaint.ice-answer-empty',
        says: 'Neither an answer nor a reason is given.',
        remedy: 'Say what was answered, or why no answer is needed.',
        clauses: ['WP16-I4', 'CPA18-28c'],
        at: 'reply',
      });
    const on = input.on ?? setting.today;
    return answered(complaint, [item], { ...input, on }, work);
  },
});
