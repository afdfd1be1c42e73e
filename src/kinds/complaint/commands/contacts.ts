import { z } from 'zod';
import { dayOf } from '#core/day.ts';
import { oneLine, someDay, someText } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { type ComplaintEvent } from '../events.ts';
import { channels } from '../facts.ts';
import { nextId } from '../ids.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { issue } from '../letters/letter.ts';
import { refusalOf } from '../refuse.ts';
import { stopClocks } from '../work.ts';
import { dayInCase } from './said.ts';

export const channelField = {
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
} as const;

export const contactInput = {
  on: someDay.optional(),
  time: oneLine.default(''),
  with: oneLine.default(''),
  channel: z.enum(channels).default('phone'),
};

/** Every discussion is kept, as it was, and never changed (BP-A2-3.3, G2-A2A-10f). */
export const recordContact = command({
  name: 'record-contact',
  says: 'Record a contact',
  whenClosed: true,
  schema: z.strictObject({ ...contactInput, summary: someText, attemptOnly: z.boolean().default(false) }),
  form: {
    title: 'Record a contact',
    about: 'What was said, by whom and when. It is kept as it is; a mistake is mended by another entry.',
    button: 'Save',
    fields: [
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'time', as: 'text', label: 'At what time?', optional: true },
      channelField,
      {
        name: 'with',
        as: 'text',
        label: 'With whom?',
        hint: 'Leave empty for the person who complains',
        optional: true,
      },
      { name: 'summary', as: 'textarea', label: 'What was said?' },
      { name: 'attemptOnly', as: 'yes-no', label: 'Was it only an attempt, with no answer?', starts: 'no' },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    return [
      {
        type: 'ContactLogged',
        id: nextId('c', complaint.contacts),
        on,
        time: input.time,
        with: input.with === '' ? complaint.complainant.name : input.with,
        channel: input.channel,
        summary: input.summary,
        attemptOnly: input.attemptOnly,
      },
    ];
  },
});

/** The procedure explained, where it was not in the first contact (WP16-G2). */
export const explainProcess = command({
  name: 'explain-process',
  says: 'Record that the process was explained',
  schema: z.strictObject({
    on: someDay.optional(),
    how: oneLine.default('phone'),
    reasonIfLater: oneLine.default(''),
  }),
  form: {
    title: 'The process was explained',
    about: 'Everybody is told in their first contact how complaints are handled. If it was later, say why.',
    button: 'Save',
    fields: [
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'how', as: 'text', label: 'How?' },
      { name: 'reasonIfLater', as: 'text', label: 'Why not in the first contact?', optional: true },
    ],
  },
  blocked: (complaint) =>
    complaint.explainedOn === null
      ? []
      : [
          {
            code: 'complaint.already-explained',
            says: 'It has been explained.',
            remedy: 'Nothing needs doing.',
            clauses: ['WP16-G2', 'CPA18-14b', 'AW-7.01b'],
          },
        ],
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    if (on > dayOf(setting.now) || (on > complaint.recordedOn && input.reasonIfLater === ''))
      work.refuse(
        ...refusalOf(setting.rules, 'complaint.first-contact-not-explained', complaint.pack, {
          says: 'It was explained after the first contact, and no reason is given.',
          remedy: 'Say why it was not explained at first.',
          at: 'reasonIfLater',
        }),
      );
    return [{ type: 'ProcessExplained', on, how: input.how, reasonIfLater: input.reasonIfLater }];
  },
});

export const acknowledge = command({
  name: 'send-acknowledgement',
  says: 'Send the acknowledgement',
  schema: z.strictObject({ sentBy: oneLine.default('post') }),
  form: {
    title: 'Send the acknowledgement',
    about: 'It gives the reference, what they told us, and what happens by when. It stops no other clock.',
    button: 'Send the acknowledgement',
    fields: [
      {
        name: 'sentBy',
        as: 'radios',
        label: 'How does it go?',
        starts: 'post',
        options: [
          { value: 'post', label: 'Post' },
          { value: 'email', label: 'Email' },
          { value: 'hand', label: 'By hand' },
        ],
      },
    ],
  },
  emit({ complaint, input, setting }) {
    const letter = issue(complaint, acknowledgement(complaint, setting), input.sentBy);
    const first = complaint.clocks['stage-1'];
    const told: ComplaintEvent[] =
      first === undefined || first.stoppedOn !== null || first.told !== null
        ? []
        : [{ type: 'DueDateTold', clock: first.id, due: first.due.due, on: setting.today, whom: letter.to }];
    return [letter, ...told, ...stopClocks(complaint, ['acknowledge'], setting.today, 'met')];
  },
});
