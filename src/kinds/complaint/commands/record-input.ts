import { z } from 'zod';
import type { Form } from '#core/form.ts';
import { offices } from '#guidance/complaint/elected-member.ts';
import { freeText, lines, oneLine, someDay, someLine, someSubject } from '#kinds/inputs.ts';
import { channels, ways } from '../events.ts';

const person = z.strictObject({
  name: oneLine.default(''),
  type: z.enum(['participant', 'employer', 'other']).default('participant'),
  participant: oneLine.default(''),
  contact: oneLine.default(''),
  address: lines.default([]),
  placement: z.enum(['placed', 'attempted', 'none']).nullable().default(null),
  transferredGroup: z.boolean().default(false),
});

const spokesperson = z.strictObject({
  kind: z.enum(['representative', 'elected-member']),
  name: someLine,
  office: z
    .enum(offices.map((office) => office.code) as [string, ...string[]])
    .nullable()
    .default(null),
  address: lines.default([]),
  authority: z.enum(['given', 'doubted', 'denied']).nullable().default(null),
});

export const recordSchema = z.strictObject({
  channel: z.enum([...channels, ...ways]).default('phone'),
  way: z.enum(ways).optional(),
  received: someDay.optional(),
  /** Other arrivals of the same complaint, where it came in more than one place. */
  receipts: z
    .array(
      z.strictObject({
        by: z.enum(['provider', 'subcontractor', 'jcp']),
        at: z.string(),
        note: oneLine.optional(),
      }),
    )
    .max(20)
    .default([]),
  firstToldJcpOn: someDay.optional(),
  jcpRequestOn: someDay.optional(),
  jcpStatedOn: someDay.optional(),
  jcpItems: z.array(someLine).max(50).default([]),
  paperOnly: z
    .union([z.boolean(), z.enum(['yes', 'no']).transform((answer) => answer === 'yes')])
    .default(false),
  contract: oneLine.optional(),
  deliveredBy: oneLine.default(''),
  person: person.prefault({}),
  representative: spokesperson.optional(),
  about: z
    .array(z.union([someSubject, z.literal('not-sure').transform(() => null)]))
    .max(8)
    .default([]),
  summary: freeText.default(''),
  matter: oneLine.default(''),
  wanted: freeText.optional(),
  elements: z
    .array(
      z.strictObject({
        about: someSubject.nullable().default(null),
        title: someLine,
        wanted: freeText.nullable().default(null),
        happenedOn: someDay.nullable().default(null),
        staff: z.array(oneLine).default([]),
      }),
    )
    .max(50)
    .optional(),
  adjustments: freeText.default(''),
  language: z.enum(['en-GB', 'cy']).default('en-GB'),
  /** How and when complaints handling was explained in this first contact; left out when it was not. */
  explained: z
    .strictObject({ on: someDay.optional(), how: oneLine.default(''), reasonIfLater: oneLine.default('') })
    .optional(),
  handler: oneLine.optional(),
  settled: z
    .strictObject({ whatWasDone: freeText, byWhom: oneLine, agrees: z.boolean(), on: someDay.optional() })
    .optional(),
  importedFrom: oneLine.optional(),
});
export type RecordInput = z.output<typeof recordSchema>;

/** What is asked of whoever records a complaint. Most of what the schema takes comes later, or from elsewhere. */
export const recordForm: Form = {
  title: 'Record a complaint',
  about: 'How it came, who from, and what they said is all it needs. Everything else can be added later.',
  button: 'Save complaint',
  fields: [
    {
      name: 'channel',
      as: 'radios',
      label: 'How did it reach us?',
      starts: 'phone',
      options: [
        { value: 'phone', label: 'Phone' },
        { value: 'in-person', label: 'In person' },
        { value: 'letter', label: 'Letter' },
        { value: 'email', label: 'Email' },
        { value: 'text', label: 'Text or social' },
      ],
    },
    { name: 'received', as: 'day', label: 'When did it reach us?', starts: 'today' },
    {
      name: 'paperOnly',
      as: 'radios',
      label: 'Has Jobcentre Plus told them their record is kept on paper only?',
      options: [
        { value: 'no', label: 'No' },
        { value: 'yes', label: 'Yes. Stop, take no name, pass to the nominated officer' },
      ],
    },
    {
      name: 'person.name',
      as: 'text',
      label: 'Who is complaining?',
      optional: true,
      spellcheck: false,
      autocomplete: 'off',
    },
    {
      name: 'person.contact',
      as: 'text',
      label: 'Best way to reach them',
      optional: true,
      autocomplete: 'off',
    },
    { name: 'summary', as: 'textarea', label: 'What are they unhappy about, in their words?' },
    {
      name: 'about',
      as: 'checkboxes',
      label: 'Who or what is it about?',
      options: [
        { value: 'provider', label: 'Us or our sub-contractor' },
        { value: 'jcp', label: 'Jobcentre Plus' },
        { value: 'policy', label: 'A rule or policy' },
        { value: 'statutory-decision', label: 'A benefit decision' },
        { value: 'not-sure', label: 'Not sure yet' },
      ],
    },
    { name: 'wanted', as: 'text', label: 'What would put it right?', optional: true },
  ],
};
