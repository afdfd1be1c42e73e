import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import type { Moment } from '#core/day.ts';
import { storable } from '../events/canonical.ts';

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

/**
 * The statements that put a transaction under a sight until it ends: the role, and what the policies compare rows with
 * (migrations/0005-sights.ts). Sent in one journey with the begin. Ids become quoted literals, so none can say more than itself.
 */
export function settingsOf({ organisation, account, sees, restricted, at = '' as Moment }: Sight): string {
  const scope = typeof sees === 'string' ? {} : sees;
  const settings = {
    organisation,
    sees: typeof sees === 'string' ? sees : 'scope',
    // On no list stands a reader without a name.
    reader: restricted === 'by-list' ? account : '',
    at,
    contracts: scope.contracts === undefined ? all : arrayOf(scope.contracts),
    delivered_by: scope.deliveredBy === undefined ? all : arrayOf(scope.deliveredBy),
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('redress.${name}', ${quoted(value)}, true)`,
  );
  return `set local role ${personRole}; select ${set.join(', ')}`;
}

/** A NUL would end the statement before its end: it is taken out, as out of everything that is kept. */
const quoted = (text: string): string => pg.escapeLiteral(storable(text));

/** Values as the database reads an array of text. */
const arrayOf = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
