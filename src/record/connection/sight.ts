import { AsyncLocalStorage } from 'node:async_hooks';
import type { Moment } from '#core/day.ts';

/** The role the database is asked in under a sight. It owns nothing, cannot sign in, and row-level security holds for it. */
export const personRole = 'redress_person';

/** Of which cases. What is left out does not narrow; what is named has to be met, and an empty list meets nothing. */
export interface SightScope {
  /** Contracts, by their ids. */
  readonly contracts?: readonly string[];
  /** Who delivers, by the names on the cases. */
  readonly deliveredBy?: readonly string[];
}

/** What somebody may see of the record, as plain data: the database itself holds every question to it. */
export interface Sight {
  readonly organisation: string;
  /** The account's id: what lists of readers name. */
  readonly account: string;
  /** Everything of the organisation; its settings but no case; or the cases of a scope and nothing else. */
  readonly sees: 'everything' | 'no cases' | SightScope;
  /** Whether cases kept from all but a list of readers are seen by being on that list, or never. */
  readonly restricted: 'by-list' | 'never';
  /** When they ask: whoever reads something restricted for a time only does so until its end. Left out, such a time is over. */
  readonly at?: Moment;
}

/** Under whose sight the record is asked: a person's, or Redress's own, which sees all there is. */
export type Eyes = Sight | 'itself';

/** Carries whose eyes the record is asked with through everything one piece of work leads to. */
export type Sights = AsyncLocalStorage<Eyes>;
export const newSights = (): Sights => new AsyncLocalStorage<Eyes>({ name: 'redress sight' });

/** What stands for "not narrowed by this". No list is written so: a list begins with a brace. */
const all = '*';

/** What the policies compare rows with (migrations/0005-sights.ts), in the order in which the statement sets it. */
const settings = ['organisation', 'sees', 'reader', 'at', 'contracts', 'delivered_by'] as const;

/** The values of the statement that puts on a sight, in its order. */
export type SightValues = readonly string[];

/**
 * The statement that puts a transaction under a sight until it ends: the role, and the settings. A sight comes as values, never as
 * text, so nothing in one can say more than itself.
 */
export const putOn = `select set_config('role', '${personRole}', true), ${settings
  .map((name, at) => `set_config('redress.${name}', $${at + 1}, true)`)
  .join(', ')}`;

/** What `putOn` is given for a sight. */
export function valuesOf({ organisation, account, sees, restricted, at = '' as Moment }: Sight): SightValues {
  const scope = typeof sees === 'string' ? {} : sees;
  const values: Record<(typeof settings)[number], string> = {
    organisation,
    sees: typeof sees === 'string' ? sees : 'scope',
    // On no list stands a reader without a name.
    reader: restricted === 'by-list' ? account : '',
    at,
    contracts: scope.contracts === undefined ? all : arrayOf(scope.contracts),
    delivered_by: scope.deliveredBy === undefined ? all : arrayOf(scope.deliveredBy),
  };
  return settings.map((name) => values[name]);
}

/** Values as the database reads an array of text. */
const arrayOf = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
