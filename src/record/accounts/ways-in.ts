import type { KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Tables } from '../tables.ts';
import {
  type Account,
  type AccountChange,
  accountsByEmail,
  addAccount,
  changeAccount,
  findAccount,
  listAccounts,
} from './account.ts';
import { type AskedIn, addAsked, sweepAsked } from './asked.ts';
import {
  type Attempt,
  type AttemptLimits,
  attemptSucceeded,
  beginAttempt,
  failuresByAddress,
  sweepAttempts,
} from './attempt.ts';
import { challengesOn } from './challenge.ts';
import { recoveryCodesOn } from './recovery-code.ts';
import { secondStepsOn } from './second-step.ts';
import {
  endSession,
  endSessions,
  findSession,
  openSession,
  renewSession,
  type Session,
  seeSession,
  sessionsOf,
  sweepSessions,
} from './session.ts';
import { singleSignOnOn } from './single-sign-on.ts';

/** Who may sign in, by what, and who is: Redress’s own business, asked under nobody’s sight. */
export const waysInOn = (db: Kysely<Tables>, key: KeyObject) => ({
  accounts: {
    add: (account: Account) => addAccount(db, account),
    change: (organisation: string, id: string, change: AccountChange) =>
      changeAccount(db, organisation, id, change),
    find: (organisation: string, id: string) => findAccount(db, organisation, id),
    byEmail: (email: string) => accountsByEmail(db, email),
    list: (organisation: string) => listAccounts(db, organisation),
  },
  sessions: {
    open: (session: Session) => openSession(db, session),
    renew: (old: Uint8Array, session: Session) => renewSession(db, old, session),
    of: (organisation: string, account: string) => sessionsOf(db, organisation, account),
    find: (idHash: Uint8Array) => findSession(db, idHash),
    seen: (idHash: Uint8Array, at: Moment) => seeSession(db, idHash, at),
    end: (idHash: Uint8Array) => endSession(db, idHash),
    endAll: (organisation: string, account: string, except?: Uint8Array) =>
      endSessions(db, organisation, account, except),
    sweep: (endedBefore: Moment, seenBefore: Moment) => sweepSessions(db, endedBefore, seenBefore),
  },
  singleSignOn: singleSignOnOn(db),
  attempts: {
    begin: (attempt: Attempt, limits: AttemptLimits) => beginAttempt(db, attempt, limits),
    succeeded: (id: number) => attemptSucceeded(db, id),
    failuresByAddress: (address: string, since: Moment) => failuresByAddress(db, address, since),
    sweep: (before: Moment) => sweepAttempts(db, before),
  },
  asked: {
    add: (asked: AskedIn, times: number) => addAsked(db, asked, times),
    sweep: (before: number) => sweepAsked(db, before),
  },
  secondSteps: secondStepsOn(db, key),
  recoveryCodes: recoveryCodesOn(db),
  challenges: challengesOn(db),
});
