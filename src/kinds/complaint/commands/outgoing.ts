import { z } from 'zod';
import { freeText, oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { stopClocks } from '../work.ts';

/** O1: the outgoing provider is asked for its part. */
export const askOutgoing = command({
  name: 'ask-outgoing',
  says: 'Ask the outgoing provider',
  schema: z.strictObject({ on: someDay.optional(), how: oneLine.default('') }),
  form: {
    title: 'Ask the outgoing provider',
    about: 'It is asked for its evidence and what it did. No source gives it a time.',
    button: 'It has been asked',
    fields: [
      { name: 'on', as: 'day', label: 'When was it asked?', starts: 'today' },
      { name: 'how', as: 'text', label: 'Whom did you ask, and how?' },
    ],
  },
  emit: ({ input, setting }) => [{ type: 'OutgoingAsked', on: input.on ?? setting.today, how: input.how }],
});

/** O2: its reply, or that none came. */
export const recordOutgoingReply = command({
  name: 'record-outgoing-reply',
  says: 'Record the outgoing provider’s reply',
  schema: z.strictObject({
    on: someDay.optional(),
    replied: z.boolean().default(true),
    summary: freeText.default(''),
  }),
  form: {
    title: 'The outgoing provider’s reply',
    about: 'Or that none came: that is recorded too.',
    button: 'Save',
    fields: [
      { name: 'replied', as: 'yes-no', label: 'Has it replied?', starts: 'yes' },
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'summary', as: 'textarea', label: 'What does it say?', optional: true },
    ],
  },
  emit: ({ complaint, input, setting }) => [
    {
      type: 'OutgoingReplied',
      on: input.on ?? setting.today,
      replied: input.replied,
      summary: input.summary,
    },
    ...stopClocks(
      complaint,
      ['outgoing-reply'],
      input.on ?? setting.today,
      input.replied ? 'met' : 'stopped',
    ),
  ],
});

/** O3: the final draft goes to it to be agreed. */
export const sendDraftToOutgoing = command({
  name: 'send-draft-to-outgoing',
  says: 'Send the draft to the outgoing provider',
  schema: z.strictObject({ on: someDay.optional() }),
  form: {
    title: 'Send the draft to the outgoing provider',
    about: 'It agrees the final response before it goes. A changed draft is sent again.',
    button: 'It has been sent',
    fields: [{ name: 'on', as: 'day', label: 'When was it sent?', starts: 'today' }],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    return [
      { type: 'OutgoingDraftSent', on, draft: complaint.provider?.draft ?? 0 },
      ...stopClocks(complaint, ['outgoing-agreement'], on, 'stopped'),
      ...work.start({ rule: 'clock.outgoing-agreement', name: 'The outgoing provider agrees', startsOn: on }),
    ];
  },
});

/** O4: it agrees the draft it was sent. */
export const recordOutgoingAgreement = command({
  name: 'record-outgoing-agreement',
  says: 'Record that the outgoing provider agrees',
  schema: z.strictObject({ agreedOn: someDay.optional() }),
  form: {
    title: 'The outgoing provider agrees',
    about: 'It has agreed the draft it was sent, and no other.',
    button: 'Save',
    fields: [{ name: 'agreedOn', as: 'day', label: 'When did it agree?', starts: 'today' }],
  },
  emit({ complaint, input, setting }) {
    const on = input.agreedOn ?? setting.today;
    return [
      { type: 'OutgoingAgreed', on, draft: complaint.outgoing?.draftSent ?? 0 },
      ...stopClocks(complaint, ['outgoing-agreement'], on, 'met'),
    ];
  },
});

/** O5: a senior person lets it go without that agreement (AMB-22). */
export const overrideOutgoing = command({
  name: 'override-outgoing',
  says: 'Go on without the outgoing provider',
  schema: z.strictObject({ reason: freeText.default(''), reference: oneLine.default('') }),
  form: {
    title: 'Go on without the outgoing provider',
    about: 'Only with a reason and the Performance Manager’s reference. The eight weeks do not wait.',
    button: 'Go on without it',
    final: true,
    fields: [
      { name: 'reason', as: 'textarea', label: 'Why?' },
      { name: 'reference', as: 'text', label: 'Performance Manager’s reference' },
    ],
  },
  emit: ({ complaint, input, setting }) => [
    { type: 'OutgoingOverridden', on: setting.today, reason: input.reason, reference: input.reference },
    ...stopClocks(complaint, ['outgoing-reply', 'outgoing-agreement'], setting.today, 'stopped'),
  ],
});
