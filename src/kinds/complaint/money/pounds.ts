import { z } from 'zod';
import { type Pence, poundsFrom } from '#core/money.ts';
import type { Work } from '../work.ts';

/** An amount as somebody gives it: pounds, as a number or as typed. Read by `poundsIn`, which says what is wrong with it. */
export const somePounds = z
  .union([z.string().max(40), z.number()])
  .transform((given) => String(given).trim())
  .default('')
  .meta({ type: ['string', 'number'], description: 'Pounds, such as 250 or 38.40' });

/** Whole pence of an amount given in pounds; null where none is. An amount with fractions of a penny is refused. */
export function poundsIn(given: string, at: string, work: Work): Pence | null {
  if (given === '') return null;
  const found = poundsFrom(given);
  if (found !== null) return found;
  const finer = /^£?[\d,]+\.\d{3,}$/.test(given);
  work.refuse({
    code: finer ? 'complaint.amount-finer-than-a-penny' : 'complaint.amount-not-money',
    says: finer ? 'The amount has fractions of a penny.' : 'That is not an amount of money.',
    remedy: 'Give pounds and whole pence, such as 38.40.',
    clauses: ['BP-A2-5.7', 'G2-A2B-7a'],
    at,
  });
  return null;
}
