import { z } from 'zod';
import { offices } from '#guidance/complaint/elected-member.ts';
import { freeText, lines, oneLine, someDay, someLine, someSubject } from '#kinds/inputs.ts';
import { paperOnlyAnswer } from '#kinds/paper-only-field.ts';
import { channels, ways } from '../facts.ts';

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
  paperOnly: paperOnlyAnswer,
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
  /** Where it was kept before it was brought in, with its number there: "Old case book 1291006". */
  importedFrom: oneLine.optional(),
  /** It had ended there before it was brought in: on which day, where that is known, and how, in the words of that place. */
  closedBefore: z.strictObject({ on: someDay.optional(), how: someLine }).optional(),
});
export type RecordInput = z.output<typeof recordSchema>;
