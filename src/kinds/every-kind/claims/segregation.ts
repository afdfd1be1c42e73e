import type { RuleBook } from '#core/rule-book.ts';
import { type Look, type Passage, refusalsAt } from '../gate.ts';

export const claimsActions = [
  'create-claim',
  'submit-claim',
  'approve-claim',
  'upload-job-evidence',
  'grant-role',
  'override',
] as const;

/** An account of a person. */
export interface ClaimsAccount {
  readonly id?: string | null | undefined;
  readonly claimsRole?: boolean | null | undefined;
  /** Whether they deliver services on any Call-Off Contract; and on this one, where only that is known. */
  readonly deliveryOnAnyCallOff?: boolean | null | undefined;
  readonly deliveryOnThisCallOff?: boolean | null | undefined;
  /** Participants they ever delivered services to. */
  readonly deliveredTo?: readonly string[] | null | undefined;
}

/** A person, by the account they use; the same human’s other account by its id alone, or with what it may do. */
export interface ClaimsPerson extends ClaimsAccount {
  readonly sameHumanAs?: string | ClaimsAccount | null | undefined;
}

/** What somebody means to do with a claim. Undefined means the fact was not given. */
export interface ClaimsFacts {
  readonly action: (typeof claimsActions)[number];
  /** The role to be granted. */
  readonly role?: 'claims' | 'delivery' | null | undefined;
  readonly person?: ClaimsPerson | null | undefined;
  readonly participant?: string | null | undefined;
  readonly markedReadyBy?: string | null | undefined;
}

const claims = (action: ClaimsFacts['action']): boolean =>
  action === 'create-claim' || action === 'submit-claim' || action === 'approve-claim';

const delivers = (account: ClaimsAccount | null | undefined): boolean =>
  account?.deliveryOnAnyCallOff === true || account?.deliveryOnThisCallOff === true;

const idsOf = (person: ClaimsPerson | null | undefined): string[] => {
  const second = otherOf(person);
  const other = typeof second === 'string' ? second : second?.id;
  return [person?.id, other].filter((id) => id != null);
};

/** The same human’s other account, or null: an account is not its own other. */
function otherOf(person: ClaimsPerson | null | undefined): string | ClaimsAccount | null {
  const other = person?.sameHumanAs ?? null;
  if (typeof other !== 'string') return other;
  return other.trim() === '' || other === person?.id ? null : other;
}

/** The other account delivers services, has done so to the participant, or is known by its id alone. */
function otherDelivers({ person, participant }: ClaimsFacts): boolean {
  const other = otherOf(person);
  if (other === null) return false;
  if (typeof other === 'string' || other.deliveryOnAnyCallOff == null) return true;
  return delivers(other) || (participant != null && (other.deliveredTo ?? []).includes(participant));
}

/** Granting one role to somebody who has the other, over all their accounts. */
function wouldHaveBoth({ role, person }: ClaimsFacts): boolean {
  const other = otherOf(person);
  const accounts = [person, typeof other === 'string' ? null : other];
  return role === 'delivery'
    ? accounts.some((account) => account?.claimsRole === true)
    : accounts.some(delivers);
}

const looks: Readonly<Record<string, Look<ClaimsFacts>>> = {
  'claims.no-override': ({ action }) => action === 'override',
  'claims.roles-apart': (facts) => facts.action === 'grant-role' && wouldHaveBoth(facts),
  'claims.not-in-claims': ({ action, person }) => claims(action) && person?.claimsRole === false,
  'claims.delivers': ({ action, person }) => claims(action) && delivers(person),
  'claims.delivered-to-participant': ({ action, person, participant }) =>
    claims(action) && participant != null && (person?.deliveredTo ?? []).includes(participant),
  'claims.marked-ready-themselves': ({ action, person, markedReadyBy }) =>
    claims(action) && markedReadyBy != null && idsOf(person).includes(markedReadyBy),
  'claims.same-person': (facts) =>
    (claims(facts.action) || (facts.action === 'grant-role' && facts.role !== 'delivery')) &&
    otherDelivers(facts),
};

/** What cannot be left unsaid for the answer to be yes. */
function unsaid({ action, role, person, participant }: ClaimsFacts): string[] {
  if (action === 'override' || action === 'upload-job-evidence') return [];
  if (person == null) return ['person'];
  const delivery =
    person.deliveryOnAnyCallOff == null && !delivers(person) ? ['person.deliveryOnAnyCallOff'] : [];
  const claiming = person.claimsRole == null ? ['person.claimsRole'] : [];
  if (action === 'grant-role') return role == null ? ['role'] : role === 'claims' ? delivery : claiming;
  const whom = participant == null && (person.deliveredTo ?? []).length > 0 ? ['participant'] : [];
  return [...claiming, ...delivery, ...whom];
}

/** Whether somebody may do this with a claim: everything in the way, and what would have to be known (G2-119, principle 3). */
export const claimsPassage = (rules: RuleBook, facts: ClaimsFacts): Passage => ({
  refusals: refusalsAt(rules, 'claims.act', looks, facts),
  missing: unsaid(facts),
});
