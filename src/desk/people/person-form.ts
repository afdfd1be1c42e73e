import { z } from 'zod';
import type { Form } from '#core/form.ts';
import { someDay } from '#kinds/inputs.ts';
import { type Role, roleNames, roles } from '#kinds/roles.ts';

/** The roles somebody can be given, with what each is for. */
const given = roles.filter((role): role is Exclude<Role, 'system'> => role !== 'system');
export const roleIsFor: Readonly<Record<Exclude<Role, 'system'>, string>> = {
  handler: 'Records complaints, answers them, and keeps their dates',
  reviewer: 'Approves final responses they had no part in',
  manager: 'Sees everybody’s work, reviews, and decides which date stands',
  'nominated-officer': 'Does what a handler does, and keeps restricted records and who may see them',
  claims: 'Reads the money, apart from those who deliver the service',
  'security-lead': 'Reads everything but restricted records, and changes nothing in a complaint',
  administrator: 'Sets contracts, the procedure, wording and people. Sees no complaint',
  'sub-contractor-handler': 'Works on the complaints of their own organisation only',
  'dwp-monitor': 'Reads the contracts chosen for them, until their last day',
  auditor: 'Reads the contracts chosen for them, until their last day',
  'ice-liaison': 'Deals with ICE and the Ombudsman: their cases, evidence and bundles',
};

/** Nothing chosen from a list is nobody and nothing. */
const aName = z
  .string()
  .trim()
  .max(200)
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);
const names = z.array(z.string().trim().min(1).max(200)).max(100).default([]);

export const personSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  email: z
    .string()
    .trim()
    .pipe(z.email().max(200))
    .transform((text) => text.toLowerCase()),
  roles: z.array(z.enum(given)).min(1),
  trainedOn: someDay.nullable().default(null),
  worksFor: aName,
  contracts: names,
  subContractors: names,
  expiresOn: someDay.nullable().default(null),
  managedBy: aName,
  office: aName,
  deliversOn: names,
  sameHumanAs: aName,
});
export type PersonGiven = z.output<typeof personSchema>;

export const personForm: Form = {
  title: 'Add a person',
  about: 'They sign in with their e-mail address and a password they choose the first time.',
  button: 'Add them',
  fields: [
    {
      name: 'name',
      as: 'text',
      label: 'Name',
      autocomplete: 'off',
      spellcheck: false,
      mend: { missing: 'Enter their name' },
    },
    {
      name: 'email',
      as: 'text',
      label: 'E-mail address',
      hint: 'They sign in with it',
      autocomplete: 'off',
      spellcheck: false,
      mend: { missing: 'Enter their e-mail address' },
    },
    {
      name: 'roles',
      as: 'checkboxes',
      label: 'What do they do?',
      hint: 'Choose all that apply. A sub-contractor handler, a DWP monitor and an auditor have no other role',
      mend: { missing: 'Choose what they do', 'too-few': 'Choose what they do' },
      options: given.map((role) => ({ value: role, label: roleNames[role], hint: roleIsFor[role] })),
    },
    {
      name: 'trainedOn',
      as: 'day',
      label: 'When were they trained to handle complaints?',
      hint: 'Nobody takes a complaint on until this is on record',
      optional: true,
    },
    {
      name: 'expiresOn',
      as: 'day',
      label: 'What is their last day?',
      hint: 'They can sign in until the end of it. A DWP monitor or an auditor must have one, at most a year ahead',
      optional: true,
    },
    {
      name: 'contracts',
      as: 'checkboxes',
      label: 'Which contracts may they see?',
      hint: 'Complaints under these, and nothing else',
      options: { from: 'contracts' },
    },
    {
      name: 'subContractors',
      as: 'checkboxes',
      label: 'Only what these sub-contractors deliver?',
      hint: 'Choose none to let them see all of the contracts above',
      options: { from: 'subContractors' },
      optional: true,
    },
    {
      name: 'worksFor',
      as: 'select',
      label: 'Which sub-contractor do they work for?',
      hint: 'Leave it where they work for us. A sub-contractor handler sees what it delivers, and nothing else',
      options: { from: 'subContractors' },
      optional: true,
    },
    {
      name: 'office',
      as: 'select',
      label: 'Which office do they belong to?',
      hint: 'Its nominated officer is named to them when somebody’s record is kept on paper only',
      options: { from: 'offices' },
      optional: true,
    },
    {
      name: 'managedBy',
      as: 'select',
      label: 'Who manages them?',
      hint: 'Nobody handles or reviews a complaint about somebody they manage, or who manages them',
      options: { from: 'people' },
      optional: true,
    },
    {
      name: 'deliversOn',
      as: 'checkboxes',
      label: 'On which contracts do they deliver services?',
      hint: 'Whoever delivers on any contract makes no claims',
      options: { from: 'contracts' },
      optional: true,
    },
    {
      name: 'sameHumanAs',
      as: 'select',
      label: 'Is this a second account of somebody here?',
      hint: 'Choose whose. What one person may not do from one account they may not do from two',
      options: { from: 'people' },
      optional: true,
    },
  ],
};
