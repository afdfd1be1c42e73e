import { z } from 'zod';
import { oneLine, someLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { DataRequestEvent } from '../events.ts';
import { type GuidanceSaying, guidanceSayings } from '../facts.ts';
import { passedToDwp, send } from '../letters.ts';
import { happenedOn, howSent, sentBy, whenItWas } from './fields.ts';

const sayings: readonly { value: GuidanceSaying; label: string; hint?: string }[] = [
  { value: 'allows', label: 'We decide, and may erase' },
  { value: 'pass-to-dwp', label: 'DWP decides: pass it on' },
  { value: 'not-found', label: 'Nothing: no guidance was found' },
];

/** What the programme’s guidance says of erasure, and where it says it. */
export const recordGuidance = command({
  name: 'record-guidance',
  says: 'Record what the guidance says',
  schema: z.strictObject({ on: happenedOn, says: z.enum(guidanceSayings), where: oneLine.default('') }),
  form: {
    title: 'What does the programme’s guidance say of erasure?',
    about: 'Nothing is erased before it has been found and read.',
    button: 'Save',
    fields: [
      {
        name: 'says',
        as: 'radios',
        label: 'What does it say?',
        options: sayings,
        mend: { missing: 'Choose what the guidance says' },
      },
      {
        name: 'where',
        as: 'text',
        label: 'Where does it say so?',
        hint: 'The document, its edition and paragraph; or where you looked',
        mend: { missing: 'Write down where it says so' },
      },
      whenItWas('When did you read it?'),
    ],
  },
  emit: ({ request, input, setting, work }) => {
    if (input.says !== 'not-found' && input.where === '')
      return work.refuse({
        code: 'data-request.guidance-without-place',
        says: 'It does not say where the guidance says so.',
        remedy: 'Write down the document, its edition and paragraph.',
        clauses: ['G2-134a'],
        at: 'where',
      });
    const running = request.clocks['data-request-guidance']?.stoppedOn === null;
    const clock: DataRequestEvent[] =
      input.says === 'not-found'
        ? running
          ? []
          : work.start({
              rule: 'clock.data-request-guidance',
              name: 'Ask DWP for its guidance',
              startsOn: setting.today,
            })
        : running
          ? [{ type: 'ClockStopped', clock: 'data-request-guidance', on: setting.today, how: 'met' }]
          : [];
    return [
      { type: 'GuidanceRecorded', says: input.says, where: input.where, on: input.on ?? setting.today },
      ...clock,
    ];
  },
});

export const askDwp = command({
  name: 'ask-dwp',
  says: 'Record that DWP was asked',
  schema: z.strictObject({ on: happenedOn, whom: someLine, how: oneLine.default('') }),
  form: {
    title: 'DWP was asked for its guidance',
    about: 'While there is no answer it is asked again.',
    button: 'Save',
    fields: [
      { name: 'whom', as: 'text', label: 'Who was asked?', mend: { missing: 'Write down who was asked' } },
      { name: 'how', as: 'text', label: 'How?', optional: true },
      whenItWas('When?'),
    ],
  },
  emit: ({ input, setting, work }) => {
    const on = input.on ?? setting.today;
    return [
      { type: 'DwpAsked', on, whom: input.whom, how: input.how },
      ...work.start({
        rule: 'clock.data-request-guidance',
        name: 'Ask DWP for its guidance',
        startsOn: on,
      }),
    ];
  },
});

export const passToDwp = command({
  name: 'pass-to-dwp',
  says: 'Pass it to DWP',
  schema: z.strictObject({ on: happenedOn, to: someLine, sentBy }),
  form: {
    title: 'Pass it to DWP',
    about: 'A letter tells them that DWP decides. Nothing is erased here.',
    button: 'Record it and send the letter',
    fields: [
      {
        name: 'to',
        as: 'text',
        label: 'To whom at DWP did it go?',
        mend: { missing: 'Write down to whom it went' },
      },
      whenItWas('When did it go?'),
      howSent,
    ],
  },
  emit: ({ request, input, setting }) => [
    { type: 'PassedToDwp', on: input.on ?? setting.today, to: input.to },
    send(request, setting, 'passed-to-dwp', input.sentBy, passedToDwp(input.to)),
  ],
});
