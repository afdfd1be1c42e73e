import type { Day } from '#core/day.ts';
import { inShort, inWords, listInWords } from '#core/day-in-words.ts';
import type { BoxShown } from '#desk/sealed-boxes/boxes.ts';

const shapes = { kept: 'locked', 'may-go': 'today', held: 'barred', destroyed: 'barred' } as const;

/** How a box stands, as shape and words. */
const standingOf = ({ standing, destroyed }: BoxShown, today: Day) => ({
  shape: shapes[standing],
  says:
    destroyed !== null
      ? `Destroyed on ${inShort(destroyed.on, today)}`
      : { kept: 'Kept', 'may-go': 'May be destroyed', held: 'On hold', destroyed: 'Destroyed' }[standing],
});

/** One box in the register. */
export const boxLine = (box: BoxShown, today: Day) => ({
  href: `/administration/boxes/${box.number}`,
  name: box.name,
  office: box.officeName,
  contract: box.contractName,
  sealed: inShort(box.sealedOn, today),
  goFrom: box.goFrom === null ? 'Not known yet' : inShort(box.goFrom, today),
  ...standingOf(box, today),
});

/** One box by itself. */
export const boxView = (box: BoxShown, today: Day) => ({
  title: box.name,
  number: box.number,
  ...standingOf(box, today),
  facts: [
    { name: 'Office', says: box.officeName },
    { name: 'Contract', says: box.contractName },
    { name: 'What is in it', says: listInWords(box.holdsNames) },
    { name: 'Sealed', says: `${inWords(box.sealedOn, today)}, by ${box.sealedBy.name}` },
    ...box.movesSaid.map(({ on, from, to }) => ({
      name: 'Moved',
      says: `${inWords(on, today)}, from ${from} to ${to}`,
    })),
    {
      name: 'Destroyed',
      says:
        box.destroyed === null
          ? ''
          : `${inWords(box.destroyed.on, today)}, by ${box.destroyed.by.name}, witnessed by ${box.destroyed.witness.name}`,
    },
  ],
  limit: [
    { name: 'Kept until', says: box.keptUntil === null ? 'Not known yet' : inWords(box.keptUntil, today) },
    {
      name: 'May be destroyed from',
      says: box.goFrom === null ? 'Not known yet' : inWords(box.goFrom, today),
      strong: true,
    },
  ],
  holds: box.heldSaid.map(({ because, says, on, by, reviewOn }) => ({
    because,
    says,
    by: `Put on by ${by.name} on ${inWords(on, today)}.`,
    review: inWords(reviewOn, today),
    late: reviewOn < today,
  })),
  working: box.working,
  certificate: box.destroyed === null ? null : `/administration/boxes/${box.number}/certificate.pdf`,
});
