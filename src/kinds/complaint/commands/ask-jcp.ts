import { z } from 'zod';
import { freeText, someDay } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { mixedOpen } from '../state.ts';

/** While nothing is asked of us, somebody asks where it stands. */
export const askJcp = command({
  name: 'ask-jcp',
  says: 'Record that we asked Jobcentre Plus where it stands',
  schema: z.strictObject({ on: someDay.optional(), answer: freeText.default('') }),
  form: {
    title: 'We asked Jobcentre Plus',
    about: 'So that the person is not left waiting unseen.',
    button: 'Save',
    fields: [
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'answer', as: 'textarea', label: 'What did it say?', optional: true },
    ],
  },
  blocked: (complaint) =>
    complaint.mixed !== null && mixedOpen(complaint) && complaint.mixed.state !== 'combined-issued'
      ? []
      : [
          {
            code: 'complaint.not-at-this-point',
            says: 'Not now. Jobcentre Plus does not hold this complaint.',
            remedy: 'See on the page of the complaint whose it is.',
            clauses: ['WP16-H2', 'CPA18-20b', 'BP-1-8'],
          },
        ],
  emit: ({ input, setting }) => [{ type: 'JcpAsked', on: input.on ?? setting.today, answer: input.answer }],
});
