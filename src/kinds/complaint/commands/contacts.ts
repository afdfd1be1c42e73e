import { z } from 'zod';
import { type Day, dayOf } from '#core/day.ts';
import { freeText, oneLine, someDay, someLine, someSubject, someText } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { type ComplaintEvent, channels, type ElementGiven } from '../events.ts';
import { isOurs } from '../final-response-facts.ts';
import { nextId } from '../ids.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { issue } from '../letters/letter.ts';
import { refusalOf } from '../refuse.ts';
import type { Complaint } from '../state.ts';
import { stopClocks, type Work } from '../work.ts';
import { dayInCase } from './say.ts';

const channelField = {
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

const contactInput = {
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

const anElement = z.strictObject({
  id: oneLine.optional(),
  about: someSubject.nullable().default(null),
  title: someLine,
  wanted: freeText.nullable().default(null),
  happenedOn: someDay.nullable().default(null),
  staff: z.array(oneLine).default([]),
});

/** What the complaint is, agreed with the person who makes it: its elements, and what would put each right. */
export const agreeElements = command({
  name: 'agree-elements',
  says: 'Agree what the complaint is',
  schema: z.strictObject({
    ...contactInput,
    summary: freeText.default(''),
    elements: z.array(anElement).min(1).max(50),
  }),
  form: {
    title: 'Agree what the complaint is',
    about: 'Talk it through with them: each thing they are unhappy about, and what would put it right.',
    button: 'Save what was agreed',
    fields: [
      { name: 'on', as: 'day', label: 'When did you speak?', starts: 'today' },
      channelField,
      { name: 'summary', as: 'textarea', label: 'What was said?', optional: true },
      { name: 'elements', as: 'hidden', label: 'Elements' },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const kept: ElementGiven[] = [];
    for (const element of input.elements) {
      const known = complaint.elements.find((candidate) => candidate.id === element.id);
      // Ids are never used again, so an answer can never slip from one element to another.
      const id = known?.id ?? nextId('e', [...complaint.elements, ...kept]);
      kept.push({ ...element, id, about: element.about ?? known?.about ?? null });
    }
    const dropped = complaint.elements.find(
      (element) => element.answer !== null && !kept.some((candidate) => candidate.id === element.id),
    );
    if (dropped !== undefined)
      return work.refuse({
        code: 'complaint.answered-element-dropped',
        says: `“${dropped.title}” has an answer, so it cannot be taken out.`,
        remedy: 'Keep it, or change its answer.',
        clauses: ['BP-A2-3.1a'],
        at: 'elements',
      });
    if (complaint.provider !== null && !kept.some((element) => isOurs(complaint, element.about)))
      return work.refuse({
        code: 'complaint.nothing-of-ours-left',
        says: 'No part of it would be about us, and our procedure is open.',
        remedy: 'Keep the part that is about us, or record that they withdraw it.',
        clauses: ['BP-A2-3.1a'],
        at: 'elements',
      });
    const said: ComplaintEvent[] =
      input.summary === ''
        ? []
        : [
            {
              type: 'ContactLogged',
              id: nextId('c', complaint.contacts),
              on,
              time: input.time,
              with: input.with === '' ? complaint.complainant.name : input.with,
              channel: input.channel,
              summary: input.summary,
              attemptOnly: false,
            },
          ];
    return [
      ...said,
      { type: 'ElementsAgreed', elements: kept, on, how: input.channel },
      ...stopClocks(complaint, ['speak'], on, 'met'),
      ...discussionStarts(complaint, on, work),
    ];
  },
});

/** A first stage whose published time runs from the discussion begins it now. */
function discussionStarts(complaint: Complaint, on: Day, work: Work): ComplaintEvent[] {
  const first = complaint.procedure.stages[0];
  if (
    first?.starts !== 'discussed' ||
    complaint.clocks['stage-1'] !== undefined ||
    complaint.provider === null
  )
    return [];
  return work.start({
    rule: 'clock.stage',
    id: 'stage-1',
    name: first.name,
    startsOn: on,
    startEvent: 'you spoke with them',
    published: first.respond,
  });
}

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
            remedy: '',
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
