import type { Refusal } from '#core/refusal.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { type ClaimsAccount, claimsPassage } from '#kinds/every-kind/claims/segregation.ts';

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
  const human = given.sameHumanAs ?? given.id;
  const others = everybody.filter(
    ({ id, sameHumanAs }) =>
      id !== given.id && (id === human || sameHumanAs === human || sameHumanAs === given.id),
  );
  const accounts = [given, ...others];
  const claims = accounts.some(({ roles }) => roles.includes('claims'));
  const delivers = accounts.some(({ deliversOn }) => deliversOn.length > 0);
  if (!claims || !delivers) return null;
  const other = others.find((one) => one.roles.includes('claims') || one.deliversOn.length > 0);
  const role = given.roles.includes('claims') ? 'claims' : 'delivery';
  const [refusal] = claimsPassage(rules, {
    action: 'grant-role',
    role,
    person: { ...asClaims(given), ...(other === undefined ? {} : { sameHumanAs: asClaims(other) }) },
  }).refusals;
  return refusal === undefined ? null : { ...refusal, at: role === 'claims' ? 'roles' : 'deliversOn' };
}
