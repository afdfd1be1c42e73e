import type { Moment } from '#core/day.ts';

/** Something that happened, to be recorded. */
export interface NewEvent {
  readonly type: string;
  readonly at: Moment;
  readonly by: By;
  /** Anything JSON can say. */
  readonly payload: unknown;
  /** The files it mentions, by the digest `keep` gave back. They are kept as long as the payload is. */
  readonly files?: readonly string[];
}

export interface By {
  readonly id: string;
  readonly name: string;
}

/** Something that happened, as it is kept. */
export interface RecordedEvent {
  readonly stream: string;
  readonly version: number;
  /** Its place among all events of the organisation: 1, 2, 3 … without a gap. */
  readonly position: number;
  readonly type: string;
  readonly at: Moment;
  readonly by: By;
  /** Null once destroyed. */
  readonly payload: unknown;
  /** The version of the event in this stream that says why the payload was destroyed; null while it is there. */
  readonly destroyedBy: number | null;
}

/** A stream with its events, oldest first. */
export interface Stream {
  readonly stream: string;
  readonly kind: string;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
}
