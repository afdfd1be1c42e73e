import { z } from 'zod';
import { oneLine, someText } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { readinessOf } from '../../readiness.ts';
import { onFile } from '../ice/letter.ts';

/** Why something the file should hold is not in it: said once, and printed in every bundle. */
export const explainMissing = command({
  name: 'explain-missing',
  says: 'Say why something is not in the file',
  whenClosed: true,
  schema: z.strictObject({ item: oneLine, why: someText, certificate: oneLine.default('') }),
  form: {
    title: 'Why is it not in the file?',
    about:
      'Your reason is listed in the bundle. If it is found later, add it: the reason then no longer counts.',
    button: 'Save the reason',
    fields: [
      { name: 'item', as: 'select', label: 'What is missing?', options: { from: 'missing' } },
      {
        name: 'why',
        as: 'textarea',
        label: 'Why is there none?',
        hint: 'Calls were not recorded then. It was destroyed when its time was up',
      },
      {
        name: 'certificate',
        as: 'select',
        label: 'The certificate, if it was destroyed',
        optional: true,
        options: { from: 'documents' },
      },
    ],
  },
  emit({ complaint, input, setting, work }) {
    onFile(complaint, input.certificate, work, 'certificate');
    const { missing, explained } = readinessOf(complaint, setting);
    const found = [...missing, ...explained].find(({ id }) => id === input.item);
    if (found === undefined)
      return work.refuse({
        code: 'complaint.not-missing',
        says: 'That is not missing.',
        remedy: 'Choose something that is.',
        clauses: ['WP16-G9', 'BP-4-11'],
        at: 'item',
      });
    return [
      {
        type: 'MissingExplained',
        item: found.id,
        says: found.says,
        why: input.why,
        on: setting.today,
        certificate: input.certificate === '' ? null : input.certificate,
      },
    ];
  },
});
