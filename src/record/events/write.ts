import type { Projection } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import type { NewMessage } from '../outbox/put.ts';
import type { NewSetting } from '../settings/replace.ts';
import type { NewEvent, RecordedEvent } from './event.ts';

/** What is to be recorded in one transaction: all of it or nothing. */
export interface Append {
  readonly organisation: string;
  /** Made once for what a person does, and sent with every attempt of it: the second attempt writes nothing. */
  readonly key: string;
  /** The command's name ("complaint.record"): a key is good for one command only. */
  readonly command: string;
  /** Reference numbers to take; they are given back when nothing is recorded. */
  readonly numbers?: { readonly series: string; readonly year: number; readonly count: number };
  /** One stream or many: what is written, or how to work it out from the numbers taken. Asked again for another attempt. */
  readonly writes: readonly StreamWrite[] | ((numbers: readonly number[]) => Prepared);
  /** Given back to every later attempt with the same key. */
  readonly result?: unknown;
}

export interface Prepared {
  readonly writes: readonly StreamWrite[];
  readonly result?: unknown;
}

/** What is added to one stream, and what follows from it. */
export interface StreamWrite {
  readonly stream: string;
  readonly kind: string;
  /** The version the decision was made on; 0 for a new stream. */
  readonly expected: number;
  readonly events: readonly NewEvent[];
  /** What the case shows from now on; null shows nothing. Left out only by streams that never show anything. */
  readonly projection?: Projection | null;
  /** All settings that follow from the stream from now on. Left out only by streams that never make any. */
  readonly settings?: readonly NewSetting[];
  readonly messages?: readonly NewMessage[];
  /** Versions whose payload and files go for good; the last of the events says why. */
  readonly destroys?: readonly number[];
  /** The case goes as a whole, with what is kept around it: everything in the outbox, answers to its commands, long work. */
  readonly wholeCase?: { readonly reference: string };
}

export type AppendOutcome =
  | {
      readonly outcome: 'recorded';
      readonly stream: string;
      readonly version: number;
      readonly position: number;
      readonly result: unknown;
    }
  /** The key was used before for the same command: what came of it then. */
  | ({ readonly outcome: 'already-recorded' } & Earlier)
  /** Somebody else recorded something meanwhile; nothing was written. */
  | {
      readonly outcome: 'changed-since';
      readonly stream: string;
      readonly expected: number;
      readonly since: readonly RecordedEvent[];
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** What came of a key when it was first used. */
export interface Earlier {
  readonly stream: string;
  readonly version: number;
  readonly result: unknown;
}
