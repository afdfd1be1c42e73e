import { z } from 'zod';
import type { Day } from '#core/day.ts';
import { freeText, oneLine, someDay, someText } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import type { ComplaintEvent } from '../../events.ts';
import { nextId } from '../../ids.ts';
import { idFor, unless } from '../../ombudsman-cases.ts';
import { type Complaint, isIceCaseOpen, type OmbudsmanCase } from '../../state.ts';
import { stopClocks, type Work } from '../../work.ts';

export const when = { name: 'on', as: 'day', label: 'When?', starts: 'today' } as const;

/** Whether our process and ICE’s are finished: shown with the Ombudsman’s case, never a reason to refuse it (WP16-Q11). */
const exhausted = (complaint: Complaint): boolean =>
  (complaint.provider?.finals.length ?? 0) > 0 &&
  complaint.iceCases.length > 0 &&
  !complaint.iceCases.some(isIceCaseOpen);

/** PH1: an MP refers it or the Ombudsman makes contact: recorded in any state of the complaint. */
export const recordOmbudsmanContact = command({
  name: 'record-ombudsman-contact',
  says: 'Record that the Ombudsman is in touch',
  whenClosed: true,
  schema: z.strictObject({
    on: someDay.optional(),
    reference: oneLine.default(''),
    by: oneLine.default(''),
    summary: someText,
  }),
  form: {
    title: 'The Ombudsman is in touch',
    about: 'An MP may take it to the Ombudsman at any time. It is recorded whatever stage it is at.',
    button: 'Save',
    fields: [
      { ...when, label: 'When did it come?' },
      {
        name: 'reference',
        as: 'text',
        label: 'The Ombudsman’s reference',
        optional: true,
        spellcheck: false,
      },
      { name: 'by', as: 'text', label: 'Which MP referred it?', optional: true, spellcheck: false },
      { name: 'summary', as: 'textarea', label: 'What does it say?' },
    ],
  },
  emit: ({ complaint, input, setting, work }) => {
    const on = input.on ?? setting.today;
    const known = caseOf(complaint, input.reference);
    const id = known?.id ?? nextId('o', complaint.ombudsmanCases);
    return [
      {
        type: 'OmbudsmanContacted',
        id,
        on,
        reference: input.reference,
        by: input.by,
        summary: input.summary,
        exhausted: exhausted(complaint),
      },
      ...(known === null || known.state === 'notified' || known.state === 'accepted'
        ? followUp(complaint, id, on, work)
        : []),
    ];
  },
});

/** The case a contact belongs to, by the Ombudsman’s reference, else the one that is open: it stays where it is. Null for a new one. */
function caseOf({ ombudsmanCases }: Complaint, reference: string): OmbudsmanCase | null {
  const open = ombudsmanCases.filter(({ state }) => state !== 'not-accepted' && state !== 'closed');
  return (
    (reference === '' ? undefined : ombudsmanCases.findLast((one) => one.reference === reference)) ??
    open.findLast((one) => reference === '' || one.reference === '') ??
    null
  );
}

/** Asking where a case stands begins anew with each contact; each case at the Ombudsman has its own. */
const followUp = (complaint: Complaint, id: string, on: Day, work: Work): ComplaintEvent[] => [
  ...stopClocks(complaint, [`ombudsman-follow-up-${id}`], on, 'met'),
  ...work.start({
    rule: 'clock.ombudsman-follow-up',
    id: `ombudsman-follow-up-${id}`,
    name: 'Ask the Ombudsman where it stands',
    startsOn: on,
  }),
];

/** PH2: the Ombudsman takes it, or not. */
export const recordOmbudsmanDecision = command({
  name: 'record-ombudsman-decision',
  says: 'Record whether the Ombudsman takes it',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), accepted: z.boolean(), words: freeText.default('') }),
  form: {
    title: 'Does the Ombudsman take it?',
    about: 'If it does, everything is kept until it has ended, and we co-operate.',
    button: 'Save',
    fields: [
      { name: 'accepted', as: 'yes-no', label: 'Does the Ombudsman take it?' },
      when,
      { name: 'words', as: 'textarea', label: 'What does it say?', optional: true },
    ],
  },
  // Whether it takes a case or not, it has to have one to decide.
  blocked: unless('accepts'),
  emit({ complaint, input, setting }) {
    const on = input.on ?? setting.today;
    const id = idFor(complaint, setting, 'accepts');
    return [
      { type: 'OmbudsmanDecided', case: id, accepted: input.accepted, on, words: input.words },
      ...(input.accepted ? [] : stopClocks(complaint, [`ombudsman-follow-up-${id}`], on, 'stopped')),
    ];
  },
});

/** PH3: the Ombudsman asks for information; it has the powers of a court to get it. */
export const recordOmbudsmanRequest = command({
  name: 'record-ombudsman-request',
  says: 'Record what the Ombudsman asks for',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), asks: someText, by: someDay.optional() }),
  form: {
    title: 'The Ombudsman asks for information',
    about: 'It is sent by the date the Ombudsman gives.',
    button: 'Save',
    fields: [
      { ...when, label: 'When did it ask?' },
      { name: 'asks', as: 'textarea', label: 'What does it ask for?' },
      { name: 'by', as: 'day', label: 'By when?', optional: true },
    ],
  },
  blocked: unless('information-requested'),
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const id = idFor(complaint, setting, 'information-requested');
    return [
      { type: 'OmbudsmanAsked', case: id, on, asks: input.asks, by: input.by ?? null },
      ...stopClocks(complaint, [`ombudsman-follow-up-${id}`], on, 'met'),
      ...work.startBy(
        {
          rule: 'clock.ombudsman-information',
          id: `ombudsman-information-${id}`,
          name: 'Send the Ombudsman what it asks for',
          startsOn: on,
        },
        input.by ?? null,
      ),
    ];
  },
});

export const answerOmbudsman = command({
  name: 'answer-ombudsman',
  says: 'Record that it went to the Ombudsman',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), how: someText }),
  form: {
    title: 'What the Ombudsman asked for has gone',
    about: 'ICE has destroyed its copies by now: the Ombudsman has only ours.',
    button: 'Save',
    fields: [
      { ...when, label: 'When did it go?' },
      { name: 'how', as: 'textarea', label: 'What went, and how?' },
    ],
  },
  blocked: unless('information-sent'),
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const id = idFor(complaint, setting, 'information-sent');
    return [
      { type: 'OmbudsmanAnswered', case: id, on, how: input.how },
      ...stopClocks(complaint, [`ombudsman-information-${id}`], on, 'met'),
      ...followUp(complaint, id, on, work),
    ];
  },
});
