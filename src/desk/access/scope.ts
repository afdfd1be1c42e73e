import { z } from 'zod';
import type { SightScope } from '#record/connection/sight.ts';

const names = z.array(z.string().trim().min(1).max(200)).max(100);

/** What an account is narrowed to: to whom in the supply chain, under which contracts, or both at once. */
export const scopeSchema = z.strictObject({ deliveredBy: names.optional(), contracts: names.optional() });

/** A scope as an account keeps it. What it leaves out does not narrow. */
export type Scope = SightScope;

/** The scope an account was kept with; null where it has none, or one that cannot be read: then it opens nothing. */
export function scopeIn(kept: unknown): Scope | null {
  const { success, data } = scopeSchema.safeParse(kept);
  if (!success || (data.deliveredBy === undefined && data.contracts === undefined)) return null;
  const { deliveredBy, contracts } = data;
  return {
    ...(deliveredBy !== undefined && { deliveredBy }),
    ...(contracts !== undefined && { contracts }),
  };
}
