import { inShort } from '#core/day-in-words.ts';
import type { IcePage } from '#desk/ice/ice-page.ts';
import type { ItemShown } from '#desk/ice/items.ts';
import { clockHref, commandHref, documentHref } from '#web/complaint/addresses.ts';
import { leftUntil } from '#web/complaint/left.ts';

/** Everything between us and ICE, the newest first: both dates of each, and its answer. */
export const itemsView = (page: IcePage) => page.items.map((item) => itemView(item, page));

function itemView(item: ItemShown, page: IcePage) {
  const { reference, today, can } = page;
  const { id, says, on, statedOn, countedTo, document, clock, answeredOn } = item;
  return {
    says,
    href: document === null ? null : documentHref(reference, document),
    on: inShort(on, today),
    stated: statedOn === null ? 'None' : inShort(statedOn, today),
    counted: countedTo === null ? 'None' : inShort(countedTo, today),
    why: clock === null ? null : { href: clockHref(reference, clock), about: says },
    ...answerOf(item, page),
    action:
      // What is next is done above; here stand the others.
      answeredOn === null && id !== page.next.item && can.includes('answer-ice')
        ? { href: commandHref(reference, 'answer-ice', { item: id }), label: 'Answer' }
        : null,
  };
}

function answerOf(
  { answeredOn, late, due, reply, noReplyBecause }: ItemShown,
  { today, calendar }: IcePage,
): { shape: string; answer: string; detail: string } {
  if (answeredOn === null) {
    if (due === null) return { shape: 'todo', answer: 'Not answered', detail: '' };
    const { shape, left } = leftUntil(due, today, calendar);
    return { shape, answer: left, detail: '' };
  }
  const day = inShort(answeredOn, today);
  if (noReplyBecause !== '') return { shape: 'done', answer: 'No reply needed', detail: noReplyBecause };
  return late
    ? { shape: 'late', answer: `Late, ${day}`, detail: reply }
    : { shape: 'done', answer: day, detail: reply };
}
