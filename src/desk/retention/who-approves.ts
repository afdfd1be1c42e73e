import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import { actRefusal, rolesForAct } from '../access/areas.ts';

/** The roles that approve what is destroyed, and holds. */
export const approvers = rolesForAct('retention', 'approve');

/** Null where somebody may approve; else why not. */
export const approves = (actor: Pick<Actor, 'roles'>): Refusal | null =>
  actRefusal(actor, 'retention', 'approve');
