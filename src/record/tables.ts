import type { ColumnType, Generated } from 'kysely';
import type { Day, Moment } from '#core/day.ts';
import type { ClockStatus, DutyView } from '#core/projection.ts';
import type { Owes } from './accounts/owes.ts';
import type { AskedTable, SignInAttemptTable } from './attempt-tables.ts';
import type { AuditEntryTable } from './audit-table.ts';
import type { BackupTable } from './backup-table.ts';
import type { DestructionTable } from './destruction-table.ts';
import type { KeptReportTable } from './kept-report-table.ts';
import type { AmountTable, ExposureTable, LedgerEntryTable } from './money-tables.ts';
import type { PasskeyChallengeTable, RecoveryCodeTable, SecondStepTable } from './second-step-tables.ts';
import type { SingleSignOnTables } from './single-sign-on-tables.ts';

// The tables as Kysely sees them. Each is described where it is made (migrations/) and used.

export interface Tables extends SingleSignOnTables {
  organisation: OrganisationTable;
  stream: StreamTable;
  event: EventTable;
  command_key: CommandKeyTable;
  counter: CounterTable;
  checkpoint: CheckpointTable;
  file: FileTable;
  case_card: CaseCardTable;
  duty: DutyTable;
  clock: ClockTable;
  ledger_entry: LedgerEntryTable;
  amount: AmountTable;
  destruction: DestructionTable;
  audit_entry: AuditEntryTable;
  exposure: ExposureTable;
  kept_report: KeptReportTable;
  setting: SettingTable;
  search: SearchTable;
  restricted_case: RestrictedCaseTable;
  restricted_reader: RestrictedReaderTable;
  word: WordTable;
  outbox: OutboxTable;
  long_work: LongWorkTable;
  backup: BackupTable;
  account: AccountTable;
  session: SessionTable;
  sign_in_attempt: SignInAttemptTable;
  asked: AskedTable;
  second_step: SecondStepTable;
  recovery_code: RecoveryCodeTable;
  passkey_challenge: PasskeyChallengeTable;
}

export interface OrganisationTable {
  organisation: string;
  name: string;
  reference_prefix: string;
  /** The position of the last event recorded; positions run 1, 2, 3 … without a gap. */
  position: Generated<number>;
  opened_at: Moment;
}

export interface StreamTable {
  organisation: string;
  stream: string;
  kind: string;
  version: number;
  /** The hash of its last event. */
  head: Uint8Array;
  /** Whether it is a case, shown or not, or something Redress keeps of itself. */
  of_case: boolean;
}

export interface EventTable {
  organisation: string;
  stream: string;
  version: number;
  position: number;
  type: string;
  at: Moment;
  actor_id: string;
  actor_name: string;
  /** Null once destroyed. */
  payload: unknown;
  salt: Uint8Array | null;
  digest: Uint8Array;
  previous: Uint8Array;
  hash: Uint8Array;
  /** The version of the event that says why the payload was destroyed. */
  destroyed_by: number | null;
}

export interface CommandKeyTable {
  organisation: string;
  /** SHA-256 of the key, in hex. */
  key: string;
  command: string;
  stream: string;
  version: number;
  result: unknown;
  at: Generated<Moment>;
}

export interface CounterTable {
  organisation: string;
  series: string;
  year: number;
  last: number;
}

export interface CheckpointTable {
  organisation: string;
  number: number;
  at: Moment;
  position: number;
  root: Uint8Array;
  frontier: Uint8Array;
  previous: Uint8Array;
  public_key: Uint8Array;
  signature: Uint8Array;
}

/** Which files an event mentions. What they are called stands in the event; these rows are what keeps them from being swept. */
export interface FileTable {
  organisation: string;
  stream: string;
  version: number;
  /** SHA-256 of the content. */
  digest: Uint8Array;
}

export interface CaseCardTable {
  organisation: string;
  stream: string;
  kind: string;
  version: number;
  reference: string;
  person: string;
  matter: string;
  standing: string;
  state: string;
  route: string;
  contract_id: string;
  contract_name: string;
  delivered_by: string;
  handler: string | null;
  received_on: Day;
  open: boolean;
  /** It bears a marker by which other cases of the same person are found. */
  marked: boolean;
  /** The way it was shown in (core’s `shownAs`). */
  shown_as: number;
}

export interface DutyTable {
  organisation: string;
  stream: string;
  id: string;
  says: string;
  detail: string;
  view: DutyView;
  due: Day;
  act_by: Day;
  owner: string | null;
  owner_role: string;
  clock: string | null;
  command: string | null;
  /** From the case's card, so that the work list is read from one table. */
  contract_id: string;
  delivered_by: string;
  route: string;
}

export interface ClockTable {
  organisation: string;
  stream: string;
  id: string;
  rule: string;
  status: ClockStatus;
  /** The date it is held to (`standingDue`). */
  due: Day;
  /** The whole clock. */
  body: unknown;
  /** From the case’s card here and below, so that a row by itself says who may see it. */
  contract_id: string;
  delivered_by: string;
}

export interface SettingTable {
  organisation: string;
  kind: string;
  id: string;
  stream: string;
  version: number;
  body: unknown;
}

export interface SearchTable {
  organisation: string;
  stream: string;
  reference: string;
  person: string;
  received_on: Day;
  words: string[];
  contract_id: string;
  delivered_by: string;
}

/** A case kept from all but a list of readers. It has no row in `search`. */
export interface RestrictedCaseTable {
  organisation: string;
  stream: string;
  /** As references are compared (search/words.ts). */
  reference: string;
}

export interface RestrictedReaderTable {
  organisation: string;
  stream: string;
  account: string;
  /** Null where there is no end to it. */
  until: Moment | null;
}

/** Every word in use, for spelling. */
export interface WordTable {
  organisation: string;
  word: string;
  /** The word, and what is left of it when one letter is dropped: two words one slip apart share one of these. */
  slips: string[];
}

export interface OutboxTable {
  organisation: string;
  id: string;
  stream: string;
  version: number;
  kind: string;
  body: unknown;
  due_at: Moment;
  attempts: Generated<number>;
  claimed_until: Moment | null;
  done_at: Moment | null;
  failed_at: Moment | null;
  said: string | null;
}

export interface LongWorkTable {
  organisation: string;
  id: string;
  kind: string;
  reference: string;
  asked_by: string;
  asked_by_name: string;
  asked_at: Moment;
  state: LongWorkState;
  done: Generated<number>;
  of: Generated<number>;
  says: Generated<string>;
  outcome: ColumnType<unknown, string | null, string | null>;
  /** When whoever does it last said how far it is. */
  heard_at: Moment;
}

export type LongWorkState = 'waiting' | 'under-way' | 'done' | 'refused' | 'failed';

export interface AccountTable {
  organisation: string;
  id: string;
  /** Lower case. */
  email: string;
  name: string;
  roles: string[];
  password_hash: string | null;
  must_change_password: Generated<boolean>;
  password_ends_at: Moment | null;
  scope: ColumnType<unknown, string | null, string | null>;
  expires_on: Day | null;
  disabled_at: Moment | null;
  created_at: Moment;
  last_signed_in_at: Moment | null;
}

export interface SessionTable {
  organisation: string;
  /** SHA-256 of the session's secret id. */
  id: Uint8Array;
  account: string;
  created_at: Moment;
  last_seen_at: Moment;
  ends_at: Moment;
  owes: Owes;
  proved_at: Moment;
  browser: string;
}
