import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { inWords } from '#core/day-in-words.ts';
import { countedAgain, type DueDate } from '#core/due-date.ts';
import { calendarNotLoaded } from '#kinds/complaint/work.ts';
import { someLine, someText } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { DataRequestEvent } from '../events.ts';
import { detailWords } from '../facts.ts';
import { acknowledgement, moreTime, send } from '../letters.ts';
import { howSent, sentBy } from './fields.ts';

/** What they are asked for, to be known by: two of these. */
const askedFor = ['date-of-birth', 'national-insurance-number', 'postcode', 'participant-number'] as const;

export const acknowledge = command({
  name: 'send-acknowledgement',
  says: 'Send the acknowledgement',
  schema: z.strictObject({ sentBy }),
  form: {
    title: 'Send the acknowledgement',
    about: 'It says that the request has come, by when we answer, and what we need to be sure who they are.',
    button: 'Send the acknowledgement',
    fields: [howSent],
  },
  emit({ request, input, setting }) {
    const words = acknowledgement(
      request,
      askedFor.map((detail) => detailWords[detail]),
    );
    const letter = send(request, setting, 'acknowledgement', input.sentBy, words);
    const clock = request.clocks['data-request'];
    const told: DataRequestEvent[] =
      clock === undefined || clock.stoppedOn !== null || clock.told !== null
        ? []
        : [
            {
              type: 'DueDateTold',
              clock: clock.id,
              due: clock.due.due,
              on: setting.today,
              whom: letter.to,
            },
          ];
    const running = request.clocks['data-request-acknowledge']?.stoppedOn === null;
    return [
      letter,
      ...told,
      ...(running
        ? [
            {
              type: 'ClockStopped',
              clock: 'data-request-acknowledge',
              on: setting.today,
              how: 'met',
            } as const,
          ]
        : []),
    ];
  },
});

/** Two months more, once, counted from the day of receipt; they are told why before the first month has ended. */
export const takeMoreTime = command({
  name: 'take-more-time',
  says: 'Take two more months',
  schema: z.strictObject({ why: someText, sentBy }),
  form: {
    title: 'Take two more months',
    about:
      'Only where their requests are many or complex, once, and within the first month. A letter tells them why and until when.',
    button: 'Send the letter',
    fields: [
      {
        name: 'why',
        as: 'textarea',
        label: 'Why can it not be answered within a month?',
        hint: 'They read this. Begin as after “because”',
        mend: { missing: 'Write down why' },
      },
      howSent,
    ],
  },
  emit({ request, input, setting, work }) {
    const due = work.due({
      rule: 'clock.data-request-extended',
      name: 'Answer the request',
      startsOn: request.receivedOn,
    });
    if (due === null) return [];
    const letter = send(
      request,
      setting,
      'more-time',
      input.sentBy,
      moreTime(request, inWords(due.due), input.why),
    );
    return [
      { type: 'MoreTimeTaken', on: setting.today, why: input.why },
      { type: 'ClockMoved', clock: 'data-request', due, why: input.why, kind: 'extended' },
      letter,
      { type: 'DueDateTold', clock: 'data-request', due: due.due, on: setting.today, whom: letter.to },
    ];
  },
});

/** After a holiday was proclaimed: every running clock it could move is counted again. */
export const recomputeClocks = command({
  name: 'recompute-clocks',
  says: 'Work the dates out again',
  whenClosed: true,
  schema: z.strictObject({ why: someLine }),
  form: {
    title: 'Work the dates out again',
    about: 'After a holiday was added.',
    button: 'Work them out',
    fields: [{ name: 'why', as: 'text', label: 'Why?' }],
  },
  emit({ request, input, setting, work }) {
    const events: DataRequestEvent[] = [];
    for (const { id, due, stoppedOn } of Object.values(request.clocks)) {
      if (stoppedOn !== null || due.nation === null) continue;
      const counted = countedAgain(due, setting.calendars[due.nation]);
      if (counted === null) continue;
      if (isNotLoaded(counted)) {
        work.refuse(calendarNotLoaded(counted.notLoaded.year));
        continue;
      }
      if (counted.due === due.due) continue;
      const again: DueDate = { ...due, ...counted };
      events.push({ type: 'ClockMoved', clock: id, due: again, why: input.why, kind: 'recomputed' });
    }
    return events;
  },
});
