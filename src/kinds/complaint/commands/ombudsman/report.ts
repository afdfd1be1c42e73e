import { z } from 'zod';
import { freeText, oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { nextId } from '../../ids.ts';
import { ombudsmanMoney } from '../../money/after-the-ombudsman.ts';
import { poundsIn, somePounds } from '../../money/pounds.ts';
import { idFor, unless } from '../../ombudsman-cases.ts';
import { stopClocks } from '../../work.ts';
import { acting } from '../ice/report-parts.ts';
import { when } from './contact.ts';

/** PH4: the Ombudsman reports. Every recommendation is acted on; there is none to decline, and no appeal. */
export const recordOmbudsmanReport = command({
  name: 'record-ombudsman-report',
  says: 'Record the Ombudsman’s report',
  whenClosed: true,
  schema: z.strictObject({
    on: someDay.optional(),
    upheld: z.boolean(),
    redressKind: z.enum(['none', 'additional', 'different']).default('none'),
    redress: somePounds,
    payBy: someDay.optional(),
    recommendations: z
      .array(
        z.union([
          someLine,
          z.strictObject({ says: someLine, owner: oneLine.default(''), by: someDay.optional() }),
        ]),
      )
      .max(100)
      .default([]),
  }),
  form: {
    title: 'The Ombudsman’s report',
    about: 'Every recommendation is acted on. Money it recommends is ours to pay.',
    button: 'Record the report',
    final: true,
    fields: [
      { ...when, label: 'What date is on the report?' },
      { name: 'upheld', as: 'yes-no', label: 'Does it uphold the complaint?' },
      {
        name: 'redressKind',
        as: 'radios',
        label: 'What does it say of money for the complainant?',
        starts: 'none',
        options: [
          { value: 'none', label: 'Nothing' },
          { value: 'additional', label: 'An amount on top of ICE’s' },
          { value: 'different', label: 'An amount in the place of ICE’s' },
        ],
      },
      { name: 'redress', as: 'text', label: 'How much, in pounds?', optional: true, spellcheck: false },
      { name: 'payBy', as: 'day', label: 'By when is it to be paid?', optional: true },
      {
        name: 'recommendations',
        as: 'lines',
        label: 'What else does it recommend?',
        hint: 'A line each',
        optional: true,
      },
    ],
  },
  blocked: unless('reports'),
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const id = idFor(complaint, setting, 'reports');
    const first = Number(nextId('r', complaint.recommendations).slice(1));
    const recommendations = input.recommendations.map((each, index) => {
      const { says, owner, by } = typeof each === 'string' ? { says: each, owner: '', by: undefined } : each;
      return { id: `r${first + index}`, says, owner, by: by ?? null };
    });
    const pence = poundsIn(input.redress, 'redress', work);
    if (input.redressKind !== 'none' && pence === null && work.refusals.length === 0)
      work.refuse({
        code: 'complaint.amount-missing',
        says: 'It is not said how much.',
        remedy: 'Give the amount in pounds.',
        clauses: ['WP16-P3', 'CPA18-40c'],
        at: 'redress',
      });
    return [
      { type: 'OmbudsmanReported', case: id, on, upheld: input.upheld, recommendations },
      ...stopClocks(complaint, [`ombudsman-information-${id}`, `ombudsman-follow-up-${id}`], on, 'stopped'),
      ...recommendations.flatMap((each) => acting({ ...each, systemic: false }, on, work)),
      ...(input.redressKind === 'none' || pence === null
        ? []
        : ombudsmanMoney(
            complaint,
            { case: id, kind: input.redressKind, pence, payBy: input.payBy ?? null, on },
            setting,
            work,
          )),
    ];
  },
});

/** PH5: everything recommended is paid and done. */
export const closeOmbudsmanCase = command({
  name: 'close-ombudsman-case',
  says: 'Close the Ombudsman’s case',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), note: freeText.default('') }),
  form: {
    title: 'Close the Ombudsman’s case',
    about: 'Everything it recommended is paid and done.',
    button: 'Close it',
    fields: [{ name: 'note', as: 'textarea', label: 'Anything to note?', optional: true }],
  },
  blocked: unless('closed'),
  emit: ({ complaint, input, setting }) => [
    {
      type: 'OmbudsmanClosed',
      case: idFor(complaint, setting, 'closed'),
      on: input.on ?? setting.today,
      why: input.note,
    },
  ],
});
