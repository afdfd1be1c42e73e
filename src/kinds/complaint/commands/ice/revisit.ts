import { z } from 'zod';
import { oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { iceCaseFor, moved } from '../../ice-cases.ts';
import { type Complaint, currentStage, openIceItems } from '../../state.ts';
import { stopClocks } from '../../work.ts';
import { howCame, itemFrom, ofCase, statedBy, whenCame, whichCase } from './letter.ts';

/** T14, IC3: ICE asks for steps again; they are redone in the provider’s own time, and a new final response follows. */
export const recordIceRevisit = command({
  name: 'record-ice-revisit',
  says: 'ICE asks for steps again',
  schema: z.strictObject({
    on: someDay.optional(),
    steps: z.array(someLine).max(50).default([]),
    kind: z.enum(['letter', 'e-mail', 'telephone']).default('letter'),
    statedOn: someDay.optional(),
    case: ofCase,
    document: oneLine.default(''),
  }),
  form: {
    title: 'ICE asks for steps again',
    about: 'The steps it names are done again, and a new final response with six months of its own follows.',
    button: 'Save',
    fields: [
      whenCame,
      howCame,
      { name: 'steps', as: 'lines', label: 'Which steps?', hint: 'A line each' },
      statedBy,
      whichCase,
    ],
  },
  emit({ complaint, input, setting, work }) {
    const found = iceCaseFor(complaint, input.case, work);
    if (found === null) return [];
    const on = input.on ?? setting.today;
    const facts = { stepsNamed: input.steps.length > 0 };
    const back = moved(
      complaint,
      { id: found.id, from: found.state, event: 'steps-handed-back', facts, on },
      setting,
      work,
    );
    if (back.length === 0) return [];
    // The letter that asks may have been recorded already, and waits for its answer.
    const recorded = openIceItems(complaint).some((item) => item.case === found.id);
    const item = itemFrom(
      complaint,
      { ...input, on, summary: input.steps.join('\n'), iceReference: '', case: found.id },
      setting,
      work,
    );
    return [
      ...(recorded ? [] : item.events),
      { type: 'IceRevisitAsked', on, steps: input.steps, case: found.id },
      ...stopClocks(complaint, ['ice-follow-up'], on, 'met'),
      ...work.start({
        rule: 'clock.revisit',
        name: 'Steps ICE asked for again',
        startsOn: on,
        ...publishedStage(complaint),
      }),
    ];
  },
});

function publishedStage(
  complaint: Complaint,
): { published: Complaint['procedure']['stages'][number]['respond'] } | Record<string, never> {
  const stage =
    complaint.procedure.stages[(currentStage(complaint)?.n ?? complaint.procedure.stages.length) - 1];
  return stage === undefined ? {} : { published: stage.respond };
}
