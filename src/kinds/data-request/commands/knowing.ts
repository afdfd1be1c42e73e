import { z } from 'zod';
import { freeText, oneLine, someLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { details, detailWords } from '../facts.ts';
import { happenedOn, whenItWas, yesNo } from './fields.ts';

/** Who asks: the sorts of details that agreed, and never the details themselves. */
export const checkIdentity = command({
  name: 'check-identity',
  says: 'Record that they were verified',
  schema: z.strictObject({
    on: happenedOn,
    details: z.array(z.enum(details)).max(details.length).default([]),
    agreed: yesNo,
    how: oneLine.default(''),
  }),
  form: {
    title: 'Are they who they say they are?',
    about:
      'Ask for two details and compare them with ours. Which agreed is recorded, never the details themselves. Do not say which one was wrong.',
    button: 'Save',
    fields: [
      {
        name: 'details',
        as: 'checkboxes',
        label: 'Which details did they give?',
        optional: true,
        options: details.map((value) => ({ value, label: detailWords[value] })),
      },
      {
        name: 'agreed',
        as: 'radios',
        label: 'Did every one of them agree with ours?',
        options: [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
        mend: { missing: 'Choose whether the details agreed' },
      },
      { name: 'how', as: 'text', label: 'How did they give them?', optional: true },
      whenItWas('When was that?'),
    ],
  },
  emit: ({ input, setting }) => [
    {
      type: 'IdentityChecked',
      on: input.on ?? setting.today,
      details: [...new Set(input.details)],
      agreed: input.agreed === 'yes',
      how: input.how,
    },
  ],
});

export const recordAuthority = command({
  name: 'record-authority',
  says: 'Record whether they may speak for the person',
  schema: z.strictObject({
    on: happenedOn,
    authority: z.enum(['given', 'doubted', 'denied']),
    how: someLine,
  }),
  form: {
    title: 'May they speak for the person?',
    about: 'Until it is on record that they may, nothing is sent to them and nothing is erased.',
    button: 'Save',
    fields: [
      {
        name: 'authority',
        as: 'radios',
        label: 'What do we know?',
        options: [
          { value: 'given', label: 'The person has given it in writing' },
          { value: 'doubted', label: 'It is not clear yet' },
          { value: 'denied', label: 'The person says no' },
        ],
        mend: { missing: 'Choose what we know' },
      },
      {
        name: 'how',
        as: 'text',
        label: 'How do we know?',
        mend: { missing: 'Write down how we know' },
      },
      whenItWas('When was that?'),
    ],
  },
  emit: ({ request, input, setting, work }) =>
    request.representation === null
      ? work.refuse({
          code: 'data-request.nobody-speaks-for-them',
          says: 'Nobody else speaks for this person.',
          remedy: 'Verify the person themselves.',
          clauses: ['G2-117d'],
        })
      : [
          {
            type: 'AuthorityRecorded',
            on: input.on ?? setting.today,
            authority: input.authority,
            how: input.how,
          },
        ],
});

/** Which of the cases found are theirs; none, where nothing is held. What was searched by is named by its sorts alone. */
export const chooseCases = command({
  name: 'choose-cases',
  says: 'Find what is held on them',
  schema: z.strictObject({
    cases: z.array(someLine).max(500).default([]),
    searched: freeText.default(''),
  }),
  form: {
    title: 'What is held on them?',
    about: 'Choose every case that is theirs, and none that is somebody else’s.',
    button: 'These are theirs',
    fields: [
      {
        name: 'cases',
        as: 'checkboxes',
        label: 'Cases that are theirs',
        optional: true,
        options: { from: 'cases' },
      },
      { name: 'searched', as: 'hidden', label: 'What it was looked for by' },
    ],
  },
  emit: ({ input }) => [
    { type: 'CasesChosen', references: [...new Set(input.cases)], searched: input.searched },
  ],
});
