import { z } from 'zod';

/** Gives a shape the name it has in the description of the API. */
export const named = <Schema extends z.ZodType>(id: string, schema: Schema): Schema =>
  schema.meta({ ...schema.meta(), id });

export const aDay = named(
  'Day',
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ format: 'date' }),
);
export const aMoment = named('Moment', z.string().meta({ format: 'date-time' }));
