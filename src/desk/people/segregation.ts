import type { Refusal } from '#core/refusal.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { type ClaimsAccount, claimsPassage } from '#kinds/every-kind/claims/segregation.ts';
import { accountsOfPerson } from '#kinds/same-person.ts';

/** An account as segregation looks at it. */
export interface Granted {
  readonly id: string;
  readonly roles: readonly string[];
  readonly deliversOn: readonly string[];
  readonly sameHumanAs: string | null;
}

const asClaims = ({ id, roles, deliversOn }: Granted): ClaimsAccount => ({
  id,
  claimsRole: roles.includes('claims'),
  deliveryOnAnyCallOff: deliversOn.length > 0,
});

/**
 * Why an account cannot be given what it is about to be given: nobody who delivers services makes claims for them, matched by
 * person over all their accounts, whoever grants it (G2-119, `claims.act`). Null where nothing stands in the way.
 * @param everybody the accounts there are; the one given may be among them, as it was
 */
export function segregationRefusal(
  rules: RuleBook,
  given: Granted,
  everybody: readonly Granted[],
): Refusal | null {
  const rest = everybody.filter(({ id }) => id !== given.id);
  const theirs = accountsOfPerson([given, ...rest], given.id);
  const others = rest.filter(({ id }) => theirs.has(id));
  const makes = ({ roles }: Granted): boolean => roles.includes('claims');
  const delivers = ({ deliversOn }: Granted): boolean => deliversOn.length > 0;
  const claimer = [given, ...others].find(makes);
  const deliverer = [given, ...others].find(delivers);
  if (claimer === undefined || deliverer === undefined) return null;
  // An account that does neither may still be what makes two others one person’s.
  const [granted, other] = makes(given) ? [given, deliverer] : [deliverer, claimer];
  const role = makes(granted) ? 'claims' : 'delivery';
  const [refusal] = claimsPassage(rules, {
    action: 'grant-role',
    role,
    person: { ...asClaims(granted), ...(other === granted ? {} : { sameHumanAs: asClaims(other) }) },
  }).refusals;
  return refusal === undefined ? null : { ...refusal, at: role === 'claims' ? 'roles' : 'deliversOn' };
}
