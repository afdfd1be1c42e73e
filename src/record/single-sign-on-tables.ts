import type { Moment } from '#core/day.ts';

// The tables of single sign-on as Kysely sees them (migrations/0007-single-sign-on.ts).

export interface SingleSignOnTables {
  single_sign_on_identity: SingleSignOnIdentityTable;
  single_sign_on_start: SingleSignOnStartTable;
  single_sign_on_session: SingleSignOnSessionTable;
}

export interface SingleSignOnIdentityTable {
  organisation: string;
  issuer: string;
  subject: string;
  account: string;
  linked_at: Moment;
}

export interface SingleSignOnStartTable {
  organisation: string;
  /** SHA-256 of a secret only the browser holds. */
  id: Uint8Array;
  back: string;
  carried: Uint8Array | null;
  ends_at: Moment;
}

export interface SingleSignOnSessionTable {
  organisation: string;
  session: Uint8Array;
  issuer: string;
  subject: string;
  sid: string | null;
}
