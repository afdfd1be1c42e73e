import type { Moment } from '#core/day.ts';
import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import type { OpenRecord } from '#record/open.ts';
import type { Noting } from './audit/noting.ts';
import type { BackupMeans } from './backup/means.ts';
import type { Bind } from './bundle/bind.ts';
import type { Redact } from './complaint/redact.ts';
import type { Pack } from './data-request/pack.ts';
import type { Scan } from './quarantine/scan.ts';
import type { Certify } from './retention/certificate-printing.ts';

/** Sets a letter as it will be printed, or says why it cannot be: handed to the desk where everything is put together. */
export type Print = (
  letter: Letter,
  logo?: Uint8Array,
) => Promise<
  | { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number; readonly sha256: string }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }
>;

/** Goes around a use case, known by the name of its command; the answer is the use case’s own. */
export type Around = <Done extends { readonly outcome: string }>(
  name: string,
  work: () => Promise<Done>,
) => Promise<Done>;

/** What every use case works with. */
export interface Desk {
  readonly record: OpenRecord;
  /** The only clock there is: nothing below the desk reads one. */
  readonly now: () => Moment;
  /** Whether a password alone signs people in: in the demo. Left out, everybody sets up a second step before anything else. */
  readonly passwordAlone?: boolean;
  readonly print: Print;
  /** Looks at files for harmful software; null, or left out, where no scanner is set up. */
  readonly scan?: Scan | null;
  /** Binds a complaint’s papers into one bundle. */
  readonly bind: Bind;
  /** Packs everything held on a person into one file. */
  readonly pack: Pack;
  /** Makes a copy of a document without what is marked in it. */
  readonly redact: Redact;
  /** Puts a certificate of destruction on paper. */
  readonly certify: Certify;
  /** Takes down who looked and who signed in; left out where nobody does, in commands and rehearsals. */
  readonly audit?: Noting;
  /** Follows use cases for whoever runs Redress; left out where nobody does. */
  readonly around?: Around;
  /** Makes backups by itself; null where that is not set up, left out where it never is: a demo, a command. */
  readonly backups?: BackupMeans | null;
}
