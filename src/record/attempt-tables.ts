import type { Generated } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Tried } from './accounts/tried.ts';

// What is counted, as Kysely sees it (migrations/0001-the-record.ts, 0006-second-steps.ts and 0016-asked.ts).

export interface AskedTable {
  organisation: string;
  account: string;
  /** Minutes since 1970. */
  minute: number;
  times: number;
}

export interface SignInAttemptTable {
  organisation: string;
  id: Generated<number>;
  what: Tried;
  login: string;
  address: string;
  at: Moment;
  succeeded: boolean;
}
