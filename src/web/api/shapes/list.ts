import { z } from 'zod';
import { type Day, dayFrom } from '#core/day.ts';

/** How many items a page holds at most. */
const most = 200;

/** A number in a query, where everything is text. */
export const limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((count) => count >= 1 && count <= most, { error: `It must be a number from 1 to ${most}.` })
  .prefault('25')
  .meta({ description: `Items on a page, at most ${most}` });

export const after = z
  .string()
  .max(1000)
  .optional()
  .meta({ description: 'The `next` of the page before; leave it out for the first' });

/** Yes or no in a query. */
export const yesNo = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional();

/** A day in a query. */
export const someDay = z
  .string()
  .refine((text) => dayFrom(text) !== null, { error: 'It must be a day such as 2018-09-21.' })
  .transform((text) => text as Day)
  .optional()
  .meta({ format: 'date' });
