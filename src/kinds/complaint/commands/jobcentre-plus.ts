import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { freeText, keptFile, oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { nextId } from '../ids.ts';
import type { Complaint } from '../state.ts';
import { clocksNamed, stopClocks } from '../work.ts';
import { nextStage } from './next-stage.ts';
import { partsToTell } from './signpost.ts';

const jcpClocks = (complaint: Complaint): string[] => clocksNamed(complaint, 'jcp-contribution-');

/** X2: each contact from Jobcentre Plus that asks for something has a clock of its own. */
export const recordJcpRequest = command({
  name: 'record-jcp-request',
  says: 'Record a request from Jobcentre Plus',
  schema: z.strictObject({
    on: someDay.optional(),
    statedOn: someDay.optional(),
    items: z.array(someLine).max(50).default([]),
    contact: oneLine.default(''),
  }),
  form: {
    title: 'Jobcentre Plus asks for our part',
    about: 'Our part is due within the time it states, and within five working days at most.',
    button: 'Save the request',
    fields: [
      { name: 'on', as: 'day', label: 'When did it ask?', starts: 'today' },
      { name: 'statedOn', as: 'day', label: 'By when did it ask for it?', optional: true },
      { name: 'items', as: 'lines', label: 'What did it ask for?', hint: 'A line each', optional: true },
      { name: 'contact', as: 'text', label: 'Who asked?', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const id = nextId('j', complaint.mixed?.requests ?? []);
    return [
      {
        type: 'JcpRequested',
        id,
        on,
        statedOn: input.statedOn ?? null,
        items: input.items,
        contact: input.contact,
      },
      ...work.start({
        rule: 'clock.jcp-contribution',
        id: `jcp-contribution-${id}`,
        name: 'Our part to Jobcentre Plus',
        startsOn: on,
        ...(input.statedOn === undefined ? {} : { stated: [input.statedOn] }),
      }),
    ];
  },
});

/** X3: the contribution goes when everything asked for has gone or has a reason. */
export const sendContribution = command({
  name: 'send-contribution',
  says: 'Send our part',
  schema: z.strictObject({
    on: someDay.optional(),
    summary: freeText.default(''),
    items: z
      .array(
        z.strictObject({
          item: oneLine,
          sentOn: someDay.nullable().default(null),
          reason: oneLine.default(''),
        }),
      )
      .default([]),
  }),
  form: {
    title: 'Send our part to Jobcentre Plus',
    about: 'Each thing it asked for is sent, or has a reason why it cannot be.',
    button: 'Our part has been sent',
    fields: [
      { name: 'on', as: 'day', label: 'When was it sent?', starts: 'today' },
      { name: 'summary', as: 'textarea', label: 'What does our part say?' },
      { name: 'items', as: 'hidden', label: 'Items' },
    ],
  },
  emit({ complaint, input, setting }) {
    const on = input.on ?? setting.today;
    return [
      { type: 'ContributionSent', on, items: input.items, summary: input.summary },
      ...stopClocks(complaint, jcpClocks(complaint), on, 'met'),
    ];
  },
});

/** X4: a draft of the combined reply to agree; each contact has five working days of its own. */
export const recordCombinedDraft = command({
  name: 'record-combined-draft',
  says: 'Record a draft of the combined reply',
  schema: z.strictObject({ on: someDay.optional(), statedOn: someDay.optional() }),
  form: {
    title: 'Jobcentre Plus sends its draft',
    about:
      'The combined reply is agreed with us before it goes. No source gives a time to agree; we hold to five working days.',
    button: 'Save',
    fields: [
      { name: 'on', as: 'day', label: 'When did it come?', starts: 'today' },
      { name: 'statedOn', as: 'day', label: 'By when does it ask for our answer?', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const draft = (complaint.mixed?.combinedDraft ?? 0) + 1;
    return [
      { type: 'CombinedDraftReceived', id: `draft-${draft}`, on, draft, statedOn: input.statedOn ?? null },
      ...work.start({
        rule: 'clock.jcp-contribution',
        id: `jcp-contribution-draft-${draft}`,
        name: 'Agree the combined reply',
        startsOn: on,
        startEvent: 'the draft was received',
        ...(input.statedOn === undefined ? {} : { stated: [input.statedOn] }),
      }),
    ];
  },
});

/** X5: agreed, or why not. The provider cannot stop Jobcentre Plus from issuing it. */
export const answerCombinedDraft = command({
  name: 'answer-combined-draft',
  says: 'Answer the combined reply',
  schema: z.strictObject({ on: someDay.optional(), agreed: z.boolean(), comments: freeText.default('') }),
  form: {
    title: 'Do we agree the combined reply?',
    about: 'Say yes, or what is wrong with it.',
    button: 'Save our answer',
    fields: [
      { name: 'agreed', as: 'yes-no', label: 'Do we agree it?' },
      { name: 'comments', as: 'textarea', label: 'What should change?', optional: true },
      { name: 'on', as: 'day', label: 'When did we answer?', starts: 'today' },
    ],
  },
  emit({ complaint, input, setting, work }) {
    if (!input.agreed && input.comments === '')
      return work.refuse({
        code: 'complaint.disagreement-without-reason',
        says: 'We do not agree, and no reason is given.',
        remedy: 'Say what should change.',
        clauses: ['WP16-H3', 'CPA18-20c'],
        at: 'comments',
      });
    const on = input.on ?? setting.today;
    return [
      { type: 'CombinedDraftAnswered', on, agreed: input.agreed, comments: input.comments },
      ...stopClocks(complaint, jcpClocks(complaint), on, 'met'),
    ];
  },
});

/** X6: only Jobcentre Plus issues it; we keep a copy, and note it if it went without our agreement (AMB-21). */
export const recordCombinedReply = command({
  name: 'record-combined-reply',
  says: 'Record the combined reply',
  schema: z.strictObject({ on: someDay.optional(), file: keptFile.nullable().default(null) }),
  form: {
    title: 'Jobcentre Plus has answered them',
    about: 'The combined reply has gone to the complainant. It counts as the answer of our first stage.',
    button: 'Save',
    fields: [{ name: 'on', as: 'day', label: 'When did it go?', starts: 'today' }],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const { mixed } = complaint;
    return [
      { type: 'CombinedReplyIssued', on, withoutAgreement: mixed?.agreedDraft == null, file: input.file },
      ...stopClocks(complaint, [...jcpClocks(complaint), 'reply-before-ice'], on, 'met'),
      // Another part may still have to be directed elsewhere.
      ...(partsToTell(complaint).some((limb) => limb !== 'MIXED')
        ? []
        : stopClocks(complaint, ['direct'], on, 'met')),
      ...stopClocks(complaint, ['acknowledge'], on, 'stopped'),
      ...work.start({ rule: 'clock.ask-satisfied', name: 'Ask whether they are satisfied', startsOn: on }),
    ];
  },
});

const alreadyOurs: Refusal = {
  code: 'complaint.not-at-this-point',
  says: 'Not again. Our own stages have been opened after the combined reply.',
  remedy: 'Go on with the stage that is open.',
  clauses: ['WP16-H5', 'WP16-H6', 'CPA18-21a', 'CPA18-21b'],
};

/** X8: they come back about our part. The combined reply is our first stage; the next opens, and eight weeks begin (AMB-4). */
export const recordResidual = command({
  name: 'record-residual',
  says: 'They are still unhappy about our part',
  whenClosed: true,
  schema: z.strictObject({
    on: someDay.optional(),
    elements: z.array(oneLine).default([]),
    words: freeText.default(''),
    handler: oneLine.optional(),
    sentBy: oneLine.default('post'),
  }),
  form: {
    title: 'They are still unhappy about our part',
    about: 'The combined reply counts as our first answer, so our next stage opens.',
    button: 'Open our next stage',
    fields: [
      { name: 'on', as: 'day', label: 'When did they come back?', starts: 'today' },
      { name: 'elements', as: 'checkboxes', label: 'About which parts?', options: { from: 'elements' } },
      { name: 'words', as: 'textarea', label: 'In their words', optional: true },
      {
        name: 'handler',
        as: 'select',
        label: 'Who will handle it?',
        optional: true,
        options: { from: 'handlers' },
      },
    ],
  },
  blocked: (complaint) => (complaint.mixed !== null && complaint.provider !== null ? [alreadyOurs] : []),
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const approached: ComplaintEvent = {
      type: 'ResidualApproached',
      on,
      elements: input.elements,
      words: input.words,
    };
    const opened = evolve(complaint, {
      event: approached,
      version: complaint.version,
      at: setting.now,
      by: { id: setting.actor.id, name: setting.actor.name },
    }) as Complaint;
    return [
      approached,
      ...stopClocks(complaint, ['ask-satisfied'], on, 'met'),
      ...nextStage(opened, setting, work, on, input.handler, 'residual', input.words, input.sentBy),
      ...work.start({
        rule: 'clock.reply-before-ice',
        name: 'Eight weeks',
        startsOn: on,
        startEvent: 'they came back about our part',
      }),
    ];
  },
});

/** X9: what is left about Jobcentre Plus goes on there; we only know of it. */
export const recordJcpEscalation = command({
  name: 'record-jcp-escalation',
  says: 'They are still unhappy about Jobcentre Plus',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), words: freeText.default('') }),
  form: {
    title: 'They are still unhappy about Jobcentre Plus',
    about: 'That part goes on at Jobcentre Plus. None of our clocks runs on it.',
    button: 'Save',
    fields: [
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'words', as: 'textarea', label: 'In their words', optional: true },
    ],
  },
  emit({ complaint, input, setting }) {
    const on = input.on ?? setting.today;
    // Once our own stages have opened, whether they are satisfied is asked about those.
    const asked = complaint.mixed?.state === 'combined-issued';
    return [
      { type: 'JcpEscalated', on, words: input.words },
      ...(asked ? stopClocks(complaint, ['ask-satisfied'], on, 'met') : []),
    ];
  },
});
