import { z } from 'zod';
import { channels } from '#kinds/complaint/facts.ts';
import { nextId } from '#kinds/complaint/ids.ts';
import { freeText, oneLine, someLine, someText } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { send, unverified, withdrawn } from '../letters.ts';
import { happenedOn, howSent, sentBy, whenItWas } from './fields.ts';
import { noSuchHandler } from './record.ts';

export const assign = command({
  name: 'assign',
  says: 'Give it to somebody',
  schema: z.strictObject({ handler: someLine }),
  form: {
    title: 'Who handles it?',
    about: 'It stands in their work from then on.',
    button: 'Save',
    fields: [
      {
        name: 'handler',
        as: 'select',
        label: 'Who handles it?',
        options: { from: 'handlers' },
        mend: { missing: 'Choose somebody' },
      },
    ],
  },
  emit: ({ input, setting, work }) => {
    const staff = setting.staff.get(input.handler);
    return staff?.active === true
      ? [{ type: 'HandlerAssigned', handler: staff.id, name: staff.name }]
      : work.refuse(noSuchHandler);
  },
});

export const recordContact = command({
  name: 'record-contact',
  says: 'Record a contact',
  schema: z.strictObject({
    on: happenedOn,
    with: oneLine.default(''),
    channel: z.enum(channels).default('phone'),
    summary: someText,
  }),
  form: {
    title: 'Record a contact',
    about: 'What was said, by whom and when.',
    button: 'Save',
    fields: [
      {
        name: 'with',
        as: 'text',
        label: 'With whom?',
        optional: true,
        autocomplete: 'off',
        spellcheck: false,
      },
      {
        name: 'channel',
        as: 'radios',
        label: 'How?',
        starts: 'phone',
        options: [
          { value: 'phone', label: 'Phone' },
          { value: 'in-person', label: 'In person' },
          { value: 'letter', label: 'Letter' },
          { value: 'email', label: 'Email' },
          { value: 'text', label: 'Text or social' },
        ],
      },
      {
        name: 'summary',
        as: 'textarea',
        label: 'What was said?',
        mend: { missing: 'Write down what was said' },
      },
      whenItWas('When?'),
    ],
  },
  emit: ({ request, input, setting }) => [
    {
      type: 'ContactLogged',
      id: nextId('contact-', request.contacts),
      on: input.on ?? setting.today,
      with: input.with,
      channel: input.channel,
      summary: input.summary,
    },
  ],
});

export const withdraw = command({
  name: 'withdraw',
  says: 'Record that they withdraw',
  schema: z.strictObject({ on: happenedOn, words: freeText.default(''), sentBy }),
  form: {
    title: 'They withdraw',
    about: 'The request ends, nothing is sent or erased, and a letter says so.',
    button: 'Record that they withdraw',
    final: true,
    fields: [
      { name: 'words', as: 'textarea', label: 'What did they say, in their words?', optional: true },
      whenItWas('When did they say so?'),
      howSent,
    ],
  },
  emit: ({ request, input, setting }) => [
    { type: 'RequestEnded', state: 'withdrawn', on: input.on ?? setting.today, words: input.words },
    send(request, setting, 'withdrawn', input.sentBy, withdrawn()),
  ],
});

export const closeUnverified = command({
  name: 'close-unverified',
  says: 'Close it, as nobody could be verified',
  schema: z.strictObject({ sentBy }),
  form: {
    title: 'Nobody could be verified',
    about: 'The request ends, nothing is sent or erased, and a letter says how to ask again.',
    button: 'Close it',
    final: true,
    fields: [howSent],
  },
  emit: ({ request, input, setting }) => [
    { type: 'RequestEnded', state: 'unverified', on: setting.today, words: '' },
    send(request, setting, 'unverified', input.sentBy, unverified()),
  ],
});
