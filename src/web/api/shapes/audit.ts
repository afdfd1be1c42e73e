import { z } from 'zod';
import { auditSorts } from '#desk/audit/words.ts';
import { aDay, aMoment, named } from './named.ts';

export const auditShape = z.strictObject({
  today: aDay,
  items: z.array(
    named(
      'AuditEntry',
      z.strictObject({
        at: aMoment,
        person: z.strictObject({ id: z.string(), name: z.string() }),
        sort: z.enum(auditSorts),
        says: z.string(),
        reference: z.string().nullable(),
        kind: z.string().nullable().meta({ description: 'The kind of case it is the reference of' }),
        item: z.string().nullable().meta({ description: 'The document, letter or bundle, by its id' }),
        route: z.string().meta({ description: 'The pattern of the address; empty where there was none' }),
        times: z.int().meta({ description: 'How often within the seconds that are written together' }),
        changes: z.array(z.strictObject({ name: z.string(), from: z.string(), to: z.string() })),
      }),
    ),
  ),
  next: z.string().nullable(),
});

export const auditExample = {
  today: '2018-03-27',
  items: [
    {
      at: '2018-03-27T09:42:00Z',
      person: { id: 'osric', name: 'Osric Vale' },
      sort: 'looked',
      says: 'Looked at a complaint',
      reference: 'SW-2018-0362',
      kind: 'complaint',
      item: null,
      route: 'GET /complaints/:reference',
      times: 1,
      changes: [],
    },
  ],
  next: null,
};
