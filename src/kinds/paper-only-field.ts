import { z } from 'zod';
import type { Field } from '#core/form.ts';

/** The answer to the same, as a form or a program gives it: whether it is kept on paper only. */
export const paperOnlyAnswer = z
  .union([z.boolean(), z.enum(['yes', 'no']).transform((answer) => answer === 'yes')])
  .default(false);

/** Asked of every kind of case before a name is typed: of somebody on paper only nothing is kept electronically (G2-63a). */
export const paperOnlyField: Field = {
  name: 'paperOnly',
  as: 'radios',
  label: 'Has Jobcentre Plus told them their record is kept on paper only?',
  options: [
    { value: 'no', label: 'No' },
    { value: 'yes', label: 'Yes. Stop, take no name, pass to the nominated officer' },
  ],
  mend: { missing: 'Ask whether their record is kept on paper only, and choose yes or no' },
};
