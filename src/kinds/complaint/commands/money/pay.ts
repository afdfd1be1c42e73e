import { z } from 'zod';
import { type Pence, penceInWords } from '#core/money.ts';
import type { Refusal } from '#core/refusal.ts';
import { freeText, oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { nextId } from '../../ids.ts';
import { outstanding } from '../../ledger.ts';
import { poundsIn, somePounds } from '../../money/pounds.ts';
import { refusalOf } from '../../refuse.ts';
import { stopClocks } from '../../work.ts';
import { onFile } from '../ice/letter.ts';
import { standingPayment, unlessPaid, whichPayment } from './standing-payment.ts';

const nothingDue: Refusal = {
  code: 'complaint.nothing-to-pay',
  says: 'Nothing is due to be paid.',
  remedy: 'An amount that is pending is decided first.',
  clauses: ['BP-A1-2.11.3Hf'],
};

/** A payment, with the document that shows it. A payment is never edited: a wrong one is reversed and entered again. */
export const recordPayment = command({
  name: 'record-payment',
  says: 'Record a payment',
  whenClosed: true,
  schema: z.strictObject({
    liability: oneLine.optional(),
    on: someDay.optional(),
    amount: somePounds,
    proof: oneLine.default(''),
  }),
  form: {
    title: 'A payment',
    about: 'What was paid, when, and the document that shows it. It cannot be changed, only reversed.',
    button: 'Record the payment',
    fields: [
      { name: 'liability', as: 'select', label: 'What was paid?', options: { from: 'liabilities' } },
      { name: 'on', as: 'day', label: 'When was it paid?', starts: 'today' },
      {
        name: 'amount',
        as: 'text',
        label: 'How much, in pounds?',
        hint: 'Leave empty for all of what is due',
        optional: true,
        spellcheck: false,
      },
      {
        name: 'proof',
        as: 'select',
        label: 'What shows that it was paid?',
        hint: 'Add it under documents first',
        options: { from: 'documents' },
      },
    ],
  },
  blocked: (complaint) => (complaint.liabilities.some(({ status }) => status === 'due') ? [] : [nothingDue]),
  emit({ complaint, input, setting, work }) {
    const due = complaint.liabilities.filter(({ status }) => status === 'due');
    const found = due.find(({ id }) => input.liability === undefined || id === input.liability);
    if (found === undefined) {
      const known = complaint.liabilities.find(({ id }) => id === input.liability);
      return work.refuse({
        ...nothingDue,
        says:
          known?.status === 'paid'
            ? 'That is paid already.'
            : known?.status === 'pending'
              ? 'That amount is pending: nobody has decided it.'
              : 'There is no such amount due.',
        at: 'liability',
      });
    }
    if (input.proof === '')
      work.refuse(
        ...refusalOf(setting.rules, 'complaint.payment-without-proof', complaint.pack, { at: 'proof' }),
      );
    onFile(complaint, input.proof, work, 'proof');
    const owed = outstanding(complaint.ledger, found.id) as Pence;
    const pence = poundsIn(input.amount, 'amount', work) ?? owed;
    if (pence > owed)
      work.refuse({
        code: 'complaint.payment-too-much',
        says: `That is more than the ${penceInWords(owed)} still to pay.`,
        remedy: 'Check the amount.',
        clauses: found.clauses,
        at: 'amount',
      });
    if (pence === 0)
      work.refuse({
        code: 'complaint.amount-missing',
        says: 'A payment is more than nothing.',
        remedy: 'Give the amount in pounds.',
        clauses: found.clauses,
        at: 'amount',
      });
    const on = input.on ?? setting.today;
    return [
      {
        type: 'PaymentRecorded',
        id: nextId('l', complaint.ledger),
        liability: found.id,
        pence,
        on,
        proof: input.proof,
        late: found.due !== null && on > found.due,
      },
      ...(pence === owed ? stopClocks(complaint, [`pay-${found.id}`], on, 'met') : []),
    ];
  },
});

/** A payment that was entered wrongly: an entry of its own takes it back, and both stay to be read. */
export const reversePayment = command({
  name: 'reverse-payment',
  says: 'Reverse a payment',
  whenClosed: true,
  schema: z.strictObject({
    payment: oneLine.optional(),
    why: freeText.refine((text) => text !== '', { error: 'missing' }),
  }),
  form: {
    title: 'Reverse a payment',
    about: 'It was entered wrongly, or came back. The entry stays; another takes it back.',
    button: 'Reverse it',
    fields: [whichPayment, { name: 'why', as: 'textarea', label: 'Why?' }],
  },
  blocked: unlessPaid,
  emit({ complaint, input, setting, work }) {
    const found = standingPayment(complaint, input.payment, work);
    if (found === null) return [];
    const { payment, liability } = found;
    const clock = complaint.clocks[`pay-${liability.id}`];
    return [
      {
        type: 'PaymentReversed',
        id: nextId('l', complaint.ledger),
        payment: payment.id,
        on: setting.today,
        why: input.why,
      },
      // It is owed again, by the day it always was.
      ...(clock === undefined || clock.stoppedOn === null
        ? []
        : [{ type: 'ClockStarted' as const, clock: clock.id, name: clock.name, due: clock.due }]),
    ];
  },
});
