import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { oneLine, someLine } from '#kinds/inputs.ts';
import type { Around } from '../step.ts';
import { step } from '../step.ts';

export const officeSchema = z.strictObject({
  name: someLine,
  area: someLine,
  organisation: oneLine
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
  contracts: z.array(oneLine).min(1).max(100),
});
export type OfficeGiven = z.output<typeof officeSchema>;

/** What an office is, asked when it is added and when it changes. */
export const officeForm = {
  title: 'Change the office',
  about:
    'A record kept on paper stays with the nominated officer of one office. Name no participant anywhere here.',
  button: 'Save',
  fields: [
    {
      name: 'name',
      as: 'text',
      label: 'What is the office called?',
      spellcheck: false,
      autocomplete: 'off',
      mend: { missing: 'Write the name of the office' },
    },
    {
      name: 'area',
      as: 'text',
      label: 'Which town or area is it in?',
      spellcheck: false,
      autocomplete: 'off',
      mend: { missing: 'Write the town or area' },
    },
    {
      name: 'organisation',
      as: 'select',
      label: 'Whose office is it?',
      hint: 'Leave it where it is our own',
      options: { from: 'subContractors' },
      optional: true,
    },
    {
      name: 'contracts',
      as: 'checkboxes',
      label: 'Which contracts does it serve?',
      options: { from: 'contracts' },
      mend: { 'too-few': 'Choose the contracts it serves', missing: 'Choose the contracts it serves' },
    },
  ],
} as const;

/** Why an office cannot be what is given: a contract or a sub-contractor there is none of. */
export function detailsRefusal({ organisation, contracts }: OfficeGiven, around: Around): Refusal | null {
  const at =
    organisation !== null && !around.subContractors.includes(organisation)
      ? 'organisation'
      : contracts.some((id) => !around.contracts.includes(id))
        ? 'contracts'
        : null;
  return at === null
    ? null
    : {
        code: 'office.name-unknown',
        says: 'Nothing here has that name.',
        remedy: 'Choose from the list.',
        clauses: [],
        at,
      };
}

export const saveDetails = step({
  name: 'change',
  says: 'Change its name, area or contracts',
  type: 'OfficeSaved',
  form: officeForm,
  schema: officeSchema,
  opensWith: ({ name, area, organisation, contracts }) => ({
    name,
    area,
    organisation: organisation ?? '',
    contracts,
  }),
  take: (office, given, around) => detailsRefusal(given, around) ?? { ...office, ...given },
});
