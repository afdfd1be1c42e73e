import { z } from 'zod';
import { type Pence, poundsFrom } from '#core/money.ts';

const finerThanAPenny = /^£?[\d,]+\.\d{3,}$/;

/** An amount in pounds as it is typed, in pence; null when it is left empty. Anything finer than a penny is a fault. */
export const typedPounds = z
  .string()
  .trim()
  .default('')
  .transform((text, context): Pence | null => {
    if (text === '') return null;
    const found = poundsFrom(text);
    if (found !== null) return found;
    const message = finerThanAPenny.test(text) ? 'Write whole pence, like 49,999.99' : 'not-a-number';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  })
  .meta({ type: 'string', description: 'Pounds, with pence after the point: 49,999.99' });
