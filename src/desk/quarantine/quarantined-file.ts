import type { Moment } from '#core/day.ts';

/** A file locked away because no scanner said that it is clean. */
export interface Quarantined {
  readonly id: string;
  readonly name: string;
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly type: string;
  /** The scanner's name for what it found; null where it could not look. */
  readonly found: string | null;
  /** The stream of the case it was given to, with which it goes; null, or left out, where it was given to none. */
  readonly case?: string | null;
  /** Who gave it. */
  readonly by: string;
  readonly at: Moment;
}

export const quarantineKind = 'quarantine';
export const quarantineStream = (id: string): string => `quarantine-${id}`;
