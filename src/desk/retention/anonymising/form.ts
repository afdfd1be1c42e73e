import { z } from 'zod';
import type { Form } from '#core/form.ts';
import { someText } from '#kinds/inputs.ts';

/** The most that stays of a case, in pieces of text. */
const most = 20;

export const wordsSchema = z.strictObject({ words: z.array(someText).min(1).max(most) });
export type WordsGiven = z.output<typeof wordsSchema>;

export const wordsForm: Form = {
  title: 'Make it anonymous',
  about:
    'Only these words stay; everything else goes. Take out whatever could tell who somebody is: a name, a place, a date, a rare illness.',
  button: 'Ask a second person to read them',
  fields: [
    {
      name: 'words',
      as: 'lines',
      label: 'Which words stay?',
      hint: 'One piece on each line. [somebody] stands where a name stood',
      mend: { missing: 'Write at least one line, or destroy everything' },
    },
  ],
};

export const answerSchema = z.strictObject({ agreed: z.enum(['yes', 'no']) });

export const answerForm: Form = {
  title: 'Read what would stay',
  about: 'Read it as somebody who knows the person would.',
  button: 'Save',
  fields: [
    {
      name: 'agreed',
      as: 'radios',
      label: 'Could anybody be told from it?',
      options: [
        { value: 'yes', label: 'No. These words may stay, and everything else goes for good' },
        { value: 'no', label: 'Yes. Take the words back' },
      ],
      mend: { missing: 'Choose whether anybody could be told from it' },
    },
  ],
};
