import { z } from 'zod';
import { freeText, oneLine, someDay, someLine, someText } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { nextId } from '../ids.ts';
import { iceFlagOn } from '../replies.ts';
import { type Complaint, currentStage, openIceItems } from '../state.ts';
import { stopClocks } from '../work.ts';

/** T13: whatever ICE sends is recorded, in any state, and marked when it comes early or late. ICE decides, not we. */
export const recordIceContact = command({
  name: 'record-ice-contact',
  says: 'Record something from ICE',
  whenClosed: true,
  schema: z.strictObject({
    on: someDay.optional(),
    kind: z.enum(['letter', 'e-mail', 'telephone']).default('letter'),
    iceReference: oneLine.default(''),
    summary: someText,
    statedOn: someDay.optional(),
  }),
  form: {
    title: 'Something from ICE',
    about:
      'Letters, calls, even thanks: each is answered within five working days, or it is said why no answer is needed.',
    button: 'Save',
    fields: [
      { name: 'on', as: 'day', label: 'When did it come?', starts: 'today' },
      {
        name: 'kind',
        as: 'radios',
        label: 'What is it?',
        starts: 'letter',
        options: [
          { value: 'letter', label: 'Letter' },
          { value: 'e-mail', label: 'Email' },
          { value: 'telephone', label: 'Phone call' },
        ],
      },
      { name: 'iceReference', as: 'text', label: 'ICE’s reference', optional: true, spellcheck: false },
      { name: 'summary', as: 'textarea', label: 'What does it say?' },
      { name: 'statedOn', as: 'day', label: 'By when does it ask for an answer?', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const id = nextId('ice', complaint.iceItems);
    const began: ComplaintEvent[] =
      complaint.clocks['ice-window']?.stoppedOn === null
        ? stopClocks(complaint, ['ice-window'], on, 'met')
        : [];
    return [
      {
        type: 'IceContacted',
        id,
        on,
        iceReference: input.iceReference,
        kind: input.kind,
        summary: input.summary,
        statedOn: input.statedOn ?? null,
        flag: iceFlagOn(setting.rules, complaint, on),
      },
      ...began,
      ...stopClocks(complaint, ['ice-follow-up'], on, 'met'),
      ...work.start({
        rule: 'clock.ice-correspondence',
        id: `ice-item-${id}`,
        name: 'Answer ICE',
        startsOn: on,
        ...(input.statedOn === undefined ? {} : { stated: [input.statedOn] }),
      }),
    ];
  },
});

/** The answer to an item from ICE, or the reason why none is needed (AMB-38). */
export const answerIce = command({
  name: 'answer-ice',
  says: 'Answer ICE',
  whenClosed: true,
  schema: z.strictObject({
    item: oneLine.optional(),
    on: someDay.optional(),
    reply: freeText.default(''),
    noReplyBecause: oneLine.default(''),
  }),
  form: {
    title: 'Answer ICE',
    about: 'What we answered, or why no answer is needed.',
    button: 'Save',
    fields: [
      { name: 'item', as: 'select', label: 'Which item?', options: { from: 'ice-items' } },
      { name: 'on', as: 'day', label: 'When did we answer?', starts: 'today' },
      { name: 'reply', as: 'textarea', label: 'What did we answer?', optional: true },
      { name: 'noReplyBecause', as: 'text', label: 'Or why is no answer needed?', optional: true },
    ],
  },
  blocked: (complaint) =>
    openIceItems(complaint).length > 0
      ? []
      : [
          {
            code: 'complaint.nothing-from-ice',
            says: 'Nothing from ICE waits for an answer.',
            remedy: 'Record what ICE sends first.',
            clauses: ['WP16-I4', 'CPA18-28c'],
          },
        ],
  emit({ complaint, input, setting, work }) {
    const item = openIceItems(complaint).find(
      (candidate) => input.item === undefined || candidate.id === input.item,
    );
    if (item === undefined)
      return work.refuse({
        code: 'complaint.nothing-from-ice',
        says: 'That item is not there, or is answered.',
        remedy: 'Choose one that waits.',
        clauses: ['WP16-I4'],
        at: 'item',
      });
    if (input.reply === '' && input.noReplyBecause === '')
      return work.refuse({
        code: 'complaint.ice-answer-empty',
        says: 'Neither an answer nor a reason is given.',
        remedy: 'Say what was answered, or why no answer is needed.',
        clauses: ['WP16-I4', 'CPA18-28c'],
        at: 'reply',
      });
    const on = input.on ?? setting.today;
    return [
      { type: 'IceAnswered', item: item.id, on, reply: input.reply, noReplyBecause: input.noReplyBecause },
      ...stopClocks(complaint, [`ice-item-${item.id}`], on, 'met'),
      ...(openIceItems(complaint).length === 1 && complaint.provider?.state === 'at-ice'
        ? work.start({ rule: 'clock.ice-follow-up', name: 'Ask ICE where it stands', startsOn: on })
        : []),
    ];
  },
});

/** T14: ICE asks for steps again; they are redone in the provider’s own time, and a new final response follows. */
export const recordIceRevisit = command({
  name: 'record-ice-revisit',
  says: 'ICE asks for steps again',
  schema: z.strictObject({
    on: someDay.optional(),
    steps: z.array(someLine).max(50).default([]),
    statedOn: someDay.optional(),
  }),
  form: {
    title: 'ICE asks for steps again',
    about: 'The steps it names are done again, and a new final response with six months of its own follows.',
    button: 'Save',
    fields: [
      { name: 'on', as: 'day', label: 'When did it ask?', starts: 'today' },
      { name: 'steps', as: 'lines', label: 'Which steps?', hint: 'A line each' },
      { name: 'statedOn', as: 'day', label: 'By when does it ask for an answer?', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    if (input.steps.length === 0)
      return work.refuse({
        code: 'complaint.steps-not-named',
        says: 'No step is named.',
        remedy: 'Name the steps ICE wants done again.',
        clauses: ['WP16-I3', 'CPA18-28b'],
        at: 'steps',
      });
    const on = input.on ?? setting.today;
    return [
      { type: 'IceRevisitAsked', on, steps: input.steps },
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
