import { z } from 'zod';
import { type Pence, penceInWords } from '#core/money.ts';
import { oneLine, someDay, someText } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { nextId } from '../../ids.ts';
import { poundsIn, somePounds } from '../../money/pounds.ts';
import type { ComplaintSetting } from '../../setting.ts';

/** The most somebody may offer of the provider’s own money: the highest limit of the roles they hold, in pence. */
export const goodwillLimit = ({ actor, goodwillLimits }: ComplaintSetting): number =>
  Math.max(0, ...actor.roles.map((role) => goodwillLimits[role] ?? 0));

/** Money of our own by way of goodwill, within what the person’s role may offer (BP-A2-2.6, BP-A2-5.7). */
export const offerGoodwill = command({
  name: 'offer-goodwill',
  says: 'Offer money as goodwill',
  whenClosed: true,
  schema: z.strictObject({
    amount: somePounds,
    why: someText,
    by: someDay.optional(),
    payee: oneLine.default(''),
  }),
  form: {
    title: 'Money as goodwill',
    about:
      'Our own money, and no admission of what ICE may find. It is a special payment, and reported as one.',
    button: 'Offer it',
    fields: [
      { name: 'amount', as: 'text', label: 'How much, in pounds?', spellcheck: false },
      { name: 'why', as: 'textarea', label: 'What is it for?' },
      { name: 'by', as: 'day', label: 'By when is it paid?', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const pence = poundsIn(input.amount, 'amount', work);
    if (pence === null || pence === 0)
      return work.refusals.length > 0
        ? []
        : work.refuse({
            code: 'complaint.amount-missing',
            says: 'It is not said how much.',
            remedy: 'Give the amount in pounds.',
            clauses: ['BP-A2-5.7'],
            at: 'amount',
          });
    const limit = goodwillLimit(setting);
    if (pence > limit)
      work.refuse({
        code: 'complaint.goodwill-over-limit',
        says:
          limit === 0
            ? 'Your role may not offer money.'
            : `Your role may offer up to ${penceInWords(limit as Pence)}.`,
        remedy: 'Ask somebody whose role may offer more.',
        clauses: ['BP-A2-2.6', 'BP-A2-1.4'],
        at: 'amount',
      });
    const id = nextId('m', complaint.liabilities);
    const clock = work.startBy(
      {
        rule: 'clock.agreed-redress',
        id: `pay-${id}`,
        name: 'Pay what was offered',
        startsOn: setting.today,
      },
      input.by ?? null,
    );
    const started = clock.find((event) => event.type === 'ClockStarted');
    return [
      {
        type: 'LiabilityRaised',
        id,
        kind: 'goodwill',
        case: null,
        status: 'due',
        pence,
        payee: input.payee === '' ? 'complainant' : input.payee,
        payer: 'provider',
        due: started?.due.due ?? null,
        row: 'own',
        says: input.why,
        flags: [],
        clauses: ['BP-A2-1.4', 'BP-A2-2.6', 'BP-A2-5.7'],
      },
      ...clock,
    ];
  },
});
