import { z } from 'zod';
import { type Pence, penceInWords } from '#core/money.ts';
import { freeText, oneLine } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { addresseeOf, issue } from '../../letters/letter.ts';
import { apologyAndRedress } from '../../letters/redress.ts';
import { iceAddress, paymentAdvice } from '../../letters/to-ice.ts';
import { standingPayment, unlessPaid, whichPayment } from './standing-payment.ts';

const howSent = {
  name: 'sentBy',
  as: 'radios',
  label: 'How does it go?',
  starts: 'post',
  options: [
    { value: 'post', label: 'Post' },
    { value: 'email', label: 'Email' },
  ],
} as const;

/** After ICE or the Ombudsman: the letter that says sorry, what is paid and by when, and what else is done. */
export const sendRedressLetter = command({
  name: 'send-redress-letter',
  says: 'Send the letter of apology and redress',
  whenClosed: true,
  schema: z.strictObject({ words: freeText.default(''), sentBy: oneLine.default('post') }),
  form: {
    title: 'Apology and redress',
    about: 'The letter says sorry, what we pay and by when, and what else we do.',
    button: 'Send the letter',
    fields: [
      {
        name: 'words',
        as: 'textarea',
        label: 'What are we sorry for, in our own words?',
        optional: true,
      },
      howSent,
    ],
  },
  blocked: (complaint) =>
    complaint.iceCases.some(({ report }) => report !== null) ||
    complaint.ombudsmanCases.some(({ reportedOn }) => reportedOn !== null) ||
    complaint.liabilities.some(({ kind }) => kind !== 'contribution')
      ? []
      : [
          {
            code: 'complaint.no-redress',
            says: 'Not now. Nobody has reported, and no money is owed to them.',
            remedy: 'Record the report, or what was agreed.',
            clauses: ['WP16-M12', 'BP-4-20'],
          },
        ],
  emit: ({ complaint, input, setting }) => [
    issue(
      complaint,
      apologyAndRedress(
        complaint,
        {
          words: input.words,
          from: complaint.ombudsmanCases.some(({ reportedOn }) => reportedOn !== null)
            ? 'The Ombudsman'
            : complaint.iceCases.length > 0
              ? 'The Independent Case Examiner (ICE)'
              : setting.provider.name,
        },
        setting,
      ),
      input.sentBy,
    ),
  ],
});

const kindWords = {
  contribution: 'the contribution to ICE’s costs',
  redress: 'the redress ICE recommended or helped to agree',
  'ombudsman-redress': 'the redress the Ombudsman recommended',
  goodwill: 'the money we offered you',
} as const;

/** Tells whoever was paid that they were, how much and when. */
export const sendPaymentAdvice = command({
  name: 'send-payment-advice',
  says: 'Send notice of a payment',
  whenClosed: true,
  schema: z.strictObject({ payment: oneLine.optional(), sentBy: oneLine.default('post') }),
  form: {
    title: 'Notice of a payment',
    about: 'A letter says what was paid, when and what for: to the complainant, or to ICE for its costs.',
    button: 'Send the notice',
    fields: [whichPayment, howSent],
  },
  blocked: unlessPaid,
  emit({ complaint, input, setting, work }) {
    const found = standingPayment(complaint, input.payment, work);
    if (found === null) return [];
    const { payment, liability } = found;
    const to = liability.kind === 'contribution' ? iceAddress(complaint, setting) : addresseeOf(complaint);
    return [
      issue(
        complaint,
        paymentAdvice(
          complaint,
          payment,
          { what: kindWords[liability.kind], amount: penceInWords(payment.pence as Pence), to },
          setting,
        ),
        input.sentBy,
        to,
      ),
    ];
  },
});
