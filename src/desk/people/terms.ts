import { type Day, plusMonths } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { roleNames } from '#kinds/roles.ts';
import type { Scope } from '../access/scope.ts';
import type { PersonGiven } from './person-form.ts';

/** Who looks in from outside: for a time, within a scope, and with no other role. */
const outsiders: readonly string[] = ['dwp-monitor', 'auditor'];
/** Who sees one sub-contractor’s complaints: a role that sees all would undo it. */
const deliverer = 'sub-contractor-handler';

/** What may be named in an account’s terms. */
export interface Named {
  readonly contracts: readonly string[];
  readonly subContractors: readonly string[];
  readonly accounts: readonly string[];
  /** Offices that are open, and whose they are; null for the provider’s own. */
  readonly offices?: readonly { readonly id: string; readonly organisation: string | null }[];
}

/**
 * Why the terms of an account cannot be so: the scope some roles need and others must not have, the last day of who looks in
 * from outside, and names that nothing has. Null where they can.
 */
export function termsRefusal(
  given: PersonGiven,
  named: Named,
  today: Day,
  account: string | null,
): Refusal | null {
  return (
    alone(given) ??
    scopeRefusal(given) ??
    lastDayRefusal(given, today) ??
    unknownName(given, named, account) ??
    officeRefusal(given, named)
  );
}

/** The scope an account is kept with; null for a role that sees all. */
export function scopeOf({ roles, worksFor, contracts, subContractors }: PersonGiven): Scope | null {
  if (roles.includes(deliverer)) return { deliveredBy: worksFor === null ? [] : [worksFor] };
  if (!roles.some((role) => outsiders.includes(role))) return null;
  return {
    ...(contracts.length === 0 ? {} : { contracts }),
    ...(subContractors.length === 0 ? {} : { deliveredBy: subContractors }),
  };
}

const refusal = (code: string, says: string, remedy: string, at: string): Refusal => ({
  code: `person.${code}`,
  says,
  remedy,
  clauses: [],
  at,
});

const isOutside = ({ roles }: PersonGiven): boolean => roles.some((role) => outsiders.includes(role));

function alone({ roles }: PersonGiven): Refusal | null {
  const narrow = roles.find((role) => outsiders.includes(role) || role === deliverer);
  if (narrow === undefined || roles.length === 1) return null;
  return refusal(
    'role-stands-alone',
    `${roleNames[narrow]} goes with no other role: what another may see or do would undo its limits.`,
    'Choose that role alone, or the others without it.',
    'roles',
  );
}

function scopeRefusal(given: PersonGiven): Refusal | null {
  const { roles, worksFor, contracts, subContractors } = given;
  if (roles.includes(deliverer) && worksFor === null)
    return refusal(
      'scope-missing',
      'It does not say which sub-contractor they work for, so they could see nothing.',
      'Choose the sub-contractor.',
      'worksFor',
    );
  const narrowed = contracts.length + subContractors.length > 0;
  if (isOutside(given) && !narrowed)
    return refusal(
      'scope-missing',
      'It does not say what they may see, so they could see nothing.',
      'Choose the contracts, the sub-contractors, or both.',
      'contracts',
    );
  if (!isOutside(given) && narrowed)
    return refusal(
      'scope-not-needed',
      'Only a DWP monitor or an auditor is narrowed to contracts and sub-contractors.',
      'Choose none of them, or another role.',
      contracts.length > 0 ? 'contracts' : 'subContractors',
    );
  return null;
}

function lastDayRefusal(given: PersonGiven, today: Day): Refusal | null {
  const { expiresOn } = given;
  if (expiresOn === null)
    return isOutside(given)
      ? refusal(
          'last-day-missing',
          'Whoever looks in from outside may do so until a day that is said beforehand.',
          'Give the last day, at most a year from now.',
          'expiresOn',
        )
      : null;
  if (expiresOn < today)
    return refusal('last-day-past', 'That day has passed.', 'Give today or a later day.', 'expiresOn');
  const latest = plusMonths(today, 12);
  if (isOutside(given) && expiresOn > latest)
    return refusal(
      'last-day-too-far',
      'That is more than a year ahead.',
      `Give ${inWords(latest, today)} at the latest; it can be moved when it is near.`,
      'expiresOn',
    );
  return null;
}

/** A name nothing has, or somebody who would be their own manager. */
function unknownName(given: PersonGiven, named: Named, account: string | null): Refusal | null {
  const people = named.accounts.filter((id) => id !== account);
  const asked: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['worksFor', [given.worksFor].flatMap((one) => one ?? []), named.subContractors],
    ['contracts', given.contracts, named.contracts],
    ['subContractors', given.subContractors, named.subContractors],
    ['deliversOn', given.deliversOn, named.contracts],
    ['office', [given.office].flatMap((one) => one ?? []), (named.offices ?? []).map(({ id }) => id)],
    ['managedBy', [given.managedBy].flatMap((one) => one ?? []), people],
    ['sameHumanAs', [given.sameHumanAs].flatMap((one) => one ?? []), people],
  ];
  const found = asked.find(([, values, known]) => values.some((value) => !known.includes(value)));
  return found === undefined
    ? null
    : refusal('name-unknown', 'Nothing here has that name.', 'Choose from the list.', found[0]);
}

/** Whoever works for a sub-contractor belongs to one of its offices, and everybody else to one of ours. */
function officeRefusal({ office, worksFor }: PersonGiven, { offices = [] }: Named): Refusal | null {
  const found = offices.find(({ id }) => id === office);
  return found === undefined || found.organisation === worksFor
    ? null
    : refusal(
        'office-elsewhere',
        worksFor === null ? 'That is a sub-contractor’s office.' : `That is no office of ${worksFor}.`,
        'Choose an office of whom they work for.',
        'office',
      );
}
