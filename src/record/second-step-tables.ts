import type { Generated } from 'kysely';
import type { Moment } from '#core/day.ts';

// The tables of second steps, as Kysely sees them.

export interface SecondStepTable {
  organisation: string;
  id: string;
  account: string;
  kind: 'app' | 'passkey';
  name: string;
  /** Sealed (accounts/sealed-secret.ts): an app's. */
  secret: Uint8Array | null;
  /** A passkey's own id, in base64url. */
  credential: string | null;
  public_key: Uint8Array | null;
  transports: string[];
  /** The last half-minute an app's code was taken for, or a passkey's count of its uses: it only grows. */
  counter: Generated<number>;
  added_at: Moment;
  confirmed_at: Moment | null;
  last_used_at: Moment | null;
}

export interface RecoveryCodeTable {
  organisation: string;
  account: string;
  digest: Uint8Array;
  salt: Uint8Array;
  made_at: Moment;
  used_at: Moment | null;
}

export interface PasskeyChallengeTable {
  /** Empty while it is not known who will answer. */
  organisation: string;
  /** SHA-256 of the challenge. */
  id: Uint8Array;
  purpose: 'sign-in' | 'second-step' | 'add';
  account: string;
  address: string;
  asked_at: Moment;
  ends_at: Moment;
}
