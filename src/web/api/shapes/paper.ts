import { z } from 'zod';
import { aDay, named } from './named.ts';

export const receiptShape = named(
  'PaperReceipt',
  z.strictObject({
    number: z.string(),
    on: aDay,
    backupsUntil: aDay.nullable().meta({
      description: 'The last day on which a backup may still hold it; null where Redress makes none',
    }),
  }),
);
