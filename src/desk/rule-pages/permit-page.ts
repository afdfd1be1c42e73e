import type { ClauseId } from '#core/citation.ts';
import { checkIn } from '#core/rule-book.ts';
import { rules } from '#guidance/catalogue.ts';
import { independence } from '#guidance/complaint/checks/independence.ts';
import { everywhere } from '#kinds/complaint/permit-table.ts';
import { relationNames } from '#kinds/complaint/relations.ts';
import { type Role, roleNames, roles } from '#kinds/roles.ts';
import { type Area, areas } from '../access/areas.ts';
import { roleIsFor } from '../people/person-form.ts';
import { askedInWords, type KindPermits, permitsOfKinds, roleInWords } from './permit-rows.ts';

/** A role somebody can be given. */
export interface RoleShown {
  readonly role: Role;
  readonly name: string;
  readonly isFor: string;
  /** What it asks of every case before it may do anything there; empty where nothing. */
  readonly everywhere: string;
}

/** A part of Redress: what it holds, who reads it, who changes what is set in it. */
export interface PartShown {
  readonly part: string;
  readonly holds: string;
  /** Null where everybody signed in does. */
  readonly readers: readonly Role[] | null;
  readonly readBy: readonly string[];
  readonly changers: readonly Role[];
  readonly changedBy: readonly string[];
  readonly acts: readonly {
    readonly act: string;
    readonly says: string;
    readonly roles: readonly Role[];
    readonly by: readonly string[];
    readonly clauses: readonly ClauseId[];
  }[];
}

/** A place in a complaint, and a check that keeps somebody out of it. */
export interface PlaceGuarded {
  readonly place: string;
  readonly check: string;
  readonly refuses: string;
  readonly clauses: readonly ClauseId[];
}

/** Who may read and do what, whole: the tables that decide it, for whoever has to agree to them. */
export interface PermitPage {
  readonly roles: readonly RoleShown[];
  readonly parts: readonly PartShown[];
  readonly places: readonly PlaceGuarded[];
  readonly kinds: readonly KindPermits[];
  /** What somebody may be to a complaint, in words. */
  readonly relations: readonly string[];
}

/** The tables, whole, or narrowed to what one role reads and does. */
export function permitPage(role?: Role): PermitPage {
  const theirs = (held: readonly Role[]): boolean => role === undefined || held.includes(role);
  return {
    roles: rolesShown.filter((one) => theirs([one.role])),
    parts: partsShown()
      .map((part) => ({ ...part, acts: part.acts.filter((act) => theirs(act.roles)) }))
      .filter(
        ({ readers, changers, acts }) =>
          readers === null || theirs([...readers, ...changers]) || acts.length > 0,
      ),
    places: placesGuarded(),
    kinds: permitsOfKinds().map((kind) => ({ ...kind, rows: kind.rows.filter((row) => theirs(row.roles)) })),
    relations: Object.values(relationNames),
  };
}

const given = roles.filter((role): role is Exclude<Role, 'system'> => role !== 'system');

const rolesShown: readonly RoleShown[] = given.map((role) => {
  const asked = everywhere[role];
  return {
    role,
    name: roleNames[role],
    isFor: roleIsFor[role],
    everywhere: asked === undefined ? '' : askedInWords(asked),
  };
});

const partsShown = (): PartShown[] =>
  Object.entries<Area>(areas).map(([part, { holds, readers, changers = [], acts = {} }]) => ({
    part,
    holds,
    readers: readers === 'everybody' ? null : readers,
    readBy: readers === 'everybody' ? ['Everybody signed in'] : readers.map(roleInWords),
    changers,
    changedBy: changers.map(roleInWords),
    acts: Object.entries(acts).map(([act, { says, by, clauses = [] }]) => ({
      act,
      says,
      roles: by,
      by: by.map(roleInWords),
      clauses,
    })),
  }));

const placesGuarded = (): PlaceGuarded[] =>
  Object.entries(independence).flatMap(([place, checks]) =>
    checks.map((check) => {
      const rule = checkIn(rules, check);
      const clauses = Object.values(rule?.grounds ?? {}).flatMap((ground) => ground.clauses);
      return { place, check, refuses: rule?.refuses ?? check, clauses };
    }),
  );
