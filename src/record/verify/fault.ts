/** What of the record a fault is in. */
export type Part =
  | 'payload'
  | 'envelope'
  | 'chain'
  | 'head'
  | 'position'
  | 'checkpoint'
  | 'file'
  | 'card'
  | 'duty'
  | 'clock'
  | 'ledger'
  | 'amount'
  | 'exposure'
  | 'report'
  | 'search'
  | 'restriction'
  | 'reader'
  | 'setting'
  | 'destruction'
  | 'audit'
  | 'organisation';

/** Something in the record that is not as it was put there. */
export interface Fault {
  readonly organisation: string;
  readonly stream: string | null;
  /** The case's reference, where it has one. */
  readonly reference: string | null;
  readonly version: number | null;
  /** The event's type. */
  readonly type: string | null;
  readonly part: Part;
  /** What is wrong, in a sentence. */
  readonly says: string;
}

/** A fault of one stream; its organisation, id and reference are added by whoever walks the streams. */
export interface StreamFault {
  readonly part: Part;
  readonly says: string;
  readonly version?: number;
  readonly type?: string;
}
