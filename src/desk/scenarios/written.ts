import { z } from 'zod';
import { type Day, dayFrom } from '#core/day.ts';
import { poundsFrom } from '#core/money.ts';
import { type Period, periodFrom } from '#core/period.ts';

// How days, times and amounts are written in a scenario. Days may come from YAML as text.

export const aDay = z
  .string()
  .transform((text, context): Day => {
    const found = dayFrom(text);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: `“${text}” is not a day such as 2018-06-01` });
    return z.NEVER;
  })
  .meta({ format: 'date' });

export const aPeriod = z
  .string()
  .transform((text, context): Period => {
    const found = periodFrom(text);
    if (found !== null) return found;
    context.addIssue({
      code: 'custom',
      message: `“${text}” is not a time such as 10 working days or 8 weeks`,
    });
    return z.NEVER;
  })
  .meta({ description: '10 working days, 8 weeks, 6 months, 28 days' });

/** Pounds, whole or with pence: 4000000, 49999.99. */
export const pounds = z
  .number()
  .transform((amount, context) => {
    const found = poundsFrom(String(amount));
    if (found !== null) return found;
    context.addIssue({
      code: 'custom',
      message: `${amount} is not an amount in pounds, with whole pence at most, such as 49999.99`,
    });
    return z.NEVER;
  })
  .meta({ description: 'Pounds, with whole pence at most: 49999.99' });
