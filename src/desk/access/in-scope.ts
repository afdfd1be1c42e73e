import type { CaseCard } from '#core/projection.ts';
import type { Actor } from '#kinds/kind.ts';
import type { SightScope } from '#record/connection/sight.ts';
import type { Scope } from './scope.ts';
import { sightOf } from './sight.ts';

/** Whoever asks: a person with the scope of their account, or an actor that has none. */
type Asking = Pick<Actor, 'id' | 'roles'> & { readonly scope?: Scope | null };

/** What of the cases somebody may see; Redress itself sees them all. */
function scopeOf(asking: Asking): 'everything' | 'no cases' | SightScope {
  if (asking.roles.includes('system')) return 'everything';
  return sightOf({ organisation: '', id: asking.id, roles: asking.roles, scope: asking.scope ?? null }).sees;
}

/** Whether a case is one somebody may see. One that is not is answered exactly as one that is not there. */
export function isInScope(asking: Asking, card: () => Pick<CaseCard, 'contractId' | 'deliveredBy'>): boolean {
  const scope = scopeOf(asking);
  if (scope === 'everything') return true;
  if (scope === 'no cases') return false;
  const { contractId, deliveredBy } = card();
  return (
    (scope.contracts?.includes(contractId) ?? true) && (scope.deliveredBy?.includes(deliveredBy) ?? true)
  );
}

/** A list narrowed to what somebody may see, whatever they asked to see: an empty list of names meets nothing. */
export function narrowed(
  asking: Asking,
  asked: { readonly deliveredBy?: string | undefined } = {},
): { readonly deliveredBy?: readonly string[]; readonly contracts?: readonly string[] } {
  const scope = scopeOf(asking);
  const { deliveredBy } = asked;
  if (scope === 'everything') return deliveredBy === undefined ? {} : { deliveredBy: [deliveredBy] };
  if (scope === 'no cases') return { contracts: [] };
  const delivering =
    deliveredBy === undefined
      ? scope.deliveredBy
      : [deliveredBy].filter((name) => scope.deliveredBy?.includes(name) ?? true);
  return {
    ...(delivering === undefined ? {} : { deliveredBy: delivering }),
    ...(scope.contracts === undefined ? {} : { contracts: scope.contracts }),
  };
}
