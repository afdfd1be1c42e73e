import type { Day } from '#core/day.ts';

/**
 * The first day whose contracts, new or renewed, hold the ICE process (BP-0-2, G2-A2B-1a). G2-A2-4d says “post April 2011”;
 * the clause that names the day goes before it.
 */
export const iceProcessFrom = '2011-04-01' as Day;
